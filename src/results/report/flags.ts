import type { Schemas } from '../../contract/client.js';
import type { ReportWords } from './words/en.js';

export type Flag = Schemas['Flag'];
export type FlagCode = keyof ReportWords['flag'];
export type FlagIcon = 'up' | 'far-up' | 'down' | 'far-down' | 'mark' | 'tick' | 'question' | 'note';
/** Urgent is what HL7 calls critical, attention what it calls abnormal; the rest says nothing of harm. */
export type FlagTone = 'urgent' | 'attention' | 'neutral';

export interface FlagWords {
  text: string;
  /** The sender's own words beside ours, where they say something else. */
  sent?: string;
  icon: FlagIcon;
  tone: FlagTone;
  /** Whether the text is ours or as it was sent. */
  known: boolean;
}

/** By which names senders call HL7 v3 ObservationInterpretation; table 0078 of HL7 v2 has the same codes. */
const systems = new Set([
  'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', 'http://hl7.org/fhir/v3/ObservationInterpretation', 'urn:oid:2.16.840.1.113883.5.83',
  'http://terminology.hl7.org/CodeSystem/v2-0078', 'http://hl7.org/fhir/v2/0078', 'urn:oid:2.16.840.1.113883.12.78',
]);

/** Older names of the same: of HL7 itself, and VistA's star for a critical value. */
const sameAs: Readonly<Record<string, FlagCode>> = { 'H>': 'HU', 'L<': 'LU', 'Carrier': 'CAR', 'H*': 'HH', 'HH*': 'HH', 'L*': 'LL', 'LL*': 'LL' };

const looks: Partial<Record<FlagCode, [FlagIcon, FlagTone]>> = {
  N: ['tick', 'neutral'], A: ['mark', 'attention'], AA: ['mark', 'urgent'],
  H: ['up', 'attention'], HU: ['up', 'attention'], HH: ['far-up', 'urgent'],
  L: ['down', 'attention'], LU: ['down', 'attention'], LL: ['far-down', 'urgent'],
  U: ['up', 'neutral'], D: ['down', 'neutral'], '<': ['down', 'neutral'], '>': ['up', 'neutral'], HX: ['up', 'neutral'], LX: ['down', 'neutral'],
  IND: ['question', 'neutral'], E: ['question', 'neutral'], IE: ['question', 'neutral'], I: ['question', 'neutral'],
};

/** HL7's own English names, so that they are not said twice. */
const officialNames: Partial<Record<FlagCode, readonly string[]>> = {
  N: ['normal'], A: ['abnormal'], H: ['high'], L: ['low'], POS: ['positive'], NEG: ['negative'], EXP: ['expected'], AA: ['critical abnormal'], HU: ['significantly high'], HH: ['critical high'], LU: ['significantly low'], LL: ['critical low'], B: ['better'], W: ['worse'],
  U: ['significant change up'], D: ['significant change down'], '<': ['off scale low'], '>': ['off scale high'], IE: ['insufficient evidence'], QCF: ['quality control failure'],
  TOX: ['cytotoxic substance present'], AC: ['anti-complementary substances present'], S: ['susceptible'], SDD: ['susceptible-dose dependent'], 'SYN-S': ['synergy - susceptible'],
  I: ['intermediate'], R: ['resistant'], 'SYN-R': ['synergy - resistant'], NS: ['non-susceptible'], MS: ['moderately susceptible'], VS: ['very susceptible'], NCL: ['no clsi defined breakpoint'],
  DET: ['detected'], ND: ['not detected'], IND: ['indeterminate'], E: ['equivocal'], RR: ['reactive'], WR: ['weakly reactive'], NR: ['non-reactive'], UNE: ['unexpected'], CAR: ['carrier'],
  EX: ['outside threshold'], HX: ['above high threshold'], LX: ['below low threshold'], HM: ['hold for medical review'], OBX: ['interpretation qualifiers in separate obx segments'],
};

/** The code of ours that a flag has; undefined where it is not one of HL7's. */
export function flagCode({ code, system }: Flag, words: ReportWords): FlagCode | undefined {
  if (code === undefined || (system !== undefined && !systems.has(system))) return undefined;
  const same = Object.hasOwn(sameAs, code) ? sameAs[code] : code;
  return Object.hasOwn(words.flag, same!) ? (same as FlagCode) : undefined;
}

/**
 * What the record's own flag says, in plain words. Meanings are those of HL7 v3 ObservationInterpretation; what is not in it stands as sent.
 * `hasRange` says that there is a range to be in.
 */
export function describeFlag(flag: Flag, words: ReportWords, hasRange: boolean): FlagWords {
  const code = flagCode(flag, words);
  if (code === undefined) return { text: flag.text || flag.code || '', icon: 'note', tone: 'neutral', known: false };
  const text = code === 'N' && hasRange ? words.inRange() : words.flag[code]();
  const [icon, tone] = looks[code] ?? ['note', 'neutral'];
  const same = [flag.code, code, text, words.flag[code](), ...(officialNames[code] ?? [])].map((one) => one?.toLocaleLowerCase());
  return { text, icon, tone, known: true, ...(flag.text && !same.includes(flag.text.trim().toLocaleLowerCase()) && { sent: flag.text }) };
}

/** The strongest tone of several. */
export function toneOf(flags: readonly FlagWords[]): FlagTone {
  return (['urgent', 'attention'] as const).find((tone) => flags.some((flag) => flag.tone === tone)) ?? 'neutral';
}
