/** Text that a spreadsheet would take for a formula, however it is led in (OWASP, CSV Injection; full-width signs count too). */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/u;
const startsOddly = /^[\t\r\n]/;
/** A number alone stays one, below zero too. */
const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** As sent, but for one apostrophe before what would be a formula. */
const harmless = (text: string) => ((formula.test(text) && !number.test(text)) || startsOddly.test(text) ? `'${text}` : text);
const cell = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`;

/**
 * A table as RFC 4180 has it: every cell in quotes, lines ended by CR LF. It begins with a byte order mark, without which
 * spreadsheets take `µ` and Arabic letters for something else.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** Hands the person a file. */
export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
