/** A small backend that gets much wrong, as a first try does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const clinic = {
  id: 'riverside', name: 'Riverside Clinic', timeZone: 7, languages: ['en'], phones: [], locations: [{ id: 'main', name: 'Main', timeZone: 'America/Denver' }],
  contract: { version: '2.0.0', profiles: ['core', 'account', 'booking-public'] }, operations: {}, features: {}, privacy: { url: 'our privacy page' },
  signIn: { methods: [] },
};

type Answer = [status: number, body: unknown, headers?: Record<string, string>];

const answers: Record<string, Answer> = {
  'GET /clinic': [200, clinic],
  'GET /session': [200, { actor: 'nobody', people: [] }, { 'Set-Cookie': 'sid=1; Path=/' }],
  'GET /visit-types': [200, '<h1>Visits</h1>', { 'Content-Type': 'text/html' }],
  'GET /practitioners': [200, { items: [{ id: 'a', name: 'Dr. A' }, { id: 'b', name: 'Dr. B' }], asOf: '7 December', sources: [] }, { 'Content-Type': 'text/plain' }],
  'GET /slots': [302, '', { Location: '/login' }],
};

export interface WrongServer {
  base: string;
  stop(): void;
}

export async function startWrongServer(): Promise<WrongServer> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const [status, body, headers] = answers[`${request.method} ${pathname}`] ?? [403, { type: 'about:blank', title: 'Forbidden', status: 403, reference: 'ABCDEFG' }, { 'Content-Type': 'application/problem+json' }];
    response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers }).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { base: `http://localhost:${(server.address() as AddressInfo).port}`, stop: () => { server.close(); server.closeAllConnections(); } };
}
