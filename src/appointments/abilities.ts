import type { Schemas } from '../contract/client.js';
import type { Spoken } from '../provider/language.js';
import type { MenuItem } from '../ui/menu.js';
import { fitsCalendar } from '../visit/calendar-download.js';
import type { Appointment } from '../visit/facts.js';
import { visitIcons } from '../visit/icons.js';
import type { VisitWords } from '../visit/words/en.js';
import type { AppointmentsWords } from './words/en.js';

/** What a person may begin from a visit. */
export type ActKind = 'cancel' | 'reschedule' | 'join';
export interface VisitActs {
  /** This person may wait for an earlier time. */
  mayWait: boolean;
  begin: (kind: ActKind, appointment: Appointment) => void;
  calendar: (appointment: Appointment) => void;
}

/** An operation that is not listed is unavailable; what needs the clinic's word goes the same way as what does not. */
export const may = ({ actions }: Appointment, operation: string): boolean => ['available', 'request-only'].includes(abilityOf(actions, operation)?.state ?? '');

const abilityOf = (actions: Schemas['Abilities'] | undefined, operation: string): Schemas['Ability'] | undefined => (actions && Object.hasOwn(actions, operation) ? actions[operation] : undefined);

/** Everything that can be done with it, the one that stands on its own first. */
export function actionsFor(appointment: Appointment, acts: VisitActs, { words, locale }: Spoken<AppointmentsWords>, visit: Spoken<VisitWords>): MenuItem[] {
  const { status, links, location } = appointment;
  const begin = (kind: ActKind) => () => acts.begin(kind, appointment);
  const isOpen = !['cancelled', 'refused', 'expired', 'timed-out', 'completed', 'no-show'].includes(status);
  const isCertain = isOpen && status !== 'requested' && status !== 'pending';
  const directions = links?.find(({ kind }) => kind === 'directions')?.url;
  const handoff = abilityOf(appointment.actions, 'rescheduleAppointment')?.link?.url;
  const cancel: MenuItem[] = may(appointment, 'cancelAppointment') ? [{ label: status === 'requested' ? words.withdraw() : words.cancel(), icon: visitIcons.off(), act: begin('cancel'), apart: true }] : [];
  if (!isOpen) return [];
  if (!isCertain) return cancel;
  return [
    ...(directions === undefined ? [] : [{ label: visit.words.directions(), icon: visitIcons.place(), href: directions }]),
    ...(fitsCalendar(appointment) ? [{ label: visit.words.addToCalendar(), icon: visitIcons.calendar(), act: () => acts.calendar(appointment) }] : []),
    ...(may(appointment, 'rescheduleAppointment') ? [{ label: words.change(), icon: visitIcons.swap(), act: begin('reschedule') }] : []),
    ...(handoff === undefined ? [] : [{ label: words.otherClinic(), icon: visitIcons.swap(), href: handoff }]),
    ...(acts.mayWait && status === 'booked' && appointment.visitType?.id !== undefined ? [{ label: words.sooner(), icon: visitIcons.asked(), act: begin('join') }] : []),
    ...(location?.phones ?? []).slice(0, 1).map(({ number, display }) => ({ label: words.phone(locale.dir === 'rtl' ? `\u2066${display ?? number}\u2069` : (display ?? number)), icon: visitIcons.phone(), href: `tel:${number.replace(/[^+\d*#]/g, '')}` })),
    ...cancel,
  ];
}

export interface WhyNot {
  text: string;
  phone: Schemas['Phone'] | undefined;
}

/** Why it can be neither moved nor cancelled here, and who can; nothing where either is possible, or nothing is left to change. */
export function whyNot(appointment: Appointment, { words }: Spoken<AppointmentsWords>, phone: Schemas['Phone'] | undefined): WhyNot | undefined {
  const { status, actions, location } = appointment;
  if (!['booked', 'arrived', 'in-progress', 'pending', 'requested', 'unknown'].includes(status) || appointment.change?.state === 'pending') return undefined;
  if (may(appointment, 'cancelAppointment') || may(appointment, 'rescheduleAppointment') || abilityOf(actions, 'rescheduleAppointment')?.link) return undefined;
  const ability = abilityOf(actions, 'cancelAppointment') ?? abilityOf(actions, 'rescheduleAppointment');
  const known: Record<string, () => string> = { 'too-late': words.tooLate, 'too-late-to-change': words.tooLate, started: words.started, 'answer-pending': words.answerPending };
  return { text: ability?.text ?? (known[ability?.reason ?? ''] ?? words.cannotChange)(), phone: ability?.phone ?? location?.phones?.[0] ?? phone };
}
