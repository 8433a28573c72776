/** How the suite gets the code that a backend sends: it is configured, or read where the backend's messages can be read. */
import type { GuestConfig } from './config.js';
import type { Context } from './context.js';
import type { Schemas } from './contract.js';
import { NotTested } from './rows.js';

interface Message { to: string; text: string }

export function guestOf({ config }: Pick<Context, 'config'>): GuestConfig {
  if (!config.guest) throw new NotTested('No guest is configured, to whom a code may be sent.');
  return config.guest;
}

/** The digits of the newest message to the guest's address; a phone number may come back in another spelling. */
export async function readCode(context: Context, { codeLength }: Pick<Schemas['Verification'], 'codeLength'>): Promise<string> {
  const { code, outbox, destination } = guestOf(context);
  if (code !== undefined) return code;
  const response = await context.backend(new Request(outbox!));
  const messages = await response.json().catch(() => undefined) as Message[] | undefined;
  if (!Array.isArray(messages)) throw new NotTested(`guest.outbox answers ${response.status} and not a list of {to, text}.`);
  const digits = new RegExp(`(?<!\\d)\\d{${codeLength === undefined ? '4,8' : codeLength}}(?!\\d)`);
  const found = digits.exec(messages.filter(({ to }) => plain(to) === plain(destination)).at(-1)?.text ?? '')?.[0];
  if (found === undefined) throw new NotTested('No code for the guest is in guest.outbox.');
  return found;
}

const plain = (address: string): string => (address.includes('@') ? address.toLowerCase() : address.replace(/\D/g, ''));
