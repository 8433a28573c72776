// One run in the page: with each of forty names on every object, hidden and for all loops to see, an element is put up and used. A program in plain script: what a compiler adds is not in the page.

export async function pollutions({ api, accessToken }) {
  const elsewhere = 'https://elsewhere.invalid/';
  const planted = { planted: '1' };
  // What reads options looks for; text where text does harm, else what fits the name.
  const values = {
    ...Object.fromEntries(['baseUrl', 'url', 'href', 'origin', 'host', 'hostname', 'pathname', 'path', 'src', 'action', 'target', 'issuer', 'referrer'].map((name) => [name, elsewhere])),
    headers: { 'X-Planted': '1' }, header: { 'X-Planted': '1' }, params: { query: planted }, query: planted, cookie: planted,
    body: 'planted', method: 'DELETE', mode: 'no-cors', credentials: 'include', cache: 'force-cache', redirect: 'manual', integrity: 'sha256-planted', keepalive: true, referrerPolicy: 'unsafe-url', parseAs: 'text',
    fetch: () => Promise.reject(new Error('planted')), Request: class { constructor() { throw new Error('planted'); } }, querySerializer: () => 'planted=1', pathSerializer: () => elsewhere, bodySerializer: () => 'planted',
    middleware: [{ onRequest: () => new Request(elsewhere) }], get: () => 'planted', set: () => undefined, value: 'planted', then: 'planted', language: 'planted', signal: undefined, priority: 'low',
  };
  const asked = [];
  const realFetch = window.fetch;
  window.fetch = (input, init) => {
    asked.push(input);
    return realFetch(input, init);
  };
  const until = async (what, found) => {
    for (const end = performance.now() + 20_000; !found(); await new Promise((resolve) => setTimeout(resolve, 10))) if (performance.now() > end) throw new Error(`${what} did not come.`);
  };
  async function use() {
    const provider = document.createElement('portico-provider');
    provider.token = () => accessToken;
    provider.backend = api;
    const booking = provider.appendChild(document.createElement('portico-booking'));
    document.body.replaceChildren(provider);
    const text = () => booking.shadowRoot?.textContent ?? '';
    const button = () => [...(booking.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.textContent.includes('Check-up'));
    await until('The list of visits', () => button() !== undefined);
    button().click();
    await until('The free times', () => text().includes('First free time'));
  }
  function judge() {
    for (const request of asked) {
      const { origin, search } = new URL(request.url);
      if (origin !== new URL(api).origin) return `asked ${request.url}`;
      if (search.includes('planted') || request.headers.has('X-Planted') || request.method !== 'GET') return `sent ${request.method} ${request.url}`;
    }
    return '';
  }
  // Under these the query cache defines no property and so asks nothing; what counts is that nothing goes elsewhere.
  const stopping = ['get', 'set', 'value'];
  const tried = [];
  for (const enumerable of [false, true]) for (const [name, value] of Object.entries(values)) {
    asked.length = 0;
    const descriptor = Object.assign(Object.create(null), { value, enumerable, configurable: true, writable: true });
    let fault = '';
    Object.defineProperty(Object.prototype, name, descriptor);
    try {
      await use();
    } catch (error) {
      fault = `${error.message} `;
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
    tried.push({ name, enumerable, fault: (stopping.includes(name) ? '' : fault) + judge() });
  }
  window.fetch = realFetch;
  return tried;
}
