/** A drawing in greys that stands for an X-ray of a chest: ovals for lungs, arcs for ribs. Nobody's picture. Written as PNG (ISO/IEC 15948). */
const size = 256;
const made = new Map<string, Promise<Uint8Array>>();

/** Drawn once a process. */
export function picture(view: 'front' | 'side'): Promise<Uint8Array> {
  let drawn = made.get(view);
  if (!drawn) made.set(view, (drawn = png(size, size, (x, y) => shade(view, x / size, y / size))));
  return drawn;
}

function shade(view: 'front' | 'side', x: number, y: number): number {
  const oval = (atX: number, atY: number, wide: number, high: number) => Math.max(0, 1 - ((x - atX) / wide) ** 2 - ((y - atY) / high) ** 2);
  const body = Math.min(1, oval(0.5, 0.55, 0.46, 0.62) * 2.2);
  const lungs = view === 'front' ? oval(0.33, 0.5, 0.14, 0.3) + oval(0.67, 0.5, 0.14, 0.3) : oval(0.5, 0.5, 0.24, 0.32);
  const spine = view === 'front' ? Math.max(0, 1 - Math.abs(x - 0.5) / 0.035) : Math.max(0, 1 - Math.abs(x - 0.74) / 0.03);
  const ribs = 0.5 + 0.5 * Math.sin(60 * (y + 0.35 * (x - 0.5) ** 2));
  return Math.round(255 * Math.max(0, Math.min(1, body * 0.55 - Math.min(1, lungs * 2) * 0.4 * (0.7 + 0.3 * (1 - ribs)) + spine * 0.3 * body + ribs * 0.08 * body)));
}

async function png(width: number, height: number, grey: (x: number, y: number) => number): Promise<Uint8Array> {
  const raw = new Uint8Array((width + 1) * height); // each row begins with its filter: none
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) raw[y * (width + 1) + 1 + x] = grey(x, y);
  const deflated = new Uint8Array(await new Response(new Blob([raw]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer());
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header[8] = 8; // bits a pixel, of grey
  return joined([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflated), chunk('IEND', new Uint8Array())]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data]);
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(named, 4);
  view.setUint32(named.length + 4, crc(named));
  return out;
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function joined(parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { out.set(part, at); at += part.length; }
  return out;
}
