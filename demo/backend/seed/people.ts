/** The demo's patients, the people who act for them, and the practice's own. All are made up and plainly so. */
import type { StaffRole } from '../app/staff/roles.js';

export interface PersonSeed {
  username: string;
  name: [given: string, family: string];
  /** Absent for somebody who is no patient here: who acts for others, or works here. */
  birthDate?: string;
  role: 'patient' | 'delegate' | StaffRole;
}
export interface GrantSeed {
  person: string;
  /** The patient's user name, or key of `dependants`. */
  patient: string;
  relationship: string;
  level: string;
  state?: string;
}

/** One password for all: this is a demo, and it prints them. */
export const demoPassword = 'larkspur-springs-demo';

export const people: PersonSeed[] = [
  { username: 'amira', name: ['Amira', 'Haddad'], birthDate: '1984-05-09', role: 'patient' },
  { username: 'karim', name: ['Karim', 'Haddad'], birthDate: '1982-11-23', role: 'patient' },
  { username: 'odalys', name: ['Odalys', 'Finch'], birthDate: '1973-01-17', role: 'patient' },
  { username: 'thaddeus', name: ['Thaddeus', 'Brook'], birthDate: '1969-11-30', role: 'patient' },
  { username: 'lupita', name: ['Lupita', 'Starling'], birthDate: '1998-09-03', role: 'patient' },
  { username: 'bram', name: ['Bram', 'Ilves'], birthDate: '1987-07-22', role: 'patient' },
  { username: 'caspian', name: ['Caspian', 'Wray'], birthDate: '1992-10-06', role: 'patient' },
  { username: 'marisol', name: ['Marisol', 'Teague'], birthDate: '1976-08-28', role: 'patient' },
  { username: 'ansel', name: ['Ansel', 'Rook'], birthDate: '1960-03-11', role: 'patient' },
  { username: 'yusra', name: ['Yusra', 'Qabbani'], birthDate: '1995-02-14', role: 'patient' },
  { username: 'ingrid', name: ['Ingrid', 'Solberg-Vane'], role: 'delegate' },
  { username: 'ines', name: ['Ines', 'Okafor-Lund'], role: 'clerk' },
  { username: 'tansy', name: ['Tansy', 'Marlowe'], role: 'nurse' },
  { username: 'zenobia', name: ['Zenobia', 'Quill'], role: 'clinician' },
];

/** Patients without a sign-in of their own. */
export const dependants: Record<string, { name: [string, string]; birthDate: string }> = {
  sofia: { name: ['Sofia', 'Haddad'], birthDate: '2016-04-30' },
  peregrine: { name: ['Peregrine', 'Ashby'], birthDate: '1941-02-14' },
};

export const grants: GrantSeed[] = [
  { person: 'amira', patient: 'sofia', relationship: 'parent', level: 'full' },
  { person: 'karim', patient: 'sofia', relationship: 'parent', level: 'full' },
  { person: 'odalys', patient: 'peregrine', relationship: 'carer', level: 'full' },
  { person: 'ingrid', patient: 'thaddeus', relationship: 'carer', level: 'appointments' },
  { person: 'ingrid', patient: 'yusra', relationship: 'friend', level: 'limited' },
  { person: 'caspian', patient: 'bram', relationship: 'partner', level: 'full', state: 'revoked' },
];
