import { nothing } from 'lit';
import type { Schemas } from '../../contract/client.js';
import type { Spoken } from '../../provider/language.js';
import { nameOf } from '../../slots/names.js';
import type { SlotBooking } from '../details/slot-booking.js';
import type { WaysOn } from './alternatives-view.js';
import { closedView, noneSuitsView, nothingFreeView } from './closed-view.js';
import type { WaysHost, WaysShared } from './host.js';
import { optionAt, publicWay } from './way.js';
import type { WaysWords } from './words/en.js';

/** Whether times can be picked for what was chosen; why not, and what else there is. */
export class WhyNot {
  readonly #host: WaysHost;

  constructor(private readonly shared: WaysShared) {
    this.#host = shared.host;
  }

  get #option(): Schemas['BookingOption'] | undefined {
    const { visitTypeId, locationId } = this.#host.wanted;
    return visitTypeId === undefined ? undefined : optionAt(this.shared.options.data?.items, visitTypeId, locationId);
  }

  #wayAt(locationId: string | undefined): string {
    const { visitTypeId } = this.#host.wanted;
    const type = this.#host.types?.find(({ id }) => id === visitTypeId);
    const option = visitTypeId === undefined ? undefined : optionAt(this.shared.options.data?.items, visitTypeId, locationId);
    return option?.way ?? (type ? publicWay(type, locationId) : 'direct');
  }

  /** Times can be picked. */
  get isDirect(): boolean {
    return this.#wayAt(this.#host.wanted.locationId) === 'direct';
  }

  /** The site that is meant where no times say it. */
  get place(): string | undefined {
    const { locationId, visitTypeId } = this.#host.wanted;
    if (locationId !== undefined || this.isDirect) return locationId;
    const type = this.#host.types?.find(({ id }) => id === visitTypeId);
    const sites = type?.locationIds ?? this.#host.clinic?.locations?.map(({ id }) => id) ?? [];
    return this.#option?.locationId ?? sites.find((id) => this.#wayAt(id) === this.#wayAt(undefined)) ?? sites[0];
  }

  /** From the options; signed out, the clinic's other sites where times can be picked. */
  #alternatives(place: string | undefined): readonly Schemas['BookingAlternative'][] {
    const option = this.#option;
    if (option) {
      const list = option.alternatives ?? [];
      return option.waitingList && !list.some(({ kind }) => kind === 'waiting-list') ? [...list, { kind: 'waiting-list' }] : list;
    }
    const type = this.#host.types?.find(({ id }) => id === this.#host.wanted.visitTypeId);
    const sites = type?.locationIds ?? type?.bookingAt?.map(({ locationId }) => locationId) ?? [];
    return sites.filter((id) => id !== place && this.#wayAt(id) === 'direct').map((locationId) => ({ kind: 'other-location', locationId }));
  }

  #second(use: (booking: Pick<SlotBooking, 'ask' | 'join'>) => void): void {
    void this.#host.with(this.#host.load(), use, () => this.#second(use));
  }

  #on(spoken: Spoken<WaysWords>, place: string | undefined): WaysOn {
    const { visitTypeId, practitionerId, referralId, modality } = this.#host.wanted;
    return {
      spoken, placeName: (id) => nameOf(this.#host.clinic?.locations, id), visitName: (id) => nameOf(this.#host.types, id), isDirect: (id) => this.#wayAt(id) === 'direct',
      go: (chosen) => {
        this.#host.narrow({ ...chosen, ...('visitTypeId' in chosen && { referralId: undefined, from: undefined, to: undefined }) });
        this.#host.focusOn('heading');
      },
      ask: visitTypeId === undefined ? undefined : (locationId) => this.#second((booking) => booking.ask({ visitTypeId, locationId: locationId ?? place, practitionerId, modality, referralId })),
      wait: visitTypeId === undefined || !this.shared.may('joinWaitingList') ? undefined : () => this.#second((booking) => booking.join({ visitTypeId, locationId: place, practitionerId })),
    };
  }

  /** Instead of the times, where none can be picked. */
  closed(): unknown {
    const spoken = this.shared.spoken;
    if (!spoken || this.isDirect) return undefined;
    const { place } = this;
    const needsAccount = this.#host.connection?.state.session !== 'signed-in' && this.#option?.reasons?.some(({ code }) => code === 'account-needed');
    return closedView({
      way: this.#wayAt(place), option: this.#option, alternatives: this.#alternatives(place), place: nameOf(this.#host.clinic?.locations, place), on: this.#on(spoken, place), context: this.shared.context,
      retry: () => void this.shared.options.retry(), signIn: needsAccount ? () => this.#host.connection?.request('sign-in') : undefined,
    });
  }

  /** Where nothing is free. */
  nothingFree(place: string | undefined): unknown {
    const spoken = this.shared.spoken;
    if (!spoken) return undefined;
    const { practitionerId } = this.#host.wanted;
    return nothingFreeView({
      alternatives: this.#alternatives(place), on: this.#on(spoken, place), context: this.shared.context, retry: () => this.#host.chooseAgain(this.#host.wanted.visitTypeId),
      anybody: practitionerId ? () => this.#host.narrow({ practitionerId: '' }) : undefined,
    });
  }

  /** Below the times. */
  noneSuits(place: string | undefined): unknown {
    const spoken = this.shared.spoken;
    // The waiting list has its own line there.
    return spoken && this.#option ? noneSuitsView(this.#alternatives(place).filter(({ kind }) => kind !== 'waiting-list'), this.#on(spoken, place)) : nothing;
  }
}
