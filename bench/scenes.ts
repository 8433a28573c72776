/** What is measured: one line a scene. A new element adds its tag, what shows that it is there, and its floor in `floor/`. */
export interface Scene {
  name: string;
  tag: string;
  attributes?: Record<string, string>;
  /** What is on the page when a person sees what they came for; the floors show the same. */
  shown: string;
  /** The rounds of requests that this may take. */
  rounds: number;
  /** What is done next, for the cost of an interaction: the second of these is pressed. */
  press?: string;
}

export const scenesOf = ({ visitType }: { visitType: string }): Scene[] => [
  { name: 'sign-in', tag: 'portico-sign-in', shown: '[part~=button]', rounds: 3 },
  { name: 'booking: first list', tag: 'portico-booking', shown: '[part~=visit-type]', rounds: 3 },
  { name: 'booking: first slot', tag: 'portico-booking', attributes: { 'visit-type': visitType }, shown: '[part~=time]', rounds: 3, press: '[part~=day]:not(:disabled)' },
  { name: 'slot picker: first slot', tag: 'portico-slot-picker', attributes: { 'visit-type': visitType }, shown: '[part~=time]', rounds: 3, press: '[part~=day]:not(:disabled)' },
];

export const variants = ['portico', 'lit', 'plain', 'bare'] as const;
/** Ours, the floor on the same libraries, the floor in plain DOM, and the host's page with nothing in it. */
export type Variant = (typeof variants)[number];

/** The style sheet that every page has, ours or not. */
export const hostStyles = '/host.css';
