/** A language 40 % longer than English, made from the English words, to see whether they have room. */
import { en as booking } from '../../src/booking/words/en.js';
import { en as bookingDetails } from '../../src/booking/details/words/en.js';
import { en as bookingOutcome } from '../../src/booking/outcome/words/en.js';
import { en as bookingRequest } from '../../src/booking/request/words/en.js';
import { en as bookingWaiting } from '../../src/booking/waiting/words/en.js';
import { en as bookingWays } from '../../src/booking/ways/words/en.js';
import { en as guest } from '../../src/guest/words/en.js';
import { en as idle } from '../../src/provider/idle/words/en.js';
import { en as locale } from '../../src/locale/en.js';
import { en as people } from '../../src/people/words/en.js';
import { en as practitioners } from '../../src/practitioners/words/en.js';
import type { HostWords } from '../../src/provider/host-words.js';
import { en as resultsReport } from '../../src/results/report/words/en.js';
import { en as signIn } from '../../src/sign-in/words/en.js';
import { en as slots } from '../../src/slots/words/en.js';
import { en as hold } from '../../src/slots/hold/words/en.js';
import { en as visit } from '../../src/visit/words/en.js';
import { en as ui } from '../../src/ui/words/en.js';

/** CLDR's tag for a pseudo-locale of English. */
export const longerTag = 'en-XA';

/** Each word grows by itself, so that the longest stay the longest: they are what does not break over two lines. */
export const longer = (text: string) => text.replace(/\p{L}+/gu, (word) => word + 'áéíóú'.repeat(4).slice(0, Math.ceil(word.length * 0.4)));

/** The same words, each longer as it is said. */
function lengthen<W>(words: W): W {
  if (typeof words === 'string') return longer(words) as W;
  if (typeof words === 'function') return ((...given: unknown[]) => lengthen((words as (...given: unknown[]) => unknown)(...given))) as W;
  if (Array.isArray(words)) return words.map(lengthen) as W;
  if (typeof words !== 'object' || words === null) return words;
  return new Proxy(words, { get: (target, name) => lengthen(Reflect.get(target, name) as unknown) }) as W;
}

export const longerWords: HostWords = {
  [longerTag]: {
    booking: lengthen(booking), bookingDetails: lengthen(bookingDetails), bookingOutcome: lengthen(bookingOutcome), bookingRequest: lengthen(bookingRequest), bookingWaiting: lengthen(bookingWaiting), bookingWays: lengthen(bookingWays), guest: lengthen(guest), hold: lengthen(hold), idle: lengthen(idle), people: lengthen(people), practitioners: lengthen(practitioners), resultsReport: lengthen(resultsReport), signIn: lengthen(signIn), slots: lengthen(slots), ui: lengthen(ui), visit: lengthen(visit),
    locale: { days: lengthen({ ...locale.days }), date: lengthen(locale.date), fullDate: lengthen(locale.fullDate), monthOfYear: lengthen(locale.monthOfYear), range: lengthen(locale.range), time: lengthen(locale.time), zone: lengthen(locale.zone), plural: locale.plural },
  },
};
