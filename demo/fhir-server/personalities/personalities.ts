import type { Personality } from '../personality.js';
import { athena } from './athena.js';
import { epic } from './epic.js';
import { hapi, medplum } from './general.js';
import { oraclePatient } from './oracle-patient.js';
import { smallVendors } from './small-vendors.js';
import { strictUsCore } from './strict-uscore.js';

/** By name. */
export const personalities: Record<string, Personality> = Object.fromEntries([strictUsCore, epic, oraclePatient, athena, medplum, hapi, smallVendors].map((one) => [one.name, one]));
