/** What the sender's own flags mean, for counting and for the clinic's urgent words. No value is judged here. */
import type { components } from '../../../../src/contract/generated/portico.js';

type Flag = components['schemas']['Flag'];
const system = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';

/** AA and the codes below it in HL7 v3 ObservationInterpretation, and the starred ones that laboratories send for the same. */
const critical = new Set(['AA', 'HH', 'LL', 'A*', 'H*', 'L*', 'AA*', 'HH*', 'LL*']);
/** A and the codes below it. */
const abnormal = new Set([...critical, 'A', 'H', 'L', 'HU', 'LU', 'H>', 'L<']);

const has = (codes: ReadonlySet<string>) => (flags: Flag[] = []): boolean => flags.some((flag) => flag.code !== undefined && (flag.system === undefined || flag.system === system) && codes.has(flag.code));
export const isCritical = has(critical);
export const isAbnormal = has(abnormal);
