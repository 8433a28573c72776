/** One HTTP server for the API: the contract, the sign-in provider and its pages, the demo controls. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { findClinic, type App } from '../app/app.js';
import type { Ports } from '../app/ports.js';
import { problemBody, problemResponse } from '../app/problems.js';
import type { Clinics } from './clinics.js';
import { StartError } from './data-folder.js';
import type { DemoControls } from './demo-controls.js';
import { signIn, type SignInClinic } from './sign-in/routes.js';

interface Parts {
  app: App;
  ports: Ports;
  clinics: Clinics;
  controls?: DemoControls | undefined;
}
interface Sockets {
  incoming: IncomingMessage & { originalUrl?: string };
  outgoing: ServerResponse;
}

const assets = new URL('assets/', import.meta.url);
/** Drawings of the clinic's explanations. */
const pictures = new Set(['blood-cells.svg']);
const assetTypes: Record<string, string> = { 'page.css': 'text/css', 'page.js': 'text/javascript' };

export function createApiServer(parts: Parts): Server {
  const listener = getRequestListener((request, env) => serve(parts, request, env as unknown as Sockets), { overrideGlobalObjects: false });
  return createServer((incoming, outgoing) => void listener(incoming, outgoing));
}

async function serve({ app, ports, clinics, controls }: Parts, request: Request, { incoming, outgoing }: Sockets): Promise<Response> {
  const url = new URL(request.url);
  const { id, path } = clinics.locate(url.pathname);
  const asset = /^\/sign-in-assets\/([\w.]+)$/.exec(url.pathname)?.[1];
  if (asset && Object.hasOwn(assetTypes, asset)) return new Response(await readFile(new URL(asset, assets)), { headers: { 'Content-Type': assetTypes[asset]!, 'Cache-Control': 'public, max-age=300', 'X-Content-Type-Options': 'nosniff' } });

  const drawing = /^\/pictures\/([\w-]+\.svg)$/.exec(url.pathname)?.[1];
  if (drawing && pictures.has(drawing)) return new Response(await readFile(new URL(drawing, assets)), { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=300', 'Content-Security-Policy': "default-src 'none'", 'X-Content-Type-Options': 'nosniff' } });

  if (path.startsWith('/oidc') || path.startsWith('/sign-in')) {
    const clinic = await findClinic(ports, id);
    if (!clinic) return problemResponse(problemBody(ports.contract, ports.random, 'not-found'));
    const provider = clinics.provider(id, clinic.origins);
    if (path.startsWith('/oidc')) {
      const prefix = url.pathname.slice(0, url.pathname.length - path.length + '/oidc'.length);
      incoming.originalUrl = incoming.url!;
      incoming.url = incoming.url!.slice(prefix.length) || '/';
      await provider.callback()(incoming, outgoing);
      return RESPONSE_ALREADY_SENT;
    }
    const { config, origins, now } = clinic;
    const about: SignInClinic = { id, base: clinics.base(id), origins, name: config.name, languages: config.languages, now, ...(config.phones[0] && { phone: config.phones[0] }) };
    return signIn.fetch(request, { clinic: about, provider, incoming, outgoing, path, db: ports.db, clientSecret: clinics.secrets.clientSecret, limit: ports.limit, codesWorkAgain: controls !== undefined });
  }
  if (controls && path.startsWith('/_demo/')) return controls.app.fetch(request, { clinicId: id, path });

  const arrival = { clinicId: id, base: clinics.base(id), path, address: incoming.socket.remoteAddress ?? '' };
  const fault = controls?.take(id, request.method, path);
  if (!fault) return app(request, arrival);
  if (fault.kind === 'drop-before') return drop(outgoing);
  if (fault.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 3000));
  if (fault.kind === '503') return refused(ports, request, clinics, id);
  if (fault.kind === 'duplicate') {
    const body = request.body ? await request.arrayBuffer() : null;
    const copy = () => new Request(request.url, { method: request.method, headers: request.headers, ...(body && { body }) });
    await app(copy(), arrival);
    return app(copy(), arrival);
  }
  const response = await app(request, arrival);
  return fault.kind === 'drop-after' ? drop(outgoing) : response;
}

/** The line is cut: no status, no body. */
function drop(outgoing: ServerResponse): Response {
  outgoing.socket?.destroy();
  return RESPONSE_ALREADY_SENT;
}

async function refused(ports: Ports, request: Request, clinics: Clinics, id: string): Promise<Response> {
  const origin = request.headers.get('Origin');
  const clinic = await findClinic(clinics, id);
  const headers: Record<string, string> = origin && clinic?.origins.includes(origin) ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' } : {};
  return problemResponse(problemBody(ports.contract, ports.random, 'maintenance', { retryAfterSeconds: 1 }), headers);
}

/** For this machine only. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new StartError(`Port ${port} is taken. Stop what uses it, or give another port with --port and --api-port.`) : error));
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
