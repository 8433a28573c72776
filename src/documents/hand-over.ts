/** Files that leave the page: into a tab of their own, or into the downloads. An address is made for one of them and let go after. */

const kept = 60_000;

function addressOf(file: Blob): string {
  const url = URL.createObjectURL(file);
  setTimeout(() => URL.revokeObjectURL(url), kept);
  return url;
}

/** Nothing of what is in it is run by this: the browser is told to save, whatever it is. */
export function saveFile(bytes: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: addressOf(new File([bytes], name, { type: 'application/octet-stream' })), download: name, rel: 'noopener' });
  link.click();
}

/** A tab for what has still to come. To be asked for in the turn of the click, or the browser blocks it; undefined where it does all the same. */
export function reserveTab(waiting: string, lang: string): Window | undefined {
  const tab = window.open('about:blank', '_blank');
  if (!tab) return undefined;
  try {
    tab.opener = null;
    tab.document.title = waiting;
    tab.document.documentElement.lang = lang;
    tab.document.body.textContent = waiting;
  } catch { /* a browser that lets nobody write there */ }
  return tab;
}

/** PDF only: browsers show it in a viewer of their own, outside of this page's origin. Saved where there is no tab. */
export function openPdf(tab: Window | undefined, bytes: Blob, name: string): 'opened' | 'saved' {
  if (!tab || tab.closed) {
    saveFile(bytes, name);
    return 'saved';
  }
  tab.location.replace(addressOf(new File([bytes], name, { type: 'application/pdf' })));
  return 'opened';
}
