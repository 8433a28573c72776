/** Phone numbers and mail addresses as guests type them. */

/** One spelling of an address that a code can be sent to; undefined for what is none. A phone number without a country is one of the clinic's. */
export function readDestination(channel: string, typed: string, callingCode: string): string | undefined {
  return channel === 'email' ? readMail(typed.trim()) : readPhone(typed, callingCode);
}

// Nothing that a mail program could take for a second address or another header.
const mail = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

function readMail(typed: string): string | undefined {
  return mail.test(typed) ? typed.toLowerCase() : undefined;
}

/** E.164: at most fifteen digits, the country first. */
function readPhone(typed: string, callingCode: string): string | undefined {
  const plain = westernDigits(typed).replace(/[\s().\-\u2010-\u2015\u200e\u200f]/g, '').replace(/^00/, '+');
  const national = plain.startsWith('+') ? undefined : plain.replace(/^0/, '');
  const full = national === undefined ? plain : callingCode === '1' && /^1\d{10}$/.test(national) ? `+${national}` : `+${callingCode}${national}`;
  return /^\+[1-9]\d{6,14}$/.test(full) && (!full.startsWith('+1') || full.length === 12) ? full : undefined;
}

/** Arabic and Persian keyboards write digits of their own. */
const westernDigits = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Enough for its owner to know it again, too little for anybody else. */
export function mask(destination: string): string {
  const [name, host] = destination.split('@');
  return host === undefined ? `••• ${destination.slice(-2)}` : `${name![0]}•••@${host}`;
}

/** Addresses that end in one mailbox are one: what follows a plus is the owner's to choose. */
export function mailbox(destination: string): string {
  const at = destination.lastIndexOf('@');
  return at < 0 ? destination : `${destination.slice(0, at).replace(/(?!^)\+.*/, '')}${destination.slice(at)}`;
}

/** Whoever has an IPv6 connection has a /64 of addresses; they count as one. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 !== undefined || !address.includes(':')) return v4 ?? address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}
