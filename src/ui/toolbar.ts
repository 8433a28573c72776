/**
 * Arrow keys among the buttons of a `role="toolbar"` (ARIA Authoring Practices): one stop for the tab key, left and right along the
 * line, up and down by rows, Home and End. The template gives one button `tabindex="0"` and the others `-1`.
 */
export function moveInToolbar(event: KeyboardEvent): void {
  const toolbar = event.currentTarget as HTMLElement;
  const buttons = [...toolbar.querySelectorAll<HTMLButtonElement>('button:not([disabled])')];
  const current = buttons.indexOf(event.target as HTMLButtonElement);
  if (current < 0) return;
  const forward = getComputedStyle(toolbar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const next: Partial<Record<string, () => HTMLButtonElement | undefined>> = {
    [forward]: () => buttons[current + 1],
    [backward]: () => buttons[current - 1],
    Home: () => buttons[0],
    End: () => buttons.at(-1),
    ArrowDown: () => inNextRow(buttons.slice(current + 1), buttons[current]!),
    ArrowUp: () => inNextRow(buttons.slice(0, current).reverse(), buttons[current]!),
  };
  const target = next[event.key]?.();
  if (!target) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
  target.focus();
}

/** The nearest one across in the first row that is not this one's. */
function inNextRow(candidates: HTMLButtonElement[], from: HTMLButtonElement): HTMLButtonElement | undefined {
  const { top, left } = from.getBoundingClientRect();
  const row = candidates.find((button) => Math.abs(button.getBoundingClientRect().top - top) > 2)?.getBoundingClientRect().top;
  if (row === undefined) return undefined;
  const across = (button: HTMLButtonElement) => Math.abs(button.getBoundingClientRect().left - left);
  return candidates.filter((button) => Math.abs(button.getBoundingClientRect().top - row) <= 2).sort((a, b) => across(a) - across(b))[0];
}
