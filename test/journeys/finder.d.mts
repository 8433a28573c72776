export function findInPage(wanted: { role: string; name?: string; within?: string; exact?: boolean }): Element | null;
export function textInPage(): string;
export function focusInPage(): string;
