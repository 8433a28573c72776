// How times, states and refusals are said.

const part = (options) => new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...options });
const names = { weekday: part({ weekday: 'long' }), short: part({ weekday: 'short' }), month: part({ month: 'long' }), shortMonth: part({ month: 'short' }) };
const noBreak = '\u00a0';
const at = (date) => new Date(`${date}T00:00:00Z`);

/** The digits that the clinic's computer sends are those of the site; nothing is worked out here. */
export const day = (date) => `${names.weekday.format(at(date))} ${at(date).getUTCDate()}${noBreak}${names.month.format(at(date))}`;
export const shortDay = (date) => `${names.short.format(at(date))} ${at(date).getUTCDate()}${noBreak}${names.shortMonth.format(at(date))}`;
export const birthday = (date) => `${at(date).getUTCDate()} ${names.shortMonth.format(at(date))} ${at(date).getUTCFullYear()}`.replaceAll(' ', noBreak);
export function hour(localTime) {
  const [hours, minutes] = localTime.split(':');
  return `${Number(hours) % 12 || 12}:${minutes}${noBreak}${Number(hours) < 12 ? 'am' : 'pm'}`;
}
export const moment = (instant) => `${shortDay(instant.slice(0, 10))}, ${hour(instant.slice(11, 16))}`;
export const when = ({ localDate, localTime }) => `${shortDay(localDate)}, ${hour(localTime)}`;
export const addDays = (date, days) => new Date(at(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);
export const range = ({ from, to }) => (addDays(from, 1) === to ? day(from) : `${day(from)} to ${day(addDays(to, -1))}`);

/** `CST`: said where a site keeps other hours than the clinic. */
export const zone = ({ start, timeZone }) => new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' }).formatToParts(new Date(start)).find(({ type }) => type === 'timeZoneName')?.value ?? '';

const parts = { morning: 'in the morning', afternoon: 'in the afternoon', evening: 'in the evening', any: 'at any time' };
export const preferred = ({ date, dayPart }) => `${shortDay(date)} ${parts[dayPart] ?? dayPart}`;
export const window = ({ from, to, dayPart }) => `${addDays(from, 1) === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(addDays(to, -1))}`}, ${parts[dayPart] ?? dayPart}`;
export const modality = (name) => ({ 'in-person': 'In person', video: 'Video', phone: 'Phone' })[name] ?? name;
export const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
export const role = (name) => ({ clerk: 'front desk', nurse: 'nurse', clinician: 'clinician' })[name] ?? name;
export const way = (name) => ({ direct: 'Book a time directly', request: 'Ask for a time', call: 'Call the clinic', none: 'Not offered' })[name] ?? name;

const by = { patient: 'Cancelled by the patient', clinic: 'Cancelled by the clinic' };
const states = {
  booked: ['ring', 'neutral', 'Booked'], arrived: ['tick', 'done', 'Here'], 'in-progress': ['ring', 'neutral', 'With the clinician'], completed: ['tick', 'done', 'Seen'],
  'no-show': ['off', 'neutral', 'Did not come'], refused: ['off', 'neutral', 'Refused'], expired: ['off', 'neutral', 'Not answered in time'], 'timed-out': ['off', 'neutral', 'Not answered in time'],
};

/** Icon, tone and words of what a visit is at. */
export function state(visit) {
  const until = visit.pending ?? visit.change;
  const answer = until?.until ? `Answer by ${moment(until.until)}` : 'Answer';
  if (visit.change?.state === 'pending') {
    const wish = visit.change.kind === 'cancel' ? 'Wants to cancel' : visit.change.when ? `Wants ${when(visit.change.when)} instead` : 'Wants another time';
    return ['move', 'attention', `${wish}. ${answer}`];
  }
  if (visit.status === 'requested') return ['asked', 'attention', `Asks for a time. ${answer}`];
  if (visit.status === 'pending') return ['clock', 'attention', answer];
  if (visit.status === 'cancelled') return ['off', 'neutral', by[visit.cancelled?.by] ?? 'Cancelled'];
  return states[visit.status] ?? ['ring', 'neutral', visit.statusText ?? visit.status];
}

/** What happened, and what to do. */
export function refusal({ name, problem }) {
  const reference = problem.reference ? ` (${problem.reference})` : '';
  switch (name) {
    case 'offline': return 'The clinic’s computer did not answer. What you typed is still here. Try again: it is done once only.';
    case 'unauthenticated': case 'session-expired': return 'You were signed out. What you typed is still here. Sign in, then try again.';
    case 'not-permitted': return problem.reason === 'role' ? 'Your account may look, but not change this. Ask the front desk.' : 'This cannot be done with the visit as it is now.';
    case 'slot-taken': return 'Somebody else has this time now. Choose another one.';
    case 'version-conflict': return 'This was changed meanwhile. Look at it as it is now, then decide.';
    case 'already-cancelled': return 'It is cancelled already.';
    case 'already-started': return 'The visit has begun already.';
    case 'limit-reached': return 'There is an open offer for this person already.';
    case 'rate-limited': return 'That was too much at once. Wait a minute, then try again.';
    case 'not-found': return 'It is not there any more.';
    case 'invalid-request': return invalid(problem.errors ?? []);
    default: return `It could not be done. What you typed is still here. Try again in a minute${reference}.`;
  }
}

function invalid([error]) {
  const what = `${error?.pointer} ${error?.code}`;
  if (what === '/from not-unique') return 'These days are closed already.';
  if (what === '/from too-small') return 'The first day is over already.';
  if (what === '/to too-small') return 'The last day is before the first.';
  if (what === '/to too-large') return `At most ${error.limit} days at once.`;
  if (what.startsWith('/text')) return 'Write a sentence for the patient.';
  if (what.startsWith('/slotId')) return 'Choose a time.';
  return 'Something in the form is not right.';
}
