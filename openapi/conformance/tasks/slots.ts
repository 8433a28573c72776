/** Free times: in order, of the days asked for, and only those that the filters let through. */
import { rightQuery } from '../every/offered.js';
import { bodyOf, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Schemas } from '../contract.js';
import { collect, firstFault, need, type Row } from '../rows.js';
import { addDays, daysFault, orderFault } from '../rules/times.js';

type Slot = Schemas['Slot'];
const longestDays = 31;

export async function slots(context: Context): Promise<Row[]> {
  const { rows, rule } = collect();
  const operation = context.operation('listSlots');
  const ask = (query: Record<string, string>) => context.ask(operation, { query: { ...rightQuery(context, operation), ...query } });
  let today: string | undefined;
  let items: Slot[] | undefined;
  await rule('slots.order', operation.id, async () => {
    mustBeOpen(context, operation);
    need(context.known.visitTypeId, 'The clinic lists no visit type.');
    const list = bodyOf<Schemas['SlotList']>(await ask({}));
    items = list.items.length ? list.items : undefined;
    today = list.from ?? list.asOf.slice(0, 10);
    return orderFault(list.items);
  });
  const free = () => (mustBeOpen(context, operation), need(items, 'The clinic has no free time.'));
  await rule('slots.days', operation.id, async () => {
    const day = free().at(-1)!.when.localDate;
    const { items: found } = bodyOf<Schemas['SlotList']>(await ask({ from: day, to: addDays(day, 1) }));
    return firstFault(daysFault(found, day, addDays(day, 1)), found.length ? undefined : `${day} has a free time in the whole list and none when it is asked for alone.`);
  });
  for (const name of ['locationId', 'practitionerId', 'modality'] as const) {
    await rule(`filter.honoured.listSlots.${name}`, operation.id, async () => {
      const value = need(free().at(-1)![name], `The slots have no ${name}.`);
      const { items: found } = bodyOf<Schemas['SlotList']>(await ask({ [name]: value }));
      const other = found.find((slot) => slot[name] !== value);
      return firstFault(other && `A slot with the ${name} ${other[name]} passes a filter for ${value}.`, found.length ? undefined : `No slot passes a filter for ${value}, the ${name} of one of them.`);
    });
  }
  await rule('slots.backwards', operation.id, async () => {
    const from = (mustBeOpen(context, operation), need(today, 'slots.order has not passed.'));
    return problemIs(context, await ask({ from: addDays(from, 5), to: addDays(from, 2) }), 'invalid-request');
  });
  await rule('slots.range-too-long', operation.id, async () => {
    const from = (mustBeOpen(context, operation), need(today, 'slots.order has not passed.'));
    return problemIs(context, await ask({ from, to: addDays(from, longestDays + 1) }), 'range-too-long');
  });
  return rows;
}
