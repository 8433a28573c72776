/** What can be done with a document: what it is told to be has to be what its bytes are, since browsers and readers act on either. */
export type ReadingKind = 'pdf' | 'image' | 'text' | 'markup' | 'rtf' | 'file';

/** Pictures that a browser draws without running anything in them; SVG is a program's file. */
const pictures: Record<string, (bytes: Uint8Array) => boolean> = {
  'image/png': (bytes) => begins(bytes, '\x89PNG\r\n\x1a\n'),
  'image/jpeg': (bytes) => begins(bytes, '\xff\xd8\xff'),
  'image/gif': (bytes) => begins(bytes, 'GIF87a') || begins(bytes, 'GIF89a'),
  'image/webp': (bytes) => begins(bytes, 'RIFF') && begins(bytes.subarray(8), 'WEBP'),
};

/** `text/html; charset=utf-8` is `text/html`. */
export const essenceOf = (mediaType: string): string => mediaType.split(';')[0]!.trim().toLowerCase();

/** By its media type alone, for the words of a button. */
export function kindTold(mediaType: string): ReadingKind {
  const told = essenceOf(mediaType);
  if (told === 'application/pdf') return 'pdf';
  if (Object.hasOwn(pictures, told)) return 'image';
  if (told === 'text/plain') return 'text';
  if (told === 'text/html' || told === 'application/xhtml+xml') return 'markup';
  return told === 'application/rtf' || told === 'text/rtf' ? 'rtf' : 'file';
}

/** The kind that it is told to be, where its bytes agree; undefined where they do not. */
export function kindOf(mediaType: string, bytes: Uint8Array): ReadingKind | undefined {
  const told = kindTold(mediaType);
  const fits: Record<ReadingKind, () => boolean> = {
    // A few lines may stand before it (ISO 32000-1, implementation note 13).
    pdf: () => latin(bytes.subarray(0, 1024)).includes('%PDF-'),
    image: () => pictures[essenceOf(mediaType)]!(bytes),
    text: () => isText(bytes), markup: () => isText(bytes), rtf: () => begins(bytes, '{\\rtf'), file: () => true,
  };
  return fits[told]() ? told : undefined;
}

/** Text as it was meant: by its mark, as UTF-8 where it is that, else as Windows wrote it in western Europe. */
export function textOf(bytes: Uint8Array): string {
  if (begins(bytes, '\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(bytes, '\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Every byte as the letter of that number. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const begins = (bytes: Uint8Array, mark: string): boolean => latin(bytes.subarray(0, mark.length)) === mark;

/** Without a byte that no text has, and not a document of another kind. */
function isText(bytes: Uint8Array): boolean {
  if (begins(bytes, '\xff\xfe') || begins(bytes, '\xfe\xff')) return true;
  return !['%PDF-', 'PK\x03\x04', '\x7fELF', 'MZ'].some((mark) => begins(bytes, mark)) && !bytes.subarray(0, 4096).includes(0);
}
