import type { TemplateResult } from 'lit';
import { dateTime, writtenDateTime } from '../locale/locale.js';
import type { Spoken } from '../provider/language.js';
import { icons } from '../ui/icons.js';
import type { Appointment } from '../visit/facts.js';
import { visitIcons } from '../visit/icons.js';
import type { AppointmentsWords } from './words/en.js';

export interface VisitState {
  tone: 'done' | 'attention' | 'neutral';
  icon: TemplateResult;
  text: string;
  /** What it means, and until when. */
  then?: string | undefined;
  /** The clinic's own sentence. */
  said?: string | undefined;
  /** A number belongs behind `then`. */
  phone?: boolean;
}
type Words = Spoken<AppointmentsWords>;

/** How an appointment stands, in words. What the source says in words of its own shows as it is. */
export function stateOf({ status, statusText, pending, cancelled, refused }: Appointment, { words, locale }: Words): VisitState {
  const { state } = words;
  const until = pending && writtenDateTime(pending.until, locale);
  switch (status) {
    case 'booked': return { tone: 'done', icon: icons.done(), text: state.booked() };
    case 'requested': return { tone: 'neutral', icon: visitIcons.asked(), text: state.requested(), then: until && words.answersBy(until) };
    case 'pending': return { tone: 'neutral', icon: icons.clock(), text: state.pending(), then: until && words.pendingUntil(until) };
    case 'arrived': return { tone: 'done', icon: icons.done(), text: state.arrived() };
    case 'in-progress': return { tone: 'done', icon: icons.clock(), text: state.inProgress() };
    case 'completed': return { tone: 'neutral', icon: icons.done(), text: state.completed() };
    case 'cancelled': {
      const byClinic = cancelled?.by === 'clinic';
      return { tone: byClinic ? 'attention' : 'neutral', icon: visitIcons.off(), text: byClinic ? state.cancelledByClinic() : cancelled?.by === 'patient' ? state.cancelledByYou() : state.cancelled(), said: byClinic ? cancelled?.reason : undefined };
    }
    case 'no-show': return { tone: 'neutral', icon: visitIcons.off(), text: state.noShow() };
    case 'refused': return { tone: 'attention', icon: visitIcons.off(), text: state.refused(), said: refused?.reason, then: words.notBooked(), phone: true };
    case 'expired': return { tone: 'attention', icon: visitIcons.off(), text: state.expired(), then: words.notBooked(), phone: true };
    case 'timed-out': return { tone: 'attention', icon: visitIcons.off(), text: state.timedOut(), then: words.notBooked(), phone: true };
    case 'unknown': return { tone: 'attention', icon: icons.mark(), text: statusText ?? state.unknown(), then: words.askPhone(), phone: true };
    default: return { tone: 'neutral', icon: icons.mark(), text: statusText ?? status };
  }
}

/** A change that the clinic has still to confirm, or could not make. */
export function changeOf({ change }: Appointment, { words, locale }: Words): VisitState | undefined {
  if (!change) return undefined;
  const until = change.until === undefined ? '' : words.changeUntil(writtenDateTime(change.until, locale));
  const reasons = { said: change.reason, then: words.changeStands() };
  switch (change.state) {
    case 'pending':
      return change.kind === 'cancel'
        ? { tone: 'neutral', icon: icons.clock(), text: words.cancelAsked(), then: [words.cancelAskedWhy(), until].filter(Boolean).join(' ') }
        : { tone: 'neutral', icon: icons.clock(), text: words.moveAsked(change.when ? dateTime(change.when, locale) : ''), then: [words.moveAskedWhy(), until].filter(Boolean).join(' ') };
    case 'refused': return { tone: 'attention', icon: icons.mark(), text: words.changeRefused(), ...reasons };
    case 'timed-out': return { tone: 'attention', icon: icons.mark(), text: words.changeTimedOut(), ...reasons };
    default: return { tone: 'neutral', icon: icons.mark(), text: change.reason ?? change.state };
  }
}

/** In the past only what did not take place is said; staff may not have closed the others yet, and that is nobody's business. */
export const isSaidLater = ({ status }: Appointment): boolean => !['booked', 'arrived', 'in-progress', 'completed', 'pending', 'requested'].includes(status);
