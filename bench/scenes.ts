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
  /** Who is signed in, with a token of the page's own. */
  as?: string;
  /** Done one after the other on a network without delay: how long until other rows stand in the list. */
  acts?: Partial<Record<'filter' | 'sort', Act>>;
}

/** Opens something, fills what it finds, presses. */
export interface Act {
  open?: string;
  fill: [selector: string, value: string];
  press: string;
}

/** 500 reports with 20 values each, and what the demo tells besides. */
const results: Scene = {
  name: 'results: 10,000 values', tag: 'portico-results', shown: '[part~=result]', rounds: 4, as: 'amira',
  acts: {
    filter: { fill: ['input[type=search]', 'Weekly panel'], press: '[part~=search]' },
    sort: { open: '[aria-controls=choices]', fill: ['select:has([value=collected])', 'collected'], press: '[part~=apply]' },
  },
};

export const scenesOf = ({ visitType }: { visitType: string }): Scene[] => [
  { name: 'sign-in', tag: 'portico-sign-in', shown: '[part~=button]', rounds: 3 },
  { name: 'booking: first list', tag: 'portico-booking', shown: '[part~=visit-type]', rounds: 3 },
  { name: 'booking: first slot', tag: 'portico-booking', attributes: { 'visit-type': visitType }, shown: '[part~=time]', rounds: 3, press: '[part~=day]:not(:disabled)' },
  { name: 'slot picker: first slot', tag: 'portico-slot-picker', attributes: { 'visit-type': visitType }, shown: '[part~=time]', rounds: 3, press: '[part~=day]:not(:disabled)' },
  results,
];

export const variants = ['portico', 'lit', 'plain', 'bare'] as const;
/** Ours, the floor on the same libraries, the floor in plain DOM, and the host's page with nothing in it. */
export type Variant = (typeof variants)[number];

/** The style sheet that every page has, ours or not. */
export const hostStyles = '/host.css';
/** What signs somebody in, where somebody is: the host's own, too. */
export const hostScript = '/host.js';
