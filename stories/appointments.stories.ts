import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/appointments/appointments.js';
import { beginVisitAct, comeBack, menuItem, part, press } from './acts.js';
import type { Guide } from './docs/guide.js';
import type { StoryParameters } from './page.js';

const tag = 'portico-appointments';
const guide: Guide = {
  tag,
  usage: '<portico-appointments backend="https://api.clinic.example" booking-href="/book.html"></portico-appointments>\n\n<script type="module">\n  // A single-page application goes to booking in its own way.\n  document.querySelector(\'portico-appointments\').addEventListener(\'portico-appointments-book\', (event) => {\n    event.preventDefault();\n    route(\'/book\', event.detail.referralId);\n  });\n</script>',
  accessibility: [
    'Months are headings with a list below each; a visit is an article named by its time and kind.',
    'Each state is a word with an icon. A cancelled visit is struck through and says so, too.',
    'Further actions are behind one button: arrow keys, Home and End move inside, Escape closes and gives the focus back.',
    'Cancelling asks in a dialog of the browser’s own; Escape keeps the visit, and the focus goes back to where it was.',
    'What became of a change is announced, and the focus goes to the visit that it is about.',
    'While an answer of the clinic is awaited the list asks for it quietly: nothing is announced, and nothing moves.',
  ],
};
const meta: Meta = { title: 'Elements/Appointments', component: tag, parameters: { guide }, render: () => html`<portico-appointments booking-href="https://clinic.example/book"></portico-appointments>` };
export default meta;
type Story = StoryObj & { parameters?: StoryParameters };
type Play = NonNullable<Story['play']>;

export const Visits: Story = { parameters: { state: 'visits', about: 'The next one large, the others by month.' } };
export const Empty: Story = { parameters: { state: 'visitsNone', about: 'No visit ahead.' } };
export const SeveralPeople: Story = { parameters: { state: 'visitsOfSeveral', about: 'A parent chooses whose visits are shown.' } };
export const Menu: Story = { parameters: { state: 'visits', about: 'What else can be done with a visit.' }, play: async ({ canvasElement }) => { (await part(canvasElement, 'next', tag)).querySelector('summary')!.click(); } };
export const PastVisits: Story = { parameters: { state: 'visitsPast', about: 'The past by month, some at a time; what did not take place is said without blame.' }, play: ({ canvasElement }) => press(canvasElement, 'past', tag) };
export const Pending: Story = { parameters: { state: 'visitPending', about: 'The clinic has still to confirm it, and says until when.' } };
export const RefusedByClinic: Story = { parameters: { state: 'visitRefused', about: 'The clinic’s own words, and a way on.' } };
export const TimedOut: Story = { parameters: { state: 'visitTimedOut', about: 'Nobody confirmed it in time.' } };
export const RequestExpired: Story = { parameters: { state: 'visitRequestExpired', about: 'A request that nobody has answered.' } };
export const Unknown: Story = { parameters: { state: 'visitUnknown', about: 'The source does not say how it stands.' } };
export const MovePending: Story = { parameters: { state: 'visitMoving', about: 'The new time is asked for; the old one stays.' } };
export const CancelPending: Story = { parameters: { state: 'visitCancelling', about: 'The clinic has still to cancel it.' } };
export const MoveRefused: Story = { parameters: { state: 'visitMoveRefused', about: 'The clinic could not move it.' } };
export const TooLate: Story = { parameters: { state: 'visitTooLate', about: 'Why it cannot be changed here, and who can.' } };
export const Loading: Story = { parameters: { state: 'visitsLoading', about: 'The shape of what will come, without its words.' } };
export const Failed: Story = { parameters: { state: 'visitsFailed', about: 'No answer: one try, and the phone.' } };
export const FailedAgain: Story = { parameters: { state: 'visitsFailed', about: 'The second time: another way, and a reference to say on the phone.' }, play: async ({ canvasElement }) => { (await part(canvasElement, 'state', tag)).querySelector('button')!.click(); } };
export const Offline: Story = { parameters: { state: 'visitsOffline', about: 'The device has no line.' } };
export const Maintenance: Story = { parameters: { state: 'visitsMaintenance', about: 'The clinic said until when.' } };
export const NotPermitted: Story = { parameters: { state: 'visitsNotPermitted', about: 'The clinic has not opened it to this person.' } };
export const SignedOut: Story = { parameters: { state: 'signedOut', about: 'Visits are shown to whom they belong.' } };
export const Expired: Story = { parameters: { state: 'visitsExpired', about: 'Nobody used the page for a while.' } };
export const Partial: Story = { parameters: { state: 'visitsPartial', about: 'One of the systems behind the list did not answer.' } };
export const Stale: Story = { parameters: { state: 'visits', about: 'Asked again when the page comes back.' }, play: async ({ canvasElement }) => { await part(canvasElement, 'next', tag); comeBack(canvasElement, tag); } };
export const Offered: Story = { parameters: { state: 'visitOffered', about: 'An earlier time is kept for this person.' } };
export const OfferTaken: Story = { parameters: { state: 'visitOffered', about: 'One press moves the visit to it.' }, play: ({ canvasElement }) => press(canvasElement, 'take', tag) };
export const Waiting: Story = { parameters: { state: 'visitWaiting', about: 'On a waiting list, which can be left.' } };
export const AskedByTheClinic: Story = { parameters: { state: 'visitAskedFor', about: 'What the clinic asks to be booked, in one part or two.' } };
export const ListsFailed: Story = { parameters: { state: 'visitListsFailed', about: 'The visits are there, the waiting lists are not.' } };

