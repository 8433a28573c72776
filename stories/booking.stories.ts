import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/booking/booking.js';
import { askForTime, beginBy, beGuest, book, bookAsked, comeBack, fillGuest, part, pickTime, press, sendCode, showDistances, sortSites, submitGuest, waitForTime } from './acts.js';
import type { Guide } from './docs/guide.js';
import { visitTypeId } from './fixtures/clinic.js';
import { standAt } from './fixtures/conditions.js';
import type { StoryParameters } from './page.js';

const guide: Guide = {
  tag: 'portico-booking',
  usage: '<portico-booking backend="https://api.clinic.example"></portico-booking>\n\n<!-- Begins at the times of one visit type, at one site -->\n<portico-booking visit-type="check-up" location="riverside"></portico-booking>',
  accessibility: [
    'Each step moves the focus to its heading, so that a screen reader says where it is. After a refused form it goes to the first field that is wrong.',
    'Days and times are toolbars: one Tab stop each, arrow keys inside. A day’s name says how many times are free.',
    'The end of a hold is announced two minutes before, and one press gives more time (WCAG 2.2.1). No countdown runs.',
    'Errors stand at their fields, with an icon and words, and are named by aria-describedby.',
    'What became of a visit is announced once, politely; a time that was lost, at once.',
  ],
};
const meta: Meta = { title: 'Elements/Booking', component: 'portico-booking', parameters: { guide }, render: () => html`<portico-booking></portico-booking>` };
export default meta;
type Story = StoryObj & { parameters?: StoryParameters };

const times: Pick<Story, 'render'> = { render: () => html`<portico-booking visit-type=${visitTypeId('check-up')}></portico-booking>` };

export const WhatFor: Story = { parameters: { about: 'The first step: what one can come for.' } };
export const WhoFor: Story = { parameters: { state: 'severalPeople', about: 'A parent says first whose visit it is.' } };
export const ForAnother: Story = { ...times, parameters: { state: 'forAnother', about: 'One line, in every step, says whose record is open.' } };
export const ByPhoneOnly: Story = { parameters: { state: 'byPhoneOnly', about: 'Some visits are booked by phone.' } };
export const Partial: Story = { parameters: { state: 'partial', about: 'One of the systems behind the list did not answer.' } };
export const NothingOffered: Story = { parameters: { state: 'nothingOffered', about: 'The clinic has opened no visit for booking.' } };
export const Loading: Story = { parameters: { state: 'loading', about: 'The shape of what will come, without its words.' } };
export const Failed: Story = { parameters: { state: 'failed', about: 'No answer: one try, and the phone.' } };
export const FailedAgain: Story = {
  parameters: { state: 'failed', about: 'The second time: another way, and a reference to say on the phone.' },
  play: async ({ canvasElement }) => {
    (await part(canvasElement, 'state')).querySelector('button')!.click();
  },
};
export const Offline: Story = { parameters: { state: 'offline', about: 'The device has no line.' } };
export const Maintenance: Story = { parameters: { state: 'maintenance', about: 'The clinic said until when.' } };
export const NotPermitted: Story = { parameters: { state: 'notPermitted', about: 'The clinic has not opened it to this person.' } };
export const SignInNeeded: Story = { parameters: { state: 'needsSignIn', about: 'A clinic that shows nothing to strangers.' } };

export const Times: Story = { ...times, parameters: { about: 'When, with whom, where and how.' } };
export const TimesLoading: Story = { ...times, parameters: { state: 'slotsLoading', about: 'The days’ shape before they are known.' } };
export const TimesFailed: Story = { ...times, parameters: { state: 'slotsFailed', about: 'The times did not come.' } };
export const TimesStale: Story = {
  ...times, parameters: { state: 'stale', about: 'What was known before stays, with its hour.' },
  play: async ({ canvasElement }) => {
    await part(canvasElement, 'time');
    comeBack(canvasElement, 'portico-booking');
  },
};
export const FirstFreeLater: Story = { ...times, parameters: { state: 'firstFreeLater', about: 'Nothing free these days; the first free time is one press away.' } };
export const NoFreeTime: Story = { ...times, parameters: { state: 'noFreeTime', about: 'Nothing free as far ahead as one may book.' } };
export const ClosedDays: Story = { ...times, parameters: { state: 'closedDays', about: 'Two days on which the clinic is closed.' } };

const picked: Pick<Story, 'render' | 'play'> = { ...times, play: ({ canvasElement }) => pickTime(canvasElement) };

