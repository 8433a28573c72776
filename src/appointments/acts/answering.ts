import type { Schemas } from '../../contract/client.js';
import { newKey } from '../../contract/key.js';
import { asProblem, type Problem } from '../../contract/problem.js';
import { dateTime } from '../../locale/locale.js';
import { cacheOf } from '../../provider/cache.js';
import { Task } from '../../provider/task.js';
import { bookAppointment, getAppointment, rescheduleAppointment } from '../../visit/appointment-queries.js';
import type { Appointment } from '../../visit/facts.js';
import { declineOffer, leaveWaitingList } from '../../visit/waiting-list-queries.js';
import { outcomeNotice } from '../../visit/outcome-notice.js';
import type { ActsPlace } from './place.js';
import { isSignedOut, refusalOf, refusalView, type Refusal } from './outcome.js';

type Offer = Schemas['Offer'];
type Entry = Schemas['WaitingListEntry'];
interface Submission { patientId: string; offer: Offer; appointment: Appointment | undefined }
type Taking = Task<Submission, Appointment>;
type Declining = Task<{ patientId: string; offer: Offer; entry: Entry }, { offerId: string }>;
type Leaving = Task<{ patientId: string; entry: Entry }, { entryId: string }>;

/** Taking or declining a time that is offered, and leaving a waiting list. */
export class Answering {
  /** One key for each thing that is done: asked twice, it is done once. */
  readonly #keys = new Map<string, string>();
  readonly #refusals = new Map<string, Refusal>();
  /** Which offer or entry each task is about. */
  readonly #about = new Map<object, string>();
  readonly #taking: Taking;
  readonly #declining: Declining;
  readonly #leaving: Leaving;

  constructor(private readonly place: ActsPlace) {
    const { host } = place;
    const patientId = () => host.connection?.state.subject?.id ?? '';
    this.#taking = new Task<Submission, Appointment>(host, {
      name: 'offer',
      send: (client, { patientId: id, offer, appointment }, key) => {
        const body = { slotId: offer.slot.id, offerId: offer.id };
        return appointment ? rescheduleAppointment(client, id, appointment, body, key) : bookAppointment(client, id, body, key);
      },
      find: (client, { id }) => getAppointment(client, patientId(), id),
      detail: ({ id }) => ({ appointmentId: id }),
    });
    this.#declining = new Task<{ patientId: string; offer: Offer; entry: Entry }, { offerId: string }>(host, {
      name: 'decline',
      send: async (client, { patientId: id, offer, entry }, key) => {
        await declineOffer(client, id, entry.id, offer.id, key);
        return { offerId: offer.id };
      },
      find: async (_client, { id }) => ({ offerId: id }),
      detail: ({ offerId }) => ({ offerId }),
    });
    this.#leaving = new Task<{ patientId: string; entry: Entry }, { entryId: string }>(host, {
      name: 'leave',
      send: async (client, { patientId: id, entry }, key) => {
        await leaveWaitingList(client, id, entry.id, key);
        return { entryId: entry.id };
      },
      find: async (_client, { id }) => ({ entryId: id }),
      detail: ({ entryId }) => ({ entryId }),
    });
  }

  isBusy(id: string): boolean {
    return [this.#taking, this.#declining, this.#leaving].some((task) => task.busy && this.#about.get(task) === id);
  }

  outcomeView(id: string): unknown {
    const { spoken } = this.place;
    if (!spoken) return undefined;
    const { words } = spoken;
    return [refusalView(this.#refusals.get(id)), ...[this.#taking, this.#declining, this.#leaving].filter((task) => this.#about.get(task) === id).map(({ state }) => outcomeNotice(state, { waiting: words.waiting(), lost: words.unsure() }))];
  }

  /** Yes: the visit that it stands for moves in one step, or a visit is booked. */
  async take(offer: Offer, entry: Entry, known: Appointment | undefined): Promise<void> {
    const patientId = this.#begin(this.#taking, offer.id);
    if (patientId === undefined) return;
    let appointment = known;
    if (entry.appointmentId !== undefined && !known) {
      try {
        appointment = await getAppointment(cacheOf(this.place.host.connection!).client(this.place.host.language), patientId, entry.appointmentId);
      } catch (error) {
        return this.#refused(offer.id, asProblem(error), undefined);
      }
    }
    await this.#taking.submit({ patientId, offer, appointment }, this.#keyFor(`take ${offer.id}`));
    const { state, result, problem } = this.#taking;
    const { spoken, host } = this.place;
    if (state === 'done' && result && spoken) {
      const when = dateTime(result.change?.when ?? result.when ?? offer.slot.when, spoken.locale);
      const isAsked = result.status === 'pending' || result.change?.state === 'pending';
      host.show(result);
      this.place.said(isAsked ? spoken.words.moveAsked(when) : spoken.words.taken(when), result.id);
    } else if (state === 'refused' && problem) {
      this.#taking.reset();
      this.#refused(offer.id, problem, appointment);
    }
  }

  async decline(offer: Offer, entry: Entry): Promise<void> {
    const patientId = this.#begin(this.#declining, offer.id);
    if (patientId === undefined) return;
    await this.#declining.submit({ patientId, offer, entry }, this.#keyFor(`decline ${offer.id}`));
    await this.#ended(this.#declining, offer.id, this.place.spoken?.words.declined());
  }

  async leave(entry: Entry): Promise<void> {
    const patientId = this.#begin(this.#leaving, entry.id);
    if (patientId === undefined) return;
    await this.#leaving.submit({ patientId, entry }, this.#keyFor(`leave ${entry.id}`));
    await this.#ended(this.#leaving, entry.id, this.place.spoken?.words.left());
  }

  /** One at a time; the same button again goes on with the same key. */
  #begin(task: Taking | Declining | Leaving, id: string): string | undefined {
    const patientId = this.place.host.connection?.state.subject?.id;
    if (task.busy || patientId === undefined) return undefined;
    if (this.#about.get(task) !== id && task.state !== 'idle') task.reset();
    this.#about.set(task, id);
    this.#refusals.delete(id);
    return patientId;
  }

  #keyFor(what: string): string {
    const key = this.#keys.get(what) ?? newKey();
    this.#keys.set(what, key);
    return key;
  }

  async #ended(task: Declining | Leaving, id: string, said: string | undefined): Promise<void> {
    const { state, problem } = task;
    if (state === 'done') {
      task.reset();
      await this.place.host.refresh();
      if (said !== undefined) this.place.said(said);
    } else if (state === 'refused' && problem) {
      task.reset();
      this.#refused(id, problem, undefined);
    }
  }

  #refused(id: string, problem: Problem, appointment: Appointment | undefined): void {
    const { host, spoken } = this.place;
    if (isSignedOut(problem) || !spoken) return;
    const { words } = spoken;
    const refusal = problem.name === 'version-conflict' ? { text: words.lookAgain() } : problem.name === 'slot-taken' ? { text: words.offerGone() } : refusalOf(problem, appointment, spoken, host.viewContext(spoken));
    this.#refusals.set(id, refusal);
    // An offer that is gone leaves with the next answer: what became of it is said above.
    if (problem.name === 'offer-expired' || problem.name === 'slot-taken') this.place.said(refusal.text);
    void host.refresh();
  }
}
