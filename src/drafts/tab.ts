const name = 'portico';

/** Something was typed in this tab by somebody without an account. Known without opening the store. */
export function hasTyped(): boolean {
  try {
    return sessionStorage.getItem(name) !== null;
  } catch {
    return false; // a browser that gives the page no storage
  }
}

/** A number that says nothing; the keys of this tab are kept under it. It outlives a reload and a crash, and no other tab has it. */
export function tabId(): string {
  const id = sessionStorage.getItem(name) ?? crypto.randomUUID();
  sessionStorage.setItem(name, id);
  return id;
}
