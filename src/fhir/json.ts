/** A string, or a number that `JSON.parse` would change: with a point, an exponent or more digits than it keeps. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)|-?\d{16,}/g;
/** Whether there may be such a number; a hit inside a text costs time only. */
const suspect = /[:[,]\s*-?\d+(?:\.\d*0\s*[,}\]]|[\d.]{16,}|\.?\d*[eE])/;

/**
 * JSON whose decimals keep their digits: a laboratory that reports 1.50 means three digits. A number that would come back as another
 * text is a string in what is returned.
 */
export function parseJson(text: string): unknown {
  if (!suspect.test(text)) return JSON.parse(text);
  return JSON.parse(text.replace(tokens, (token) => (token.startsWith('"') || String(Number(token)) === token ? token : `"${token}"`)));
}
