// dist/cdn/messages.html: the table of docs/messages.md, beside the files whose messages on the console lead to it.
import { readFile, writeFile } from 'node:fs/promises';
import { root } from './setup.mjs';

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
const inline = (text) => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');

/** Code, meaning, what to do and event of each row. */
export async function readMessages() {
  const lines = (await readFile(`${root}docs/messages.md`, 'utf8')).split('\n').filter((line) => line.startsWith('| <a id='));
  return lines.map((line) => {
    const [anchor, meaning, mend, event] = line.slice(2, -2).split(' | ');
    return { code: anchor.replace(/<[^>]*>/g, ''), meaning, mend, event: event?.replace(/ ?\|$/, '') ?? '' };
  });
}

export async function writeMessages() {
  const rows = (await readMessages()).map(({ code, meaning, mend }) => `<dt id="${code.toLowerCase()}">${code}<dd>${inline(meaning)}<dd>${inline(mend)}`);
  await writeFile(`${root}dist/cdn/messages.html`, `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Portico on the console</title>\n<h1>What a developer may read on the console</h1>\n<dl>\n${rows.join('\n')}\n</dl>\n</html>\n`);
}
