/** What callers without an account are counted by: the contact that they have proven and the network that they ask from. */
import type { Context } from '../context.js';
import { takeTurns } from '../turns.js';
import { mailbox, networkOf } from './contact.js';
import { seal } from './seal.js';

/** Keyed hashes: they can be counted, and neither read nor guessed. Another clinic's are others. */
export interface Marks {
  contact?: string;
  network: string;
}

export const contactMark = ({ ports, clinic }: Pick<Context, 'ports' | 'clinic'>, destination: string): Promise<string> => seal(ports.serverKey, 'contact', clinic.id, mailbox(destination));

export const networkMark = ({ ports, clinic, arrival }: Pick<Context, 'ports' | 'clinic' | 'arrival'>): Promise<string> => seal(ports.serverKey, 'network', clinic.id, networkOf(arrival.address));

/** Undefined for people, who are counted by who they are. */
export async function marksOf({ ports, clinic, arrival, who }: Context): Promise<Marks | undefined> {
  if (who.kind === 'person') return undefined;
  if (who.kind === 'guest') return { contact: who.contact, network: who.network };
  return { network: await networkMark({ ports, clinic, arrival }) };
}

/** In one order, so that two who share both never wait for each other in a circle. */
export async function takeTurnsAs({ db, clinic }: Pick<Context, 'db' | 'clinic'>, what: string, { contact, network }: Marks): Promise<void> {
  if (contact !== undefined) await takeTurns(db, what, clinic.id, contact);
  await takeTurns(db, what, clinic.id, network);
}
