import type { Spoken } from '../../provider/language.js';
import type { QueryHost } from '../../provider/query.js';
import type { ViewContext } from '../../ui/view.js';
import type { Appointment } from '../../visit/facts.js';
import type { ActKind } from '../abilities.js';
import type { ActsWords } from './words/en.js';

/** `heading` of the view, what is wrong in it, the past, or the visit with this id. */
export type FocusTarget = 'heading' | 'error' | 'past' | (string & {});

/** What the element does for what a person does. */
export interface ActsHost extends QueryHost {
  viewContext: (spoken: Pick<Spoken<unknown>, 'ui' | 'locale'>) => ViewContext;
  /** The day at the clinic, as its last answer says. */
  readonly today: string | undefined;
  /** What became of a visit: at once, and asked for again. */
  show(appointment: Appointment): void;
  refresh(): Promise<void>;
  /** Puts the focus at the next update. */
  focusOn(target: FocusTarget): void;
}

/** What acts tell and ask of the whole of them. */
export interface ActsPlace {
  readonly host: ActsHost;
  readonly spoken: Spoken<ActsWords> | undefined;
  begin(kind: ActKind, appointment: Appointment): void;
  /** Said above the list and to a screen reader; the focus goes to the visit, where there is one. */
  said(text: string, visitId?: string): void;
}
