import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import type { Problem } from '../../contract/problem.js';
import { calendarDate } from '../../locale/locale.js';
import { Language, type Spoken } from '../../provider/language.js';
import { Query } from '../../provider/query.js';
import { Task } from '../../provider/task.js';
import { practitioners, visitTypes } from '../../slots/slot-queries.js';
import { adoptStyles } from '../../ui/adopt.js';
import { announce } from '../../ui/announcer.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, userText } from '../../ui/text.js';
import { getAppointment, requestAppointment } from '../../visit/appointment-queries.js';
import type { Appointment } from '../../visit/facts.js';
import { nameOf } from '../../slots/names.js';
import { checkValues, errorsOfProblem, type FieldErrors } from '../details/booking-form.js';
import { duplicateOf, duplicateOn, duplicateView, type Duplicate } from '../details/duplicate.js';
import { questions, savedLine } from '../details/questions.js';
import type { Shared } from '../details/shared.js';
import type { DetailsWords } from '../details/words/en.js';
import type { RequestAbout } from './request-about.js';
import { answerLanguage, checkRequest, requestErrorsOf, togglePreferred, toAppointmentRequest, type RequestErrors } from './request-form.js';
import { requestDays } from './request-days.js';
import { requestStyles } from './request.styles.js';
import { promise, requestView } from './request-view.js';
import type { RequestWords } from './words/en.js';
import { languages } from './words/languages.js';

interface Submission { patientId: string; body: Schemas['RequestAppointment'] }

/** From days that suit to what was asked for, where direct booking is off or no time suits. Shares what was typed with booking. */
export class RequestFlow {
  #errors: RequestErrors & FieldErrors = {};
  #problem: Problem | undefined;
  #duplicate: Duplicate | undefined;
  #page = 0;
  readonly #language: Language<RequestWords>;
  readonly #task: Task<Submission, Appointment>;
  readonly #visitTypes: Query<Schemas['VisitTypeList']>;
  readonly #practitioners: Query<Schemas['PractitionerList']>;