export const Keeping: Story = { ...picked, parameters: { state: 'keeping', about: 'The time is being kept.' } };
export const Details: Story = { ...picked, parameters: { about: 'The time is kept; the form asks only what the clinic needs.' } };
export const Restored: Story = { parameters: { state: 'restored', about: 'What was typed on another page is here again, and the time is still kept.' } };
export const SignInToBook: Story = { ...picked, parameters: { state: 'signedOut', about: 'The time is kept while the person signs in.' } };
export const AccountNeeded: Story = { ...picked, parameters: { state: 'accountNeeded', about: 'A clinic that books for people with an account only.' } };
export const Guest: Story = { ...times, parameters: { state: 'signedOut', about: 'Without an account: who they are, and where a code may go.' }, play: ({ canvasElement }) => beGuest(canvasElement) };
export const GuestErrors: Story = {
  ...times, parameters: { state: 'signedOut', about: 'A year of two digits.' },
  play: async ({ canvasElement }) => {
    await fillGuest(canvasElement, '84');
    await submitGuest(canvasElement);
  },
};
export const GuestCode: Story = { ...times, parameters: { state: 'signedOut', about: 'A code is on its way.' }, play: ({ canvasElement }) => sendCode(canvasElement) };
export const GuestCodeWrong: Story = { ...times, parameters: { state: 'codeWrong', about: 'How often it may still be tried.' }, play: ({ canvasElement }) => sendCode(canvasElement, '123456') };
export const GuestTooManyCodes: Story = {
  ...times, parameters: { state: 'tooManyCodes', about: 'The clinic asks for a pause.' },
  play: async ({ canvasElement }) => {
    await fillGuest(canvasElement);
    await submitGuest(canvasElement);
  },
};
export const EverythingAsked: Story = { ...picked, parameters: { state: 'everythingAsked', about: 'A clinic that needs every answer, and that something is agreed to.' } };
export const HoldEnding: Story = { ...picked, parameters: { state: 'holdEnding', about: 'Two minutes left: one press gives more.' } };
export const NoMoreTime: Story = { ...picked, parameters: { state: 'noMoreTime', about: 'Two minutes left, and no more to ask for.' } };
export const HoldEnded: Story = { ...picked, parameters: { state: 'holdEnded', about: 'Back at the times, with the reason; what was typed stays.' } };
export const Conflict: Story = { ...picked, parameters: { state: 'slotTaken', about: 'Somebody else was faster.' } };
export const HoldLimit: Story = { ...picked, parameters: { state: 'holdLimit', about: 'Too many times are kept already.' } };
export const TooManyTries: Story = { ...picked, parameters: { state: 'tooManyTries', about: 'The clinic asks for a pause.' } };

export const ErrorsAtFields: Story = {
  ...times, parameters: { state: 'everythingAsked', about: 'What is missing or wrong, each at its place.' },
  play: ({ canvasElement }) => book(canvasElement, { phone: '555 0142' }),
};
export const ErrorsOfTheClinic: Story = {
  ...times, parameters: { state: 'fieldRefused', about: 'What only the clinic’s computer could see, at the same places.' },
  play: ({ canvasElement }) => book(canvasElement, { reason: 'My knee hurts on stairs.', phone: '+1 000 000 0000' }),
};
export const Sending: Story = { ...times, parameters: { state: 'sending', about: 'The visit is on its way.' }, play: ({ canvasElement }) => book(canvasElement, { reason: 'My knee hurts on stairs.' }) };
export const AnswerLost: Story = { ...times, parameters: { state: 'answerLost', about: 'Nobody knows; trying again cannot book twice.' }, play: ({ canvasElement }) => book(canvasElement) };
export const Refused: Story = { ...times, parameters: { state: 'refused', about: 'The clinic said no; the phone is the other way.' }, play: ({ canvasElement }) => book(canvasElement) };
export const Confirmed: Story = {
  ...times, parameters: { about: 'The fact in large type, then what to do.' },
  play: async ({ canvasElement }) => {
    await book(canvasElement, { reason: 'My knee hurts on stairs.' });
    await part(canvasElement, 'confirmation');
  },
};
export const ConfirmedByVideo: Story = {
  render: () => html`<portico-booking visit-type=${visitTypeId('video-visit')}></portico-booking>`, parameters: { about: 'No place to go to, other things to prepare.' }, play: Confirmed.play!,
};
export const Pending: Story = { ...times, parameters: { state: 'pending', about: 'The practice system has still to confirm it: what is awaited, and until when.' }, play: Confirmed.play! };
const looked: Pick<Story, 'render' | 'play'> = {
  ...times,
  play: async ({ canvasElement }) => {
    await book(canvasElement);
    (await part(canvasElement, 'confirmation')).querySelector<HTMLElement>('.link')!.click();
  },
};
export const PendingRefused: Story = { ...looked, parameters: { state: 'pendingRefused', about: 'The clinic said no, in its own words; another time is one press away.' } };
export const PendingTimedOut: Story = { ...looked, parameters: { state: 'pendingTimedOut', about: 'Nobody answered in time.' } };
export const ComeBack: Story = { parameters: { state: 'comeBack', about: 'Whoever comes back finds what the clinic has still to answer, and what it has answered.' } };

