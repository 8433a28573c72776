// The one place that talks to the clinic's computer. The session's cookie says who asks.

export const api = document.body.dataset.api;

/** Why something did not happen; `name` is that of the problem, or `offline` where there was no answer. */
export class Refused extends Error {
  constructor(name, problem = {}) {
    super(name);
    this.name = name;
    this.problem = problem;
  }
}

export const newKey = () => crypto.randomUUID();

async function ask(method, path, { body, key, version } = {}) {
  const headers = { Accept: 'application/json', 'Accept-Language': 'en' };
  if (key) headers['Idempotency-Key'] = key;
  if (version) headers['If-Match'] = `"${version}"`;
  if (body) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(`${api}${path}`, { method, headers, credentials: 'include', cache: 'no-store', ...(body && { body: JSON.stringify(body) }) });
  } catch {
    throw new Refused('offline');
  }
  if (response.status === 204) return undefined;
  const json = await response.json().catch(() => ({}));
  if (response.ok) return json;
  throw new Refused(String(json.type ?? 'server-error').replace('urn:portico:problem:', ''), json);
}

export const get = (path) => ask('GET', path);
export const send = (method, path, options) => ask(method, path, { key: newKey(), ...options });
