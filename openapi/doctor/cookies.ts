/** Whether a session cookie keeps to what protects it (RFC 6265bis). */
import type { Finding } from './deviation.js';

export function cookieFindings(lines: string[], base: string): Finding[] {
  const secure = new URL(base).protocol === 'https:';
  return lines.flatMap((line) => {
    const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const attributes = new Map(rest.map((part) => { const [key = '', value = ''] = part.toLowerCase().split('='); return [key, value]; }));
    const field = `cookie ${name}`;
    const got = rest.join('; ') || 'no attribute';
    return [
      ...(attributes.has('httponly') ? [] : [{ field, expected: 'HttpOnly', got, mend: 'Add HttpOnly, or any script of the page can read it.' }]),
      ...(['lax', 'strict'].includes(attributes.get('samesite') ?? '') ? [] : [{ field, expected: 'SameSite=Lax', got, mend: 'Add SameSite=Lax, or other sites can use the session.' }]),
      ...(attributes.has('domain') ? [{ field, expected: 'no Domain', got, mend: 'Leave Domain out, or every host of the site gets it.' }] : []),
      ...(!secure || attributes.has('secure') ? [] : [{ field, expected: 'Secure', got, mend: 'Add Secure.' }]),
    ];
  });
}
