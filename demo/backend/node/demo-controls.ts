/** `/_demo/…`: what tests and demonstrations turn, only where the start asked for it. Each also works under a clinic's own base. */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { findClinic } from '../app/app.js';
import type { Clinic } from '../app/context.js';
import { readOperations, type Operation } from '../app/contract.js';
import type { OperationsDocument } from '../app/ports.js';
import { extendSchedules, resetClinic } from '../seed/clinic.js';
import type { Clinics, NewClinic } from './clinics.js';
import { defects } from './defects.js';

const kinds = ['drop-before', 'drop-after', 'slow', '503', 'duplicate'] as const;
export interface Fault {
  operation: string;
  kind: (typeof kinds)[number];
  times: number;
  ms?: number;
}
interface Env { Bindings: { clinicId: string; path: string } }

export class DemoControls {
  readonly #faults = new Map<string, Fault[]>();
  readonly #defects = new Map<string, string>();
  readonly #operations: Operation<string>[];
  readonly app: Hono<Env>;

  /** `settle` brings a clinic up to its own time. */
  constructor(private readonly clinics: Clinics, documents: OperationsDocument[], private readonly origins: string[], private readonly settle: (clinic: Clinic) => Promise<void>) {
    this.#operations = documents.flatMap(readOperations);
    this.app = this.#routes();
  }

  /** The seeded defect with which a clinic was made; this process knows it, no other. */
  defectOf(clinicId: string): string | undefined {
    return this.#defects.get(clinicId);
  }

  /** The fault that meets this request, used up by one. */
  take(clinicId: string, method: string, path: string): Fault | undefined {
    const faults = this.#faults.get(clinicId);
    if (!faults?.length) return undefined;
    const operation = this.#operations.find((one) => one.method === method && matches(one.template, path))?.id;
    const fault = faults.find((one) => one.times > 0 && operation !== undefined && (one.operation === '*' || one.operation === operation));
    if (fault) fault.times -= 1;
    return fault;
  }

  #routes(): Hono<Env> {
    const app = new Hono<Env>({ getPath: (_request, options) => (options!.env as Env['Bindings']).path });
    const { clinics } = this;
    app.use(cors()); // tests of elements turn them from a page
    app.post('/_demo/clinics', async (c) => {
      const { defect, origins = this.origins, ...options } = await readBody<NewClinic & { origins?: string[]; defect?: string }>(c.req.raw);
      if (defect !== undefined && !Object.hasOwn(defects, defect)) return c.json({ error: `defect is one of ${Object.keys(defects).join(', ')}` }, 400);
      const made = await clinics.create({ ...options, origins });
      if (defect !== undefined) this.#defects.set(clinics.locate(new URL(made.api).pathname).id, defect);
      return c.json(made, 201);
    });
    app.post('/_demo/clock', async (c) => {
      const { now } = await readBody<{ now: string | null }>(c.req.raw);
      const offset = now === null || now === undefined ? 0 : Date.parse(now) - clinics.now().getTime();
      if (Number.isNaN(offset)) return c.json({ error: 'now is not a time' }, 400);
      await clinics.db.updateTable('clinic').set({ clock_offset_ms: Math.round(offset) }).where('id', '=', c.env.clinicId).execute();
      const clinic = await findClinic(clinics, c.env.clinicId);
      await extendSchedules(clinics.db, c.env.clinicId, clinic!.now);
      await this.settle(clinic!);
      return c.json({ now: clinic!.now.toISOString() });
    });
    app.post('/_demo/faults', async (c) => {
      const fault = await readBody<Fault>(c.req.raw);
      const known = fault.operation === '*' || this.#operations.some((one) => one.id === fault.operation);
      if (!known || !kinds.includes(fault.kind) || !Number.isInteger(fault.times)) return c.json({ error: `a fault is {operation, kind: ${kinds.join(' | ')}, times, ms?}` }, 400);
      const others = this.#faults.get(c.env.clinicId) ?? [];
      this.#faults.set(c.env.clinicId, [...others.filter((one) => one.times > 0), fault]);
      return c.json(fault);
    });
    app.post('/_demo/reset', async (c) => {
      this.#faults.delete(c.env.clinicId);
      await resetClinic(clinics.db, c.env.clinicId, clinics.now());
      return c.body(null, 204);
    });
    app.get('/_demo/outbox', async (c) => c.json((await clinics.db.selectFrom('outbox').selectAll().where('clinic_id', '=', c.env.clinicId).orderBy('id').execute())
      .map(({ at, channel, recipient, subject, text }) => ({ at: at.toISOString(), channel, to: recipient, subject, text }))));
    app.get('/_demo/audit', async (c) => c.json((await clinics.db.selectFrom('audit').selectAll().where('clinic_id', '=', c.env.clinicId).orderBy('id').execute())
      .map(({ at, actor, patient_id, operation, outcome }) => ({ at: at.toISOString(), actor, patientId: patient_id, operation, outcome }))));
    return app;
  }
}

function matches(template: string, path: string): boolean {
  const pattern = template.split('/');
  const parts = path.split('/');
  return pattern.length === parts.length && pattern.every((part, index) => part.startsWith('{') || part === parts[index]);
}

async function readBody<T>(request: Request): Promise<T> {
  const text = await request.text();
  return (text ? JSON.parse(text) : {}) as T;
}
