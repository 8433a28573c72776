/** The record systems of the demo over HTTP, each with its manners at a path of its own: `/strict-uscore/r4`, `/epic/r4`, … */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { record, signInPeople } from './data/record.js';
import { personalities } from './personalities/personalities.js';
import { createFhirServer, type FhirServer } from './server.js';

export const appOfTheDemo = 'portico-page';

/** `site`: the website whose page signs in. */
export function createFhirHttpServer(root: string, site: string): Server {
  const servers = new Map<string, FhirServer>(Object.entries(personalities).map(([name, personality]) => [name, createFhirServer({
    personality, root: `${root}/${name}`, resources: record, people: signInPeople, clients: [{ id: appOfTheDemo, redirectUris: [`${site}/portico/signed-in.html`] }],
  })]));
  const listener = getRequestListener(async (request) => {
    const server = servers.get(new URL(request.url).pathname.split('/')[1] ?? '');
    return server ? server.handle(request) : new Response('There is no such record system.', { status: 404 });
  }, { overrideGlobalObjects: false });
  return createServer((incoming, outgoing) => void listener(incoming, outgoing));
}