export const SameDayTwice: Story = {
  ...times, parameters: { state: 'duplicate', about: 'Such a visit on the same day is asked about before the form.' },
  play: async ({ canvasElement }) => {
    await pickTime(canvasElement);
    await part(canvasElement, 'duplicate');
  },
};

const ask = (given: { days?: number; reason?: string; send?: boolean }): NonNullable<Story['play']> => async ({ canvasElement }) => {
  await askForTime(canvasElement, visitTypeId('check-up'), given);
  if (given.send) await press(canvasElement, 'submit');
};
const reason = 'My knee hurts on stairs.';
export const Request: Story = { parameters: { about: 'Where direct booking is off: days that suit, and what happens next.' }, play: ask({}) };
export const RequestDays: Story = { parameters: { about: 'As many days as the clinic takes, the best first.' }, play: ask({ days: 3, reason }) };
export const RequestClosedDays: Story = { parameters: { state: 'clinicClosed', about: 'Days on which the clinic is closed, and why.' }, play: ask({ days: 1 }) };
export const RequestWithoutDays: Story = { parameters: { about: 'No day was chosen.' }, play: ask({ send: true }) };
export const RequestDayRefused: Story = { parameters: { state: 'requestRefused', about: 'What only the clinic’s computer could see, at the days.' }, play: ask({ days: 2, send: true }) };
export const RequestLimit: Story = { parameters: { state: 'requestLimit', about: 'As many requests as the clinic takes: what to do instead.' }, play: ask({ days: 1, reason, send: true }) };
export const RequestLost: Story = { parameters: { state: 'requestLost', about: 'Nobody knows; trying again cannot send it twice.' }, play: ask({ days: 1, send: true }) };
export const RequestSignIn: Story = {
  parameters: { state: 'signedOut', about: 'Who asks has to be known; without an account a code is enough.' },
  play: async ({ canvasElement }) => {
    await part(canvasElement, 'visit-type');
    await (await canvasElement.querySelector('portico-booking')!.load()).ask({ visitTypeId: visitTypeId('check-up') });
  },
};
export const Requested: Story = {
  parameters: { about: 'Asked for: until when the clinic answers, and how one hears.' },
  play: async (context) => {
    await ask({ days: 2, reason, send: true })(context);
    await part(context.canvasElement, 'confirmation');
  },
};
export const Withdraw: Story = {
  parameters: { about: 'A request is taken back, with one of the clinic’s reasons.' },
  play: async (context) => {
    await Requested.play!(context);
    (await part(context.canvasElement, 'confirmation')).querySelector<HTMLElement>('.button:not(.plain)')!.click();
    await part(context.canvasElement, 'withdraw');
  },
};

const wait = (send: boolean): NonNullable<Story['play']> => async ({ canvasElement }) => {
  await waitForTime(canvasElement);
  if (send) await press(canvasElement, 'submit');
};
export const WaitingList: Story = { ...times, parameters: { about: 'No time that suits: days, places and how soon before.' }, play: wait(false) };
export const WaitingListJoined: Story = { ...times, parameters: { about: 'On the list, and the way off it.' }, play: wait(true) };
export const WaitingListAlready: Story = { ...times, parameters: { state: 'alreadyWaiting', about: 'On it already.' }, play: wait(true) };
export const WaitingListLimit: Story = { ...times, parameters: { state: 'waitingLimit', about: 'On as many lists as the clinic allows.' }, play: wait(true) };
export const OnWaitingList: Story = { ...times, parameters: { state: 'onWaitingList', about: 'Whoever is on the list sees it below the times.' } };