const cancel: Play = ({ canvasElement }) => beginVisitAct(canvasElement, -1);
const cancelled: Play = async ({ canvasElement }) => {
  await beginVisitAct(canvasElement, -1);
  (await part(canvasElement, 'dialog', tag)).querySelector<HTMLInputElement>('input[type="radio"]')!.click();
  await press(canvasElement, 'submit', tag);
};
const move: Play = async ({ canvasElement }) => {
  await beginVisitAct(canvasElement, menuItem.change);
  await part(canvasElement, 'time', tag);
};
const pick: Play = async (context) => {
  await move(context);
  await press(context.canvasElement, 'time', tag);
  await part(context.canvasElement, 'submit', tag);
};
const moved: Play = async (context) => {
  await pick(context);
  await press(context.canvasElement, 'submit', tag);
};
export const Cancel: Story = { parameters: { state: 'visits', about: 'The question: keeping it comes first.' }, play: cancel };
export const CancelNoReason: Story = { parameters: { state: 'visits', about: 'A reason has to be chosen.' }, play: async (context) => { await cancel(context); await press(context.canvasElement, 'submit', tag); } };
export const Cancelled: Story = { parameters: { state: 'visits', about: 'It stays in its place, cancelled.' }, play: cancelled };
export const ChangedMeanwhile: Story = { parameters: { state: 'visitChangedMeanwhile', about: 'The visit is not as it was: the question is asked again.' }, play: cancelled };
export const CancelTooLate: Story = { parameters: { state: 'visitTooLateNow', about: 'The clinic’s notice has passed meanwhile.' }, play: cancelled };
export const CancelAnswerLost: Story = { parameters: { state: 'visitCancelLost', about: 'Nobody knows; trying again does no harm.' }, play: cancelled };
export const ChangeTheTime: Story = { parameters: { state: 'visits', about: 'Free times for this visit; the old one stays until then.' }, play: move };
export const ConfirmTheTime: Story = { parameters: { state: 'visits', about: 'From which time to which.' }, play: pick };
export const Moved: Story = { parameters: { state: 'visits', about: 'The visit at its new time.' }, play: moved };
export const NewTimeTaken: Story = { parameters: { state: 'visitTimeTaken', about: 'Somebody else was faster: fresh times, and the old one is still there.' }, play: moved };
export const WaitForEarlier: Story = { parameters: { state: 'visits', about: 'When one could come earlier.' }, play: ({ canvasElement }) => beginVisitAct(canvasElement, menuItem.wait) };
export const CannotBeShown: Story = { parameters: { state: 'visitsMalformed', about: 'An answer that breaks the contract.' } };
