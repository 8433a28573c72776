import type { Handlers } from '../context.js';
import { pageOf } from '../page.js';
import { readSection } from './read.js';

export const recordHandlers: Handlers = {
  async listAllergies(context, { query }) {
    return { body: pageOf(context, await readSection(context, 'allergies'), query) };
  },

  async listConditions(context, { query }) {
    return { body: pageOf(context, await readSection(context, 'conditions'), query) };
  },

  async listImmunizations(context, { query }) {
    return { body: pageOf(context, await readSection(context, 'immunizations'), query) };
  },

  async listVitals(context, { query }) {
    const { from, to } = query;
    return { body: pageOf(context, await readSection(context, 'vitals', { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }), query, { from, to }) };
  },
};
