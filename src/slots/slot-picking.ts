import type { Schemas } from '../contract/client.js';
import { addDays, mondayOf } from '../locale/locale.js';
import { Query, type QueryHost, type ReadState } from '../provider/query.js';
import { slots, type SlotFilter } from './slot-queries.js';
import { distinctTimes, groupSlotsByDay, weekOf, type Slot } from './group-slots.js';

export interface Day {
  date: string;
  /** Distinct times; one for each practitioner counts once. */
  times: Slot[];
  closed: boolean;
  /** Before the first day that can be booked, or in an answer that has not come. */
  unknown: boolean;
}

const daysAsked = 14;
const mostDays = 31;

/** A range that is too long to ask for is asked for in parts. */
const inOneGo = (wanted: SlotFilter): SlotFilter => (wanted.from && wanted.to && wanted.to <= addDays(wanted.from, mostDays) ? wanted : { ...wanted, to: undefined });

/** Which week and day of the free times is shown. The backend says what today is; no clock of the browser comes into it. */
export class SlotPicking {
  readonly #first: Query<Schemas['SlotList']>;
  readonly #further: Query<Schemas['SlotList']>;
  #week: string | undefined;
  #day: string | undefined;
  #shown = '';
  #refreshing = false;
  #place: string | undefined;

  /** `way` is the modality to show where the filter names none. */
  constructor(private readonly host: QueryHost, private readonly filter: () => SlotFilter | undefined, private readonly way: () => string | undefined) {
    this.#first = new Query(host, () => {
      const wanted = this.filter();
      const key = JSON.stringify(wanted);
      if (key !== this.#shown) [this.#shown, this.#week, this.#day, this.#place] = [key, undefined, undefined, undefined];
      return wanted && slots(inOneGo(wanted));
    });
    this.#further = new Query(host, () => {
      const wanted = this.filter();
      return wanted && this.#week !== undefined && !this.#covers(this.#first.data, this.#week) ? slots({ ...wanted, from: this.#week, to: addDays(this.#week, daysAsked) }) : undefined; // what is past the last day is not shown
    });
  }

  /** The read that the shown week depends on. */
  get query(): Query<Schemas['SlotList']> {
    return this.#week === undefined || this.#covers(this.#first.data, this.#week) || this.#first.data === undefined ? this.#first : this.#further;
  }

  get state(): ReadState {
    return this.#refreshing ? 'loading' : this.query.state;
  }

  /** The first free time; undefined where there is none within the clinic's horizon. */
  get firstFree(): Slot | undefined {
    const { data } = this.#first;
    return data && (this.#here(data)[0] ?? this.#next(data));
  }

  /** The one site whose times are shown, since sites may be in different zones: the one asked for, else that of the first free time. */
  get place(): string | undefined {
    const { data } = this.#first;
    this.#place ??= this.filter()?.locationId ?? (data && (data.items.find((slot) => this.#isMeant(slot)) ?? this.#next(data))?.locationId);
    return this.#place;
  }

  /** The Monday of the shown week. */
  get week(): string | undefined {
    const { data } = this.#first;
    return this.#week ?? (data && mondayOf(this.#here(data)[0]?.when.localDate ?? this.#start(data)));
  }

  get days(): Day[] {
    const { week } = this;
    const { data } = this.query;
    if (week === undefined || !data) return [];
    const byDay = groupSlotsByDay(this.#here(data));
    const start = this.#start(this.#first.data ?? data);
    return weekOf(week).map((date) => ({
      date, times: distinctTimes(byDay.get(date) ?? []), unknown: date < start,
      closed: (data.closures ?? []).some((closure) => closure.from <= date && date < closure.to),
    }));
  }

  get day(): Day | undefined {
    const { days } = this;
    return days.find(({ date, times }) => date === this.#day && times.length) ?? days.find(({ times }) => times.length);
  }

  get hasEarlier(): boolean {
    return this.week !== undefined && this.#first.data !== undefined && this.week > mondayOf(this.#start(this.#first.data));
  }
  get hasLater(): boolean {
    const horizon = this.host.clinic?.features?.booking?.limits?.horizonDays;
    const { data } = this.#first;
    if (this.week === undefined || !data) return false;
    const { to } = this.filter() ?? {};
    if (to !== undefined && addDays(this.week, 7) >= to) return false;
    return horizon === undefined || addDays(this.week, 7) <= addDays(this.#start(data), horizon);
  }

  move(weeks: 1 | -1): void {
    if (this.week === undefined) return;
    this.#week = addDays(this.week, weeks * 7);
    this.host.requestUpdate();
  }

  show(date: string): void {
    [this.#week, this.#day] = [mondayOf(date), date];
    this.host.requestUpdate();
  }

  /** Asks again for what is free; what was known before is not offered meanwhile. */
  async refresh(): Promise<void> {
    this.#refreshing = true;
    this.host.requestUpdate();
    await Promise.all([this.#first.retry(), this.#further.retry()]);
    this.#refreshing = false;
    this.host.requestUpdate();
  }

  /** Of this modality, and on a day that may be. */
  #isMeant({ modality, when }: Slot): boolean {
    const { modality: way = this.way(), to } = this.filter() ?? {};
    return (way === undefined || modality === way) && (to === undefined || when.localDate < to);
  }

  #next({ nextAvailable }: Schemas['SlotList']): Slot | undefined {
    const { to } = this.filter() ?? {};
    return nextAvailable && (to === undefined || nextAvailable.when.localDate < to) ? nextAvailable : undefined;
  }

  #here(list: Schemas['SlotList']): Slot[] {
    const { place } = this;
    return list.items.filter((slot) => slot.locationId === place && this.#isMeant(slot));
  }

  #covers(list: Schemas['SlotList'] | undefined, week: string): boolean {
    return list !== undefined && week >= mondayOf(this.#start(list)) && addDays(week, 7) <= (list.to ?? addDays(list.items.at(-1)?.when.localDate ?? week, 1));
  }

  #start(list: Schemas['SlotList']): string {
    return list.from ?? list.items[0]?.when.localDate ?? list.nextAvailable?.when.localDate ?? list.asOf.slice(0, 10);
  }
}