  constructor(private readonly shared: Shared) {
    const { host } = shared;
    adoptStyles(host.shadowRoot, requestStyles);
    this.#language = new Language(host, languages);
    this.#visitTypes = new Query(host, visitTypes);
    this.#practitioners = new Query(host, () => (this.#about ? practitioners(this.#about.visitTypeId) : undefined));
    this.#task = new Task<Submission, Appointment>(host, {
      name: 'request',
      send: (client, { patientId, body }, key) => requestAppointment(client, patientId, body, key),
      find: (client, { id }) => getAppointment(client, this.#subject?.id ?? '', id),
      detail: ({ id }) => ({ appointmentId: id }),
    });
    host.requestUpdate();
  }

  get #about(): RequestAbout | undefined {
    return this.shared.draft.values.request;
  }
  get #subject() {
    return this.shared.host.connection?.state.subject;
  }
  get #clinic() {
    return this.shared.host.clinic;
  }
  get #type() {
    return this.#visitTypes.data?.items.find(({ id }) => id === this.#about?.visitTypeId);
  }

  /** Begins, or goes on with what was typed before. */
  start(about: RequestAbout): void {
    const { draft, host } = this.shared;
    // Somebody else's visit type has other people and other ways.
    const isSame = draft.values.request?.visitTypeId === about.visitTypeId;
    draft.set({ request: about, ...(!isSame && { practitionerId: undefined, modality: undefined, alsoBooked: undefined }) });
    this.#reset();
    host.focusOn('heading');
  }

  /** What is to be shown instead of the choices; nothing while nobody asks for a time. */
  view(): unknown {
    const about = this.#about;
    const [spoken, details] = [this.#language.spoken, this.shared.details.spoken];
    if (!about || !spoken || !details) return undefined;
    const { host, entry } = this.shared;
    const { words } = spoken;
    const context = host.viewContext(spoken);
    const duplicate = this.#subject && this.#asked();
    return html`<div class="stack l"><h2 tabindex="-1">${words.heading()}</h2>${this.shared.acting(spoken)}${this.shared.restored(details)}
      ${this.#name(about) ? html`<p class="about-slot">${userText(this.#name(about, spoken))}</p>` : nothing}${promise(this.#clinic, spoken)}
      ${!this.#subject ? entry.view({ heading: words.signInFirst(), why: words.signInWhy(), withoutAccount: words.withoutAccount() }, context, this.#backButton(spoken))
        : duplicate ? this.#duplicateView(duplicate, details) : this.#form(about, spoken, details)}</div>`;
  }

  #form(about: RequestAbout, spoken: Spoken<RequestWords>, details: Spoken<DetailsWords>): TemplateResult {
    const { draft, host } = this.shared;
    const { values } = draft;
    const clinic = this.#clinic;
    const first = this.#visitTypes.data?.asOf.slice(0, 10);
    const days = first === undefined ? undefined : requestDays(first, clinic?.features?.booking?.limits?.horizonDays, clinic?.closures ?? [], about.locationId, this.#page);
    const set = (typed: Parameters<typeof draft.set>[0]) => draft.set(typed);
    return requestView({
      spoken, details, context: host.viewContext(spoken), clinic, values, errors: this.#errors, state: this.#task.state, refusal: this.#refusal(spoken), days,
      hasEarlier: this.#page > 0, hasLater: days?.at(-1)?.open ?? false, turn: (direction) => this.#turn(direction),
      toggle: (date) => this.#toggle(date, spoken), remove: (date) => this.#toggle(date, spoken, true),
      modalities: this.#type?.modalities ?? [], modality: values.modality ?? about.modality, practitionerId: values.practitionerId ?? about.practitionerId,
      practitioners: (this.#practitioners.data?.items ?? []).filter(({ locationIds }) => !about.locationId || !locationIds || locationIds.includes(about.locationId)),
      language: answerLanguage(values, clinic?.features?.booking, host.language), set, submit: () => void this.#submit(about, spoken, details), back: () => this.#back(),
      questions: questions({ spoken: details, clinic, values, errors: this.#errors, saved: savedLine(draft, details), set }),
    });
  }

  /** `Check-up, Riverside` */
  #name({ locationId }: RequestAbout, spoken?: Spoken<RequestWords>): string {
    return [this.#type?.name, nameOf(this.#clinic?.locations, locationId)].filter(Boolean).join(spoken?.locale.comma ?? ', ');
  }

  #turn(direction: 1 | -1): void {
    this.#page += direction;
    this.shared.host.requestUpdate();
  }

  #toggle(date: string, { words, locale }: Spoken<RequestWords>, goesAway = false): void {
    const { draft, host } = this.shared;
    const before = draft.values.preferred?.length ?? 0;
    const preferred = togglePreferred(draft.values.preferred, date, this.#clinic?.features?.booking?.limits?.preferredTimes);
    delete this.#errors.preferred;
    draft.set({ preferred });
    const day = locale.date(calendarDate(date));
    if (preferred.length !== before) announce(preferred.length > before ? words.dayAdded(day) : words.dayRemoved(day));
    if (goesAway) host.focusOn('step');
  }

  /** A visit of this kind that is there already on one of the days asked for, unless the answer was to ask all the same. */
  #asked(): Duplicate | undefined {
    const { draft: { values } } = this.shared;
    const found = this.#duplicate ?? (this.#task.state === 'idle' && this.#isSubmitted ? duplicateOn(this.shared.options.data?.items, this.#about?.visitTypeId, (values.preferred ?? []).map(({ date }) => date)) : undefined);
    return found && found.appointmentId !== values.alsoBooked ? found : undefined;
  }
  /** The days are final once they were sent. */
  #isSubmitted = false;

  #duplicateView(duplicate: Duplicate, spoken: Spoken<DetailsWords>): TemplateResult {
    const { draft, host } = this.shared;
    return duplicateView({
      spoken, duplicate: this.shared.known(duplicate), visit: this.#type?.name, keep: () => { this.#reset(); void this.shared.show(duplicate.appointmentId); },
      another: () => { this.#reset(); host.focusOn('step'); }, anotherLabel: spoken.words.otherDay(), anywayLabel: this.#language.spoken?.words.askAnyway() ?? '',
      anyway: () => {
        draft.set({ alsoBooked: duplicate.appointmentId });
        this.#duplicate = undefined;
        const [request, details] = [this.#language.spoken, this.shared.details.spoken];
        if (this.#about && request && details) void this.#submit(this.#about, request, details);
      },
    });
  }

  #refusal(spoken: Spoken<RequestWords>): unknown {
    const problem = this.#problem;
    if (!problem) return nothing;
    const { words, locale } = spoken;
    const { phone } = this.shared.host.viewContext(spoken);
    if (problem.name === 'limit-reached') {
      return html`<div class="notice attention" role="alert">${icons.mark()}<div><p>${words.notSent()} ${problem.limit === undefined ? nothing : words.tooMany(problem.limit, locale)} ${words.tooManyWhy()} ${phoneLink(phone)}.</p>
        <button type="button" class="link" @click=${() => this.#seeRequests()}>${words.yourRequests()}</button></div></div>`;
    }
    return html`<div class="notice attention" role="alert">${icons.mark()}<div><p>${words.notSent()}</p>${this.shared.why(problem)}<p>${words.orPhone()} ${phoneLink(phone)}.</p></div></div>`;
  }

  /** Back to the first view, where they stand; what was typed stays in the draft. */
  #seeRequests(): void {
    this.#back();
    this.shared.host.chooseVisit(undefined);
    this.shared.seeAwaited();
  }

  #backButton({ words }: Spoken<RequestWords>): TemplateResult {
    return html`<button type="button" class="button plain" @click=${() => this.#back()}>${words.back()}</button>`;
  }

  #back(): void {
    const { draft, host } = this.shared;
    draft.restored = false;
    draft.set({ request: undefined });
    this.#reset();
    host.focusOn('heading');
  }

  #reset(): void {
    this.#task.reset();
    [this.#errors, this.#problem, this.#duplicate, this.#isSubmitted] = [{}, undefined, undefined, false];
  }

  async #submit(about: RequestAbout, spoken: Spoken<RequestWords>, details: Spoken<DetailsWords>): Promise<void> {
    const { draft, host } = this.shared;
    const patientId = this.#subject?.id;
    const feature = this.#clinic?.features?.booking;
    if (patientId === undefined || this.#task.busy) return;
    this.#problem = undefined;
    this.#errors = { ...checkValues(draft.values, feature, details), ...checkRequest(draft.values, spoken.words) };
    if (Object.keys(this.#errors).length) return this.#showErrors();
    this.#isSubmitted = true;
    if (this.#asked()) return host.focusOn('step');
    await this.#task.submit({ patientId, body: toAppointmentRequest(draft.values, about, feature, host.language) }, draft.key);
    this.#submitted(spoken, details);
  }

  #submitted({ words }: Spoken<RequestWords>, details: Spoken<DetailsWords>): void {
    const { draft, host, follow } = this.shared;
    const { state, problem, result } = this.#task;
    if (state === 'done' && result) {
      draft.forget();
      this.#reset();
      follow.show(result);
      this.shared.awaitedChanged();
      announce(words.sent());
      return host.focusOn('heading');
    }
    if (state !== 'refused' || !problem) return;
    this.#duplicate = duplicateOf(problem);
    if (this.#duplicate) {
      this.#task.reset();
      return this.#showStep();
    }
    this.#errors = { ...errorsOfProblem(problem, details), ...requestErrorsOf(problem, words) };
    if (problem.name !== 'session-expired' && problem.name !== 'unauthenticated' && !Object.keys(this.#errors).length) this.#problem = problem;
    this.#task.reset();
    if (Object.keys(this.#errors).length) this.#showErrors();
  }

  #showStep(): void {
    this.shared.host.focusOn('step');
    this.shared.host.requestUpdate();
  }

  #showErrors(): void {
    this.shared.host.focusOn('error');
    this.shared.host.requestUpdate();
  }
}
