/** Rich text (RTF 1.9.1) as its words: paragraphs, tabs and letters stay, everything else is dropped. Nothing in it is run, drawn or fetched. */
import { latin } from './sniff.js';

/** Groups whose content is not the document's words. */
const notWords = new Set(['fonttbl', 'colortbl', 'stylesheet', 'listtable', 'listoverridetable', 'info', 'pict', 'object', 'objdata', 'themedata', 'colorschememapping', 'datastore', 'latentstyles', 'rsidtbl', 'xmlnstbl', 'generator', 'filetbl', 'revtbl', 'fldinst', 'bkmkstart', 'bkmkend', 'template', 'header', 'footer', 'headerl', 'headerr', 'footerl', 'footerr', 'nonshppict', 'shpinst', 'mmathPr', 'pgdsctbl', 'annotation', 'atnid', 'atnauthor', 'comment']);
const letters: Record<string, string> = {
  par: '\n', sect: '\n', page: '\n', row: '\n', line: '\n', tab: '\t', cell: '\t', nestcell: '\t', nestrow: '\n', emdash: '—', endash: '–', emspace: '\u2003', enspace: '\u2002', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', '~': '\u00a0', _: '\u2011', '{': '{', '}': '}', '\\': '\\', '\n': '\n', '\r': '\n',
};
/** A control word with its number, a control symbol with its two digits where it is a letter's, a brace, or plain text. */
const token = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gy;

interface Group { hidden: boolean; skip: number }

export function rtfText(bytes: Uint8Array): string {
  const source = latin(bytes);
  let decoder = new TextDecoder('windows-1252');
  let text = '';
  let pending: number[] = [];
  let toSkip = 0;
  const groups: Group[] = [];
  let group: Group = { hidden: false, skip: 1 };
  let starred = false;
  let first = false;
  const flush = () => { if (pending.length) { text += decoder.decode(new Uint8Array(pending)); pending = []; } };
  const say = (said: string) => { flush(); if (!group.hidden) text += said; };
  const sayByte = (byte: number) => { if (toSkip > 0) toSkip--; else if (!group.hidden) pending.push(byte); };

  token.lastIndex = 0;
  for (let found = token.exec(source); found; found = token.exec(source)) {
    const [, word, number, hex, symbol, brace, plain] = found;
    const begins: boolean = first;
    first = false;
    if (brace === '{') { groups.push(group); group = { ...group }; first = true; starred = false; toSkip = 0; continue; }
    if (brace === '}') { flush(); group = groups.pop() ?? group; toSkip = 0; continue; }
    if (symbol === '*') { starred = begins; first = begins; continue; }
    if (word !== undefined) {
      if (word === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0));
      else if (word === 'u' && number !== undefined) { say(String.fromCharCode(Number(number) & 0xffff)); toSkip = group.skip; }
      else if (word === 'uc') group.skip = Math.max(0, Number(number ?? 1));
      else if (word === 'ansicpg' || word === 'mac') decoder = decoderOf(word === 'mac' ? 'macintosh' : `windows-${Number(number)}`) ?? decoder;
      else if (toSkip > 0) toSkip--;
      else if (begins && (starred || notWords.has(word))) group.hidden = true;
      else if (word === 'v') group.hidden = number !== '0';
      else if (Object.hasOwn(letters, word)) say(letters[word]!);
      starred = false;
    } else if (hex !== undefined) sayByte(Number.parseInt(hex, 16));
    else if (symbol !== undefined) { if (toSkip > 0) toSkip--; else if (Object.hasOwn(letters, symbol)) say(letters[symbol]!); }
    else if (plain !== undefined) for (let at = 0; at < plain.length; at++) sayByte(plain.charCodeAt(at));
  }
  flush();
  return text.replace(/[^\P{Cc}\t\n]/gu, '').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim();
}

function decoderOf(name: string): TextDecoder | undefined {
  try {
    return new TextDecoder(name);
  } catch {
    return undefined; // a code page that no browser knows
  }
}
