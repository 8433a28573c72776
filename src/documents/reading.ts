/** A document's bytes as what the page shows of them. */
import type { Schemas } from '../contract/client.js';
import { rtfText } from './rtf.js';
import { essenceOf, kindOf, kindTold, textOf } from './sniff.js';

export type Reading =
  | { kind: 'image'; url: string }
  | { kind: 'text'; paragraphs: string[]; columns: boolean }
  | { kind: 'markup'; nodes: HTMLElement }
  | { kind: 'pdf' }
  /** Nothing to show here; `strange` where it is not what the record says, or cannot be made safe. */
  | { kind: 'file'; strange: boolean };

/** A picture's address is to be let go by whoever shows it. */
export async function readDocument(bytes: Uint8Array<ArrayBuffer>, told: string, answered: string | undefined, options: { below: number; tableName: string }): Promise<Reading> {
  // Where metadata and answer differ, neither is believed.
  const agreed = answered === undefined || essenceOf(answered) === 'application/octet-stream' || kindTold(answered) === kindTold(told);
  const kind = agreed ? kindOf(told, bytes) : undefined;
  switch (kind) {
    case undefined: return { kind: 'file', strange: true };
    case 'image': return { kind, url: URL.createObjectURL(new Blob([bytes], { type: essenceOf(told) })) };
    case 'text': return asText(textOf(bytes));
    case 'rtf': return asText(rtfText(bytes));
    case 'pdf': return { kind };
    case 'file': return { kind, strange: false };
    case 'markup': {
      const { readMarkup } = await import('./markup.js');
      try {
        return { kind, nodes: readMarkup(textOf(bytes), options) };
      } catch {
        return { kind: 'file', strange: true };
      }
    }
  }
}

/** Lines with gaps in them are columns of a printer, which keep their places. */
function asText(text: string): Reading {
  const paragraphs = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/).map((one) => one.replace(/^\n+|\s+$/g, '')).filter(Boolean);
  return paragraphs.length ? { kind: 'text', paragraphs, columns: paragraphs.some((one) => /\S {3,}\S|\S\t+\S/.test(one)) } : { kind: 'file', strange: false };
}

export const readableHere = (format: Schemas['DocumentFormat']): boolean => ['image', 'text', 'markup', 'rtf'].includes(kindTold(format.mediaType));
