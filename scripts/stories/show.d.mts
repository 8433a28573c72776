import type { Browser, Page } from 'puppeteer-core';

export interface Entry { id: string; type: 'story' | 'docs'; title: string; name: string }
export type Globals = Partial<Record<'brand' | 'scheme' | 'language' | 'direction' | 'condition', string>>;
export interface Preview { page: Page; show(entry: Entry): Promise<void>; dress(globals: Globals): Promise<void> }

export function serveFolder(folder: string, below?: string): Promise<{ base: string; close(): Promise<void> }>;
export function launch(): Promise<Browser>;
export function entriesOf(base: string): Promise<Entry[]>;
export function openPreview(browser: Browser, base: string, first: Entry, globals?: Globals): Promise<Preview>;
