import { expect } from 'chai';
import { expectAccessible } from '../../../test/browser/accessible.js';
import { freshClinic, type TestClinic } from '../../../test/browser/clinic.js';
import { json, network } from '../../../test/browser/faults.js';
import { byRole, sees, textOf, until } from '../../../test/browser/screen.js';
import { clientId, createIssuer, issuer, type Bent } from '../../../test/helpers/issuer.js';
import type { PorticoProvider } from '../../provider/provider.js';
import '../../sign-in/sign-in.js';

const realOpen = window.open;
const realFetch = window.fetch;

describe('signing in within the page', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  afterEach(async () => {
    document.body.replaceChildren();
    await new Promise(requestAnimationFrame); // a page that is gone still revokes its tokens
    window.open = realOpen;
    window.fetch = realFetch;
  });

  /** The window that the page opens: a frame here, which shows nothing and which the test answers from. */
  function signInWindow() {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow!;
    let address: URL | undefined;
    let isClosed = false;
    const opened = new Proxy(inner, {
      get: (_target, name) => (name === 'closed' ? isClosed : name === 'close' ? () => { isClosed = true; } : name === 'focus' ? () => undefined : { replace: (url: URL) => { address = url; } }),
    });
    const asked: string[] = [];
    window.open = (url) => { asked.push(String(url)); isClosed = false; return opened; };
    return {
      asked,
      address: () => until(() => address),
      says: (data: unknown, from: { source?: Window; origin?: string } = {}) => dispatchEvent(Object.defineProperty(new MessageEvent('message', { data, origin: location.origin, ...from }), 'source', { value: from.source ?? opened })),
      close: () => { isClosed = true; },
      get isClosed() { return isClosed; },
    };
  }

  /** Amira's clinic, whose sign-in provider is the one of this test. */
  async function page(bent?: Bent, signIn: object = { methods: [{ kind: 'oauth', issuer, clientId }] }) {
    const provider = createIssuer(bent);
    const net = network(async (request) => {
      const isSignedIn = request.headers.get('Authorization')?.startsWith('Bearer access');
      const { pathname } = new URL(request.url);
      if (pathname.endsWith('/clinic')) return json({ ...(await (await realFetch(request)).json() as object), signIn });
      if (pathname.endsWith('/session') && request.method === 'DELETE') return new Response(null, { status: 204 });
      return isSignedIn ? json({ actor: 'self', person: { id: 'p1', displayName: 'Amira Haddad' }, people: [] }) : json({ actor: 'nobody', people: [] });
    });
    const host = document.createElement('portico-provider') as PorticoProvider;
    host.redirectUri = '/portico/signed-in.html';
    host.backend = clinic.api;
    // The connection has an address, so that it adds the token itself.
    window.fetch = (input, init) => {
      const { url } = new Request(input, init);
      return url.startsWith(issuer) ? provider.answer(input, init) : url.startsWith(clinic.api) ? net.backend(input as Request) : realFetch(input, init);
    };
    host.append(document.createElement('portico-sign-in'));
    document.body.append(host);
    const button = await byRole('button', 'Sign in');
    return { provider, net, host, button };
  }
  const answer = (parameters: URLSearchParams) => ({ type: 'portico:signed-in', answer: `?${parameters}` });

  async function signedIn(bent?: Bent) {
    const opened = signInWindow();
    const all = await page(bent);
    all.button.click();
    opened.says(answer(all.provider.returns(await opened.address())));
    await sees('Signed in as Amira Haddad');
    return { ...all, opened };
  }

  it('opens the provider beside the page, takes its answer, and closes the window', async () => {
    const { opened, net } = await signedIn();
    const address = await opened.address();
    expect(address.searchParams.get('redirect_uri')).to.equal(`${location.origin}/portico/signed-in.html`);
    expect(opened.isClosed).to.equal(true);
    expect(opened.asked).to.deep.equal(['about:blank']);
    expect(net.requests.filter(({ url, headers }) => url.endsWith('/clinic') && headers.has('Authorization'))).to.deep.equal([]);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain('access');
  });

  it('keeps the token of a page that is used fresh, and signs out one that nobody uses', async () => {
    const { provider, host } = await signedIn({ tokens: [{ expires_in: 1, refresh_token: 'first' }, { access_token: 'access 2', expires_in: 1, refresh_token: 'second' }] });
    host.refreshSession();
    await until(() => provider.forms('/token').length === 2);
    await until(() => host.connection!.state.session === 'expired');
    await sees('You were signed out because nobody used this page for a while.');
    expect(provider.forms('/token')).to.have.length(2);
    await until(() => provider.forms('/revoke').length === 2);
    expect(textOf()).not.to.contain('Amira');
  });

  it('signs out here, at the backend and at the provider', async () => {
    const { net, provider, opened } = await signedIn({ metadata: { end_session_endpoint: `${issuer}/end` } });
    (await byRole('button', 'Sign out')).click();
    await until(() => !textOf().includes('Amira'));
    await until(() => provider.forms('/revoke').length === 1);
    expect(net.requests.find(({ method }) => method === 'DELETE')!.headers.get('Authorization')).to.equal('Bearer access');
    expect(opened.asked[1]).to.match(/^https:\/\/id\.clinic\.example\/end\?/);
    await byRole('button', 'Sign in');
    expect(net.requests.at(-1)!.headers.get('Authorization')).to.equal(null);
  });

  it('is signed out by another tab, for good', async () => {
    const { provider, host } = await signedIn();
    const other = new BroadcastChannel(`portico:${clinic.api}`);
    other.postMessage('leaving');
    await until(() => host.connection!.state.session === 'signed-out');
    other.postMessage('session');
    await until(() => provider.forms('/revoke').length === 1);
    await byRole('button', 'Sign in');
    other.close();
    expect(textOf()).not.to.contain('Amira');
  });

  it('ends with the page, and nothing of it is back when the page comes back', async () => {
    const { provider, host } = await signedIn();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await until(() => !textOf().includes('Amira'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => host.connection!.state.session === 'signed-out' || host.connection!.state.session === 'expired');
    expect(provider.forms('/revoke').map((form) => form.get('token'))).to.deep.equal(['access']);
    expect(provider.asked.at(-1)!.keepalive).to.equal(true);
  });

  it('hears nothing but its own window', async () => {
    const opened = signInWindow();
    const { provider, button } = await page();
    button.click();
    const right = answer(provider.returns(await opened.address()));
    opened.says(right, { source: window });
    opened.says(right, { origin: 'https://evil.example' });
    for (const data of [null, 'portico:signed-in', 7, {}, { type: 'another', answer: right.answer }]) opened.says(data);
    expect(provider.forms('/token')).to.have.length(0);
    opened.says(right);
    await sees('Signed in as Amira Haddad');
    expect(provider.forms('/token')).to.have.length(1);
  });

  describe('says in the reader’s language why nobody was signed in:', () => {
    const languages = ['en', 'es', 'ar'] as const;
    /** Each has one of these sentences, can be read by everybody, and lets the person try again. */
    async function told(sentences: Record<(typeof languages)[number], string>) {
      const element = document.querySelector('portico-sign-in')!;
      for (const language of languages) {
        element.lang = language;
        await sees(sentences[language], element);
        await expectAccessible(element);
      }
      element.lang = 'en';
      await byRole('button', 'Sign in');
      await until(() => document.querySelector('[data-portico-announcer]')!.textContent!.length);
    }

    it('the browser opened no window', async () => {
      const { button } = await page();
      window.open = () => null;
      button.click();
      await told({ en: 'Your browser did not open the sign-in window.', es: 'Su navegador no abrió la ventana', ar: 'لم يفتح متصفحك نافذة' });
    });

    it('the window was closed', async () => {
      const opened = signInWindow();
      const { button } = await page();
      button.click();
      await opened.address();
      opened.close();
      await told({ en: 'The sign-in window was closed', es: 'La ventana se cerró', ar: 'أُغلقت نافذة تسجيل الدخول' });
    });

    for (const [why, changes, sentences] of [
      ['the person or the provider said no', { code: null, error: 'access_denied' }, { en: 'The sign-in was stopped', es: 'El inicio de sesión se detuvo', ar: 'أُوقف تسجيل الدخول' }],
      ['the answer has another state', { state: 'another' }, { en: 'Something was wrong with this sign-in', es: 'Algo no estaba bien', ar: 'كان هناك خطأ في تسجيل الدخول' }],
      ['the answer is of another issuer', { iss: 'https://evil.example' }, { en: 'Something was wrong with this sign-in', es: 'Algo no estaba bien', ar: 'كان هناك خطأ في تسجيل الدخول' }],
      ['the provider cannot just now', { code: null, error: 'temporarily_unavailable' }, { en: 'Sign-in does not work right now. Try again in a few minutes. Or phone the clinic:', es: 'Ahora no se puede iniciar sesión', ar: 'تسجيل الدخول لا يعمل الآن' }],
    ] as const) {
      it(why, async () => {
        const opened = signInWindow();
        const { button, provider } = await page();
        button.click();
        opened.says(answer(provider.returns(await opened.address(), changes)));
        await told(sentences);
        expect(opened.isClosed).to.equal(true);
      });
    }

    it('the clinic names no provider, which the developer is told too', async () => {
      const errors: string[] = [];
      const realError = console.error;
      console.error = (...values: unknown[]) => errors.push(values.join(' '));
      signInWindow();
      const { button } = await page(undefined, { methods: [{ kind: 'session', url: 'https://id.clinic.example/sign-in' }] });
      button.click();
      await told({ en: 'You cannot sign in on this page.', es: 'En esta página no se puede iniciar sesión.', ar: 'لا يمكن تسجيل الدخول من هذه الصفحة.' });
      await until(() => errors.some((one) => one.includes('PORTICO-013')));
      console.error = realError;
    });
  });
});
