import type { ReactiveController } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { peopleStyles } from '../../people/people.styles.js';
import { Language, type Spoken } from '../../provider/language.js';
import { Query } from '../../provider/query.js';
import { adoptStyles } from '../../ui/adopt.js';
import type { ViewContext } from '../../ui/view.js';
import { choices } from '../choose-view.js';
import { Asked } from './asked.js';
import type { WaysHost, WaysShared } from './host.js';
import { Lists } from './lists.js';
import { optionAt } from './way.js';
import { bookingOptions } from './ways-queries.js';
import { waysStyles } from './ways.styles.js';
import { WhyNot } from './why-not.js';
import type { WaysWords } from './words/en.js';
import { languages } from './words/languages.js';

export type { Chosen, WaysHost } from './host.js';

/** The ways into booking other than by what the visit is for, and what to do where a way is closed. Comes when one is needed. */
export class Ways implements ReactiveController, WaysShared {
  readonly #language: Language<WaysWords>;
  /** @internal */
  readonly options: Query<Schemas['BookingOptionList']>;
  readonly #asked: Asked;
  readonly #lists: Lists;
  readonly #whyNot: WhyNot;

  constructor(readonly host: WaysHost) {
    adoptStyles(host.shadowRoot, peopleStyles, waysStyles);
    this.#language = new Language(host, languages);
    this.options = new Query(host, () => (this.may('listBookingOptions') ? bookingOptions(this.#state!.subject!.id) : undefined));
    this.#asked = new Asked(this);
    this.#lists = new Lists(this);
    this.#whyNot = new WhyNot(this);
    host.addController(this);
    this.follow();
    host.requestUpdate();
  }

  get #state() {
    return this.host.connection?.state;
  }
  get spoken(): Spoken<WaysWords> | undefined {
    return this.#language.spoken;
  }
  get context(): ViewContext {
    return this.host.viewContext(this.spoken!);
  }

  may(operation: string): boolean {
    const { session, people: all, subject } = this.#state ?? {};
    return session === 'signed-in' && all?.find(({ patientId }) => patientId === subject?.id)?.operations?.[operation]?.state === 'available';
  }

  /** All that decides what is shown first has come, or will not. */
  get settled(): boolean {
    const { data, problem } = this.options;
    return this.spoken !== undefined && this.#lists.settled && this.#asked.settled && (!this.may('listBookingOptions') || data !== undefined || Boolean(problem));
  }

  /** Takes the fragment of the address, where it is one of ours. */
  follow(): void {
    this.#asked.follow();
  }

  hostUpdated(): void {
    this.#asked.update();
  }

  /** Instead of the list of visits: clinicians, or sites. */
  list(): unknown {
    return this.#lists.list();
  }

  /** With whom or where, above what one can come for; undefined where that is open. */
  beginning(): unknown {
    return this.#lists.beginning();
  }

  /** Visits of the chosen clinician and site. */
  offered(types: readonly Schemas['VisitType'][]): Schemas['VisitType'][] {
    return this.#lists.offered(types);
  }

  /** Whether choosing it leads on: to times, to a request, or to why not. */
  leadsOn({ id }: Schemas['VisitType']): boolean {
    return optionAt(this.options.data?.items, id, this.host.wanted.locationId) !== undefined;
  }

  /** What is not yet known of the chosen clinician. */
  get isLoading(): boolean {
    return this.#lists.isLoading;
  }

  /** For whom, where somebody may book for several. */
  patient(): unknown {
    const { people: all = [], subject } = this.#state ?? {};
    const able = all.filter(({ operations }) => operations?.bookAppointment?.state === 'available');
    return this.spoken && choices([{
      id: 'patient', label: this.spoken.words.patient(), value: subject?.id, options: able.map(({ patientId, displayName }) => ({ id: patientId, name: displayName })),
      choose: (id) => this.host.connection?.request('switch-subject', id),
    }]);
  }

  /** Instead of an empty list. */
  noneHere(): unknown {
    return this.#lists.noneHere();
  }

  /** What the clinic asks for, above what one can come for. */
  asked(): unknown {
    return this.#asked.asked();
  }

  /** Below a confirmation: what comes after it. */
  after(): unknown {
    return this.#asked.after();
  }

  /** Instead of the line that says what was chosen. */
  head(): unknown {
    return this.#asked.head();
  }

  /** Times can be picked. */
  get isDirect(): boolean {
    return this.#whyNot.isDirect;
  }

  /** The site that is meant where no times say it. */
  get place(): string | undefined {
    return this.#whyNot.place;
  }

  /** Instead of the times, where none can be picked. */
  closed(): unknown {
    this.#asked.leave();
    return this.#whyNot.closed();
  }

  /** Where nothing is free. */
  nothingFree(place: string | undefined): unknown {
    return this.#whyNot.nothingFree(place);
  }

  /** Below the times. */
  noneSuits(place: string | undefined): unknown {
    return this.#whyNot.noneSuits(place);
  }
}