export const ByClinician: Story = { parameters: { about: 'Whom to see comes first: who they are, what they speak, when they are free.' }, play: ({ canvasElement }) => beginBy(canvasElement, 'clinician') };
export const WithOneClinician: Story = {
  parameters: { about: 'What this clinician does.' },
  play: async ({ canvasElement }) => {
    await beginBy(canvasElement, 'clinician');
    await press(canvasElement, 'practitioner');
    await part(canvasElement, 'visit-type');
  },
};
export const BySite: Story = { parameters: { state: 'lastVisits', about: 'Where comes first; distances only if one wants them.' }, play: ({ canvasElement }) => beginBy(canvasElement, 'site') };
export const BySiteLastVisit: Story = { parameters: { state: 'lastVisits', about: 'The site where one was last comes first.' }, play: ({ canvasElement }) => sortSites(canvasElement, 'last-visited') };
export const Distances: Story = {
  parameters: { state: 'lastVisits', about: 'Worked out in the page; where one is goes to nobody.' },
  play: async ({ canvasElement }) => {
    standAt({ latitude: 39.77, longitude: -105.02 });
    await showDistances(canvasElement);
  },
};
export const DistancesRefused: Story = {
  parameters: { about: 'The browser does not say where one is, and nothing is lost by it.' },
  play: async ({ canvasElement }) => {
    standAt(undefined);
    await showDistances(canvasElement);
  },
};
export const SitesPartial: Story = { parameters: { state: 'sitesPartial', about: 'One of the systems behind the list of sites did not answer.' }, play: ({ canvasElement }) => beginBy(canvasElement, 'site') };

const here: Pick<Story, 'render'> = { render: () => html`<portico-booking visit-type=${visitTypeId('check-up')} location="location-riverside"></portico-booking>` };
export const WhyNot: Story = { ...here, parameters: { state: 'whyNot', about: 'Each reason in a sentence, the clinic’s own for one that nobody knows; then every way on.' } };
export const WhyNotByPhone: Story = { ...here, parameters: { state: 'whyNotByPhone', about: 'Only the phone is left.' } };
export const WhyNotUnknown: Story = { ...here, parameters: { state: 'whyNotUnknown', about: 'The clinic’s computer could not say.' } };
export const ByRequestHere: Story = { ...here, parameters: { state: 'byRequestHere', about: 'One asks for a time here, and picks one at another site.' } };
export const NothingFreeWaysOn: Story = { ...here, parameters: { state: 'nothingFreeWaysOn', about: 'Nothing is free: what else there is, the best first.' } };
export const NothingFreeWithOne: Story = {
  render: () => html`<portico-booking visit-type=${visitTypeId('check-up')} practitioner="practitioner-quill"></portico-booking>`, parameters: { state: 'noFreeTime', about: 'This clinician has no time; somebody else may.' },
};
export const OtherWays: Story = { ...here, parameters: { state: 'otherWays', about: 'Below the times, for whom none of them suits.' } };

export const AskedByTheClinic: Story = { parameters: { state: 'askedFor', about: 'What the clinic asks for comes first: a yearly check, and two visits that belong together.' } };
export const AskedPartlyBooked: Story = { parameters: { state: 'askedPartly', about: 'One part is booked, the next one has its days.' } };
export const AskedTimes: Story = { parameters: { state: 'askedFor', about: 'Times within the days that the clinic has set.' }, play: ({ canvasElement }) => bookAsked(canvasElement) };
export const AskedNext: Story = {
  parameters: { state: 'askedParts', about: 'One is booked; the next is asked for at once.' },
  play: async ({ canvasElement }) => {
    await bookAsked(canvasElement);
    await book(canvasElement);
    await part(canvasElement, 'confirmation');
    await part(canvasElement, 'asked');
  },
};
const linked: Pick<Story, 'render'> = { render: () => html`<portico-booking referral="referral-1"></portico-booking>` };
export const AskedBooked: Story = { ...linked, parameters: { state: 'askedBooked', about: 'The link is to something that is booked already.' } };
export const AskedOver: Story = { ...linked, parameters: { state: 'askedOver', about: 'Its days are over.' } };
export const AskedWithdrawn: Story = { ...linked, parameters: { state: 'askedWithdrawn', about: 'The clinic no longer asks for it.' } };
export const AskedOfAnother: Story = { ...linked, parameters: { state: 'askedNobody', about: 'The link is for somebody else.' } };
export const AskedSignedOut: Story = { ...linked, parameters: { state: 'signedOut', about: 'What it is stays unsaid until one has signed in.' } };
export const AskedFailed: Story = { parameters: { state: 'askedFailed', about: 'The rest can be booked although this did not come.' } };

export const NoBackend: Story = {
  parameters: { state: 'none', developer: 'PORTICO-001', about: 'The page forgot to say which backend; after three seconds the patient gets a sentence, the developer the fix.' },
  play: ({ canvasElement }) => new Promise<void>((resolve) => canvasElement.addEventListener('portico-error', () => resolve(), { once: true })),
};
export const CannotBeShown: Story = { parameters: { state: 'malformed', developer: 'PORTICO-004', about: 'An answer that breaks the contract.' } };
