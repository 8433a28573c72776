import { property } from 'lit/decorators.js';
import type { TemplateResult } from 'lit';
import type { Schemas } from '../contract/client.js';
import { PorticoElement } from '../provider/element.js';
import type { Spoken } from '../provider/language.js';
import { Query } from '../provider/query.js';
import { baseStyles } from '../ui/base.styles.js';
import { define } from '../ui/define.js';
import { practitioners } from './slot-queries.js';
import type { Slot } from './group-slots.js';
import { nameOf } from './names.js';
import { SlotPicking } from './slot-picking.js';
import { slotPickerSkeleton, slotPickerView } from './slot-picker-view.js';
import { slotPickerStyles } from './slot-picker.styles.js';
import type { SlotsWords } from './words/en.js';
import { languages } from './words/languages.js';

/**
 * Shows the free times of one visit type and lets a person pick one. It keeps and books nothing: the page does with the picked
 * slot what it likes.
 *
 * @element portico-slot-picker
 * @fires {CustomEvent<{slotId: string}>} portico-slot-pick - A time was picked; `picked` of the element has all of it
 * @fires {CustomEvent<{}>} portico-ready - It has found its backend
 * @fires {CustomEvent<{code: string, reference?: string}>} portico-error - Something on this page or of the backend keeps it from its work; `code` is one of ours, `reference` the backend's
 * @csspart base - All that is inside
 * @csspart first-free - The first free time, with its button
 * @csspart days - The strip of days
 * @csspart day - One day
 * @csspart times - The times of a part of the day
 * @csspart time - One time
 * @csspart state - A state that takes the whole place
 * @cssproperty --portico-accent - What can be acted on
 * @cssproperty --portico-radius - Corners of controls
 */
export class PorticoSlotPicker extends PorticoElement<SlotsWords> {
  static override styles = [...baseStyles, slotPickerStyles];

  /** The visit type, by the clinic's id. Nothing is asked without it. */
  @property({ attribute: 'visit-type' }) visitType?: string;
  /** Only times at this site. */
  @property() location?: string;
  /** Only times with this practitioner. */
  @property() practitioner?: string;
  /** The slot that was picked last. */
  @property({ attribute: false }) picked?: Slot;

  readonly #practitioners = new Query<Schemas['PractitionerList']>(this, () => (this.visitType ? practitioners(this.visitType) : undefined));
  readonly #picking = new SlotPicking(this, () => (this.visitType ? { visitTypeId: this.visitType, locationId: this.location, practitionerId: this.practitioner } : undefined), () => undefined);

  constructor() {
    super(languages);
  }

  protected override skeleton(): TemplateResult {
    return slotPickerSkeleton();
  }

  protected override content(spoken: Spoken<SlotsWords>): unknown {
    return slotPickerView({
      picking: this.#picking, spoken, context: this.viewContext(spoken), chosen: this.picked?.id, pick: (slot) => this.#pick(slot),
      practitionerName: (id) => nameOf(this.#practitioners.data?.items, id), locationName: (id) => nameOf(this.clinic?.locations, id),
    });
  }

  #pick(slot: Slot): void {
    this.picked = slot;
    this.emit('portico-slot-pick', { slotId: slot.id });
  }
}

define('portico-slot-picker', PorticoSlotPicker);

declare global {
  interface HTMLElementTagNameMap { 'portico-slot-picker': PorticoSlotPicker }
  interface GlobalEventHandlersEventMap { 'portico-slot-pick': CustomEvent<{ slotId: string }> }
}
