import type { Schemas } from '../../contract/client.js';
import { newKey } from '../../contract/key.js';
import { addDays } from '../../locale/locale.js';
import { cacheOf } from '../../provider/cache.js';
import { Language } from '../../provider/language.js';
import { Query } from '../../provider/query.js';
import { Task } from '../../provider/task.js';
import { visitTypes } from '../../slots/slot-queries.js';
import { announce } from '../../ui/announcer.js';
import { joinWaitingList, leaveWaitingList } from '../../visit/waiting-list-queries.js';
import type { Shared } from '../details/shared.js';
import type { RequestAbout } from '../request/request-about.js';
import { joinedView, waitingView, type JoinErrors } from './waiting-view.js';
import type { WaitingValues } from './waiting-values.js';
import type { WaitingWords } from './words/en.js';
import { languages } from './words/languages.js';

type Entry = Schemas['WaitingListEntry'];
interface Submission { patientId: string; body: Schemas['JoinWaitingList'] }

/** Joins a waiting list from where no time suits, and leaves it again. */
export class WaitingFlow {
  #entry: Entry | undefined;
  #epoch: number | undefined;
  #errors: JoinErrors = {};
  #problem: { name: string; limit?: number | undefined } | undefined;
  #leaving: 'no' | 'asked' | 'sending' | 'failed' = 'no';
  /** With the entry that it leaves. */
  #leaveKey = newKey();
  readonly #language: Language<WaitingWords>;
  readonly #visitTypes: Query<Schemas['VisitTypeList']>;
  readonly #task: Task<Submission, Entry>;

  constructor(private readonly shared: Shared) {
    const { host } = shared;
    this.#language = new Language(host, languages);
    this.#visitTypes = new Query(host, visitTypes);
    this.#task = new Task<Submission, Entry>(host, {
      name: 'waiting-list',
      send: (client, { patientId, body }, key) => joinWaitingList(client, patientId, body, key),
      find: async (_client, { id }) => {
        const found = await shared.entryOf(id);
        if (!found) throw new Error('The list does not have it.');
        return found;
      },
      detail: ({ id }) => ({ entryId: id }),
    });
    host.requestUpdate();
  }

  get #values(): WaitingValues | undefined {
    return this.shared.draft.values.waiting;
  }
  get #subject() {
    return this.shared.host.connection?.state.subject;
  }

  start(about: RequestAbout): void {
    const { draft, host } = this.shared;
    const kept = this.#values?.about.visitTypeId === about.visitTypeId ? this.#values : undefined;
    draft.set({ waiting: { key: newKey(), dayPart: 'any', shortNoticeHours: 24, ...kept, about } });
    this.#reset();
    host.focusOn('heading');
  }

  /** A place that is there already. */
  show(entry: Entry): void {
    this.#entry = entry;
    this.#epoch = this.shared.host.connection?.state.epoch;
    this.#leaving = 'no';
    this.shared.host.focusOn('heading');
  }

  view(): unknown {
    const { spoken } = this.#language;
    const { host } = this.shared;
    if (this.#entry && this.#epoch !== host.connection?.state.epoch) this.#entry = undefined;
    const [values, entry] = [this.#values, this.#entry];
    if (!spoken || (!values && !entry)) return undefined;
    const context = host.viewContext(spoken);
    if (entry) {
      return joinedView({
        entry, spoken, context, acting: this.shared.acting(spoken), leaving: this.#leaving, askToLeave: () => this.#ask('asked'), stay: () => this.#ask('no'), leave: () => void this.#leave(entry), back: () => this.#close(entry.visitType.id),
      });
    }
    if (!values || !this.#subject) return undefined;
    const type = this.#visitTypes.data?.items.find(({ id }) => id === values.about.visitTypeId);
    const first = this.#visitTypes.data?.asOf.slice(0, 10);
    const days = Array.from({ length: first === undefined ? 0 : (host.clinic?.features?.booking?.limits?.horizonDays ?? 60) }, (_, index) => addDays(first!, index));
    const sites = (host.clinic?.locations ?? []).filter(({ id }) => !type?.locationIds || type.locationIds.includes(id));
    return waitingView({
      spoken, context, acting: this.shared.acting(spoken), visit: type?.name, days, sites, values, errors: this.#errors, problem: this.#problem, state: this.#task.state,
      set: (typed) => this.shared.draft.set({ waiting: { ...(this.#values ?? values), ...typed } }), submit: () => void this.#submit(this.#values ?? values, days), back: () => this.#close(values.about.visitTypeId),
      showMine: () => void this.#showMine(values),
    });
  }

  #reset(): void {
    this.#task.reset();
    [this.#entry, this.#errors, this.#problem, this.#leaving] = [undefined, {}, undefined, 'no'];
  }

  #ask(leaving: 'no' | 'asked'): void {
    this.#leaving = leaving;
    this.shared.host.focusOn(leaving === 'asked' ? 'step' : 'heading');
  }

  #close(visitTypeId: string | undefined): void {
    const { draft, host } = this.shared;
    draft.restored = false;
    if (draft.values.waiting) draft.set({ waiting: undefined });
    this.#reset();
    host.focusOn('heading');
    host.chooseAgain(visitTypeId);
  }

  async #submit(values: WaitingValues, days: readonly string[]): Promise<void> {
    const { draft, host } = this.shared;
    const { spoken } = this.#language;
    if (!spoken || !this.#subject || this.#task.busy || !days.length) return;
    const { about, dayPart, shortNoticeHours, locationIds, from = days[0]!, to = days.at(-1)! } = values;
    this.#problem = undefined;
    this.#errors = to < from ? { to: spoken.words.lastBeforeFirst() } : locationIds && !locationIds.length ? { locationIds: spoken.words.siteMissing() } : {};
    if (Object.keys(this.#errors).length) return host.focusOn('error');
    const body = {
      visitTypeId: about.visitTypeId, windows: [{ from, to: addDays(to, 1), dayPart }], shortNoticeHours, ...(locationIds && { locationIds }), ...(about.practitionerId && { practitionerId: about.practitionerId }),
    };
    await this.#task.submit({ patientId: this.#subject.id, body }, values.key);
    const { state, result, problem } = this.#task;
    if (state === 'done' && result) {
      draft.set({ waiting: undefined });
      this.#task.reset();
      this.show(result);
      this.shared.listsChanged();
      announce(spoken.words.joined());
    }
    if (state !== 'refused' || !problem) return;
    if (problem.errors?.some(({ pointer }) => pointer.startsWith('/windows'))) this.#errors = { to: spoken.words.daysNotPossible() };
    else this.#problem = problem;
    this.#task.reset();
    if (this.#errors.to !== undefined) host.focusOn('error');
  }

  async #showMine({ about }: WaitingValues): Promise<void> {
    const entry = await this.shared.entryFor(about.visitTypeId);
    if (entry) this.show(entry);
  }

  async #leave(entry: Entry): Promise<void> {
    const { host } = this.shared;
    const { spoken } = this.#language;
    const { connection, language } = host;
    if (!connection || !this.#subject || !spoken || this.#leaving === 'sending') return;
    this.#leaving = 'sending';
    host.requestUpdate();
    try {
      await leaveWaitingList(cacheOf(connection).client(language), this.#subject.id, entry.id, this.#leaveKey);
      this.#leaveKey = newKey();
      this.shared.listsChanged();
      announce(spoken.words.left());
      this.#close(entry.visitType.id);
    } catch {
      this.#leaving = 'failed'; // the same key again leaves it once
      host.requestUpdate();
    }
  }
}
