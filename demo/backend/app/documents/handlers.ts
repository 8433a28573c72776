import type { Handlers } from '../context.js';
import { freshness } from '../page.js';
import { readContent } from './content.js';
import { describeDocuments, readDocuments } from './describe.js';

const defaultLimit = 25;

export const documentHandlers: Handlers = {
  async listDocuments(context, { query: { limit = defaultLimit, cursor, ...filter } }) {
    const { rows, nextCursor } = await readDocuments(context, filter, limit, cursor);
    return { body: { ...freshness(context), items: await describeDocuments(context, rows), ...(nextCursor !== undefined && { nextCursor }) } };
  },

  async getDocumentContent(context, { path: { documentId }, query: { format } }) {
    return readContent(context, documentId, format);
  },
};
