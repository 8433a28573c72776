/** The record's short lists and medicines: in order, nothing said of what was withdrawn, each medicine there by itself. */
import { bodyOf, mustBeOpen, type Context } from '../context.js';
import type { OperationId, Schemas } from '../contract.js';
import { collect, firstFault, NotTested, type Row } from '../rows.js';
import { dateOf, entryFault, isWithin, orderFault, type Entry } from '../rules/records.js';

const lists: OperationId[] = ['listAllergies', 'listConditions', 'listImmunizations', 'listVitals'];

export async function records(context: Context): Promise<Row[]> {
  const { rows, rule } = collect();
  const read = async <T>(id: OperationId, query: Record<string, string> = {}): Promise<T[]> => {
    mustBeOpen(context, context.operation(id));
    return bodyOf<{ items: T[] }>(await context.ask(context.operation(id), { query: { limit: '100', ...query } })).items;
  };
  for (const id of lists) {
    await rule(`record.order.${id}`, id, async () => orderFault(await read<Entry>(id)));
    await rule(`record.entries.${id}`, id, async () => firstFault(...(await read<Entry>(id)).map(entryFault)));
  }
  await rule('record.days', 'listVitals', async () => {
    const all = await read<Entry>('listVitals');
    const day = all.map(dateOf).find((at) => at !== undefined && at.length >= 10)?.slice(0, 10);
    if (day === undefined) throw new NotTested('No vital sign is dated to the day.');
    const to = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    const inDays = await read<Entry>('listVitals', { from: day, to });
    const wrong = inDays.find((one) => dateOf(one) === undefined || !isWithin(dateOf(one)!, day, to));
    const missing = all.find((one) => dateOf(one) !== undefined && isWithin(dateOf(one)!, day, to) && !inDays.some(({ id }) => id === one.id));
    return firstFault(wrong && `${wrong.id} is not of the day that was asked for.`, missing && `${missing.id} is of the day that was asked for, and not in the list.`);
  });
  await rule('medication.found', 'getMedication', async () => {
    mustBeOpen(context, context.operation('getMedication'));
    const all = await read<Schemas['Medication']>('listMedications');
    if (!all.length) throw new NotTested('The patient has no medicine.');
    for (const { id, name, status } of all.slice(0, 5)) {
      const one = bodyOf<Schemas['MedicationDetail']>(await context.ask(context.operation('getMedication'), { path: { medicationId: id } }));
      if (one.id !== id || one.name.display !== name.display || one.status !== status) return `${id} is another by itself than in the list.`;
      const fault = orderFault(one.fills.map(({ at, state }) => ({ id: `a fill of ${id}`, status: state, ...(at !== undefined && { date: at }) })));
      if (fault) return fault;
    }
    return undefined;
  });
  await rule('medication.status', 'listMedications', async () => {
    const all = await read<Schemas['Medication']>('listMedications');
    const [status] = all.map((one) => one.status);
    if (status === undefined) throw new NotTested('The patient has no medicine.');
    const listed = await read<Schemas['Medication']>('listMedications', { status });
    const expected = all.filter((one) => one.status === status).map(({ id }) => id);
    return listed.map(({ id }) => id).join() === expected.join() ? undefined : `With status=${status} there are ${listed.length} medicines where ${expected.length} of the whole list have it.`;
  });
  return rows;
}
