import { expect } from 'chai';
import { LitElement, html } from 'lit';
import { expectAccessible } from '../../test/browser/accessible.js';
import { hostileStrings, watchHostile } from '../../test/browser/hostile-strings.js';
import { allByRole, announced, byRole, sees, until } from '../../test/browser/screen.js';
import type { Backend } from '../contract/backend.js';
import type { Schemas } from '../contract/client.js';
import { en as locale } from '../locale/en.js';
import type { Connection } from '../provider/connection.js';
import { baseStyles } from '../ui/base.styles.js';
import { en as ui } from '../ui/words/en.js';
import { Documents } from './documents.js';
import { readMarkup } from './markup.js';
import { rtfText } from './rtf.js';
import { en as words } from './words/en.js';

type Document = Schemas['Document'];

class Reader extends LitElement {
  static override styles = baseStyles;
  backend?: Backend;
  language = 'en';
  clinic = undefined;
  list: Document[] = [];
  readonly documents = new Documents(this as never);
  readonly id$ = {};
  get connection(): Connection {
    return { id: this.id$, backend: this.backend!, base: 'https://portico.invalid', credentials: 'omit', state: { epoch: 1, subject: { id: 'amira', name: 'Amira' } }, subscribe: () => () => undefined, request: () => undefined } as never;
  }
  unbound(): void { /* always bound */ }
  override render() {
    return html`<div><h3>Documents</h3>${this.documents.listView(this.list, { words, ui, locale }, { words: ui, locale, phone: { number: '+13035550100' } })}</div>`;
  }
}
customElements.define('test-reader', Reader);

const document_ = (mediaType: string, more: Partial<Document> = {}): Document =>
  ({ id: 'one', title: 'Letter from the clinic', kind: 'letter', state: 'current', formats: [{ id: 'f', mediaType, fileName: 'letter', size: 1200 }], ...more });
const gives = (body: BodyInit, type: string): Backend => async () => new Response(body, { headers: { 'Content-Type': type } });
const refuses = (name: string, status: number): Backend => async () => new Response(JSON.stringify({ type: `urn:portico:problem:${name}`, title: name, status, reference: 'ABCDEFG' }), { status, headers: { 'Content-Type': 'application/problem+json' } });

async function mount(backend: Backend, ...list: Document[]): Promise<Reader> {
  const element = Object.assign(document.createElement('test-reader') as Reader, { backend, list });
  document.body.append(element);
  await element.updateComplete;
  return element;
}
const press = async (element: Element, name: string | RegExp) => (await byRole('button', name, element)).click();
const read = async (element: Reader) => { await until(() => element.shadowRoot!.querySelector('.read') !== null); return element.shadowRoot!.querySelector<HTMLElement>('.read')!; };

const forbidden = 'script,style,iframe,frame,object,embed,applet,link,meta,base,form,input,button,select,textarea,img,picture,video,audio,source,track,svg,math,template,slot,portico-provider,dialog,marquee,details';
const allowedAttributes = new Set(['href', 'colspan', 'rowspan', 'scope', 'dir', 'lang', 'start', 'target', 'rel', 'class', 'role', 'tabindex', 'aria-label']);

/** What a document may never bring. */
function strays(root: ParentNode): string[] {
  const found = [...root.querySelectorAll(forbidden)].map(({ localName }) => localName);
  for (const node of root.querySelectorAll('*')) for (const { name, value } of node.attributes) if (!allowedAttributes.has(name) || /script:|data:/i.test(value) || (name === 'class' && value !== 'scroll') || (name === 'href' && !value.startsWith('https://'))) found.push(`${node.localName} ${name}=${value}`);
  return found;
}

describe('documents', () => {
  const violations: string[] = [];
  let watch: ReturnType<typeof watchHostile>;
  before(() => {
    // The documented rule, as far as it can be asked for from within a page: no text becomes markup but by the policy of the templates.
    document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: "require-trusted-types-for 'script'; trusted-types lit-html" }));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => { violations.push(`${violatedDirective} ${sample}`); });
  });
  beforeEach(() => { watch = watchHostile(); });
  afterEach(() => { watch.end(); document.body.replaceChildren(); });

  it('nothing of a hostile page runs, loads or stays, one by one and all at once, and no other policy is made', async () => {
    expect(() => { (document.createElement('div') as { innerHTML: string }).innerHTML = '<b>x</b>'; }, 'the rule is in force').to.throw(TypeError);
    await until(() => violations.length === 1);
    violations.length = 0;
    for (const text of [...hostileStrings, hostileStrings.join('\n'), ...hostileStrings.map((one) => `<html><body><table><tr><td>${one}</td></tr></table><p title='${one}'>${one}</p></body></html>`)]) {
      const nodes = readMarkup(text, { below: 3, tableName: 'Table' });
      expect(strays(nodes), text).to.deep.equal([]);
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      root.append(nodes);
    }
    await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
    for (const link of document.body.querySelectorAll('a')) link.click();
    expect([watch.ran, watch.asked(), violations]).to.deep.equal([[], [], []]);
  });

  it('hostile rich text is text', async () => {
    const bytes = (text: string) => new TextEncoder().encode(`{\\rtf1\\ansi ${text}\\par}`);
    const whole = new TextEncoder().encode(`{\\rtf1\\ansi\n${hostileStrings.map((one) => one.replace(/[\\{}]/g, '\\$&')).join('\\par\n')}\\par {\\field{\\*\\fldinst HYPERLINK "javascript:alert(1)"}{\\fldrslt click}}{\\object\\objdata 00}}`);
    for (const one of hostileStrings) expect(rtfText(bytes(one))).to.be.a('string');
    const element = await mount(gives(whole, 'application/rtf'), document_('application/rtf'));
    await press(element, /^Show/);
    const shown = await read(element);
    expect(shown.textContent).to.include('<script>alert(1)</script>').and.include('click').and.not.include('HYPERLINK');
    expect(strays(shown)).to.deep.equal([]);
    expect([watch.ran, watch.asked()]).to.deep.equal([[], []]);
  });

  it('a page keeps its words, tables, lists and language; headings begin below ours, links say where they lead, pictures are their words', async () => {
    const page = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Not shown</title><style>p{display:none}</style></head><body id="top" class="x"><h1>Summary</h1><h3>Medicines</h3>
      <p lang="es" style="color:red" onclick="alert(1)">Tome <b>una</b> tableta.</p><table border="1"><caption>Doses</caption><tr><th scope="col">When</th><th colspan="2">How much</th></tr><tr><td>Morning</td><td>1.50</td><td>mg</td></tr></table>
      <a href="https://clinic.example/help" onclick="x()">Help</a> <a href="http://clinic.example/">Old</a> <a href="https://portal.example@attacker.invalid/">Bank</a> <img src="https://attacker.invalid/x.png" alt="A knee, from the side"><form action="https://attacker.invalid/"><label>Password <input name="p"></label></form></body></html>`;
    const element = await mount(gives(page, 'application/xhtml+xml; charset=utf-8'), document_('application/xhtml+xml', { lang: 'en' }));
    await press(element, /^Show/);
    const shown = await read(element);
    expect([...shown.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName, textContent }) => [localName, textContent])).to.deep.equal([['h4', 'Summary'], ['h5', 'Medicines']]);
    expect([shown.querySelector('[lang=es]')!.textContent, shown.querySelector('th[colspan="2"]')!.textContent, shown.querySelector('.scroll')!.getAttribute('aria-label')]).to.deep.equal(['Tome una tableta.', 'How much', 'Doses']);
    expect([...shown.querySelectorAll('a')].map((one) => [one.href, one.rel, one.target, one.textContent])).to.deep.equal([['https://clinic.example/help', 'noopener noreferrer', '_blank', 'Help (clinic.example)']]);
    expect(shown.textContent).to.include('Old').and.include('Bank').and.include('A knee, from the side').and.include('1.50').and.not.include('Not shown').and.not.include('display');
    expect(strays(shown)).to.deep.equal([]);
    expect(watch.asked()).to.deep.equal([]);
    await until(() => announced().includes(words.shown()));
    await expectAccessible(element);
    await press(element, /^Hide/);
    await until(() => !element.shadowRoot!.querySelector('.read'));
  });

  it('text keeps its paragraphs and its columns, and markup in it is letters', async () => {
    const element = await mount(gives('Dear Amira,\r\n\r\nyour <b>result</b>\nis here.\r\n', 'text/plain'), document_('text/plain', { lang: 'en' }));
    await press(element, /^Show/);
    const shown = await read(element);
    expect([...shown.querySelectorAll('p')].map(({ textContent }) => textContent)).to.deep.equal(['Dear Amira,', 'your <b>result</b>\nis here.']);
    const columns = await mount(gives('Sodium      140    mmol/L\nPotassium   4.10   mmol/L', 'text/plain'), document_('text/plain'));
    await press(columns, /^Show/);
    expect((await read(columns)).querySelector('pre')!.textContent).to.equal('Sodium      140    mmol/L\nPotassium   4.10   mmol/L');
    await expectAccessible(columns);
  });

  it('a picture is shown with its name, can be enlarged by key, and its address goes with the view', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 300 });
    canvas.getContext('2d')!.fillRect(0, 0, 10, 10);
    const png = await new Promise<Blob>((resolve) => { canvas.toBlob((blob) => resolve(blob!)); });
    const element = await mount(gives(png, 'image/png'), document_('image/png', { title: 'X-ray of the left hand' }));
    element.style.cssText = 'display:block;inline-size:300px';
    await press(element, /^Show/);
    const image = await byRole<HTMLImageElement>('img', 'X-ray of the left hand', element);
    await until(() => image.naturalWidth === 900);
    expect(image.getBoundingClientRect().width).to.be.at.most(300);
    const larger = await byRole('button', 'Full size', element);
    larger.focus();
    larger.click();
    await until(() => image.getBoundingClientRect().width === 900);
    expect((await byRole('region', 'Picture in full size', element)).tabIndex).to.equal(0);
    await expectAccessible(element);
    const { src } = image;
    element.documents.forget();
    let gone = false;
    await fetch(src).catch(() => { gone = true; });
    expect(gone).to.equal(true);
  });

  it('PDF opens in a tab that was asked for in the click’s own turn, and is saved where the browser blocks it', async () => {
    const pdf = '%PDF-1.4\n%made up';
    const tab = { opener: window, closed: false, document: document.implementation.createHTMLDocument(''), went: [] as string[], location: { replace: (url: string) => { tab.went.push(url); } }, close: () => { tab.closed = true; } };
    let asked = 0;
    const saved: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { saved.push(`${this.download} ${this.href.split(':')[0]}`); };
    try {
      window.open = (() => { asked++; return tab; }) as never;
      const element = await mount(gives(pdf, 'application/pdf'), document_('application/pdf', { formats: [{ id: 'f', mediaType: 'application/pdf', fileName: 'Report.pdf' }] }));
      (await byRole('button', /^Open/, element)).click();
      expect([asked, tab.opener, tab.document.body.textContent]).to.deep.equal([1, null, words.getting()]);
      await sees(words.opened(), element);
      expect(tab.went).to.have.length(1);
      const opened = await (await fetch(tab.went[0]!)).blob();
      expect([opened.type, await opened.text()]).to.deep.equal(['application/pdf', pdf]);
      window.open = () => null;
      (await byRole('button', /^Open/, element)).click();
      await sees(words.saved(), element);
      expect(saved).to.deep.equal(['Report.pdf blob']);
      await expectAccessible(element);
      // What is no PDF is never opened.
      tab.closed = false;
      window.open = (() => tab) as never;
      const other = await mount(gives('<script>alert(1)</script>', 'application/pdf'), document_('application/pdf'));
      (await byRole('button', /^Open/, other)).click();
      await sees(words.strange(), other);
      expect([tab.closed, tab.went.length]).to.deep.equal([true, 1]);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('what cannot be shown is saved as what it is, and never run', async () => {
    const saved: [string, string][] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { void fetch(this.href).then((response) => response.blob()).then((blob) => saved.push([this.download, blob.type])); };
    const element = await mount(gives('<?xml version="1.0"?><ClinicalDocument/>', 'application/xml'), document_('application/xml', { formats: [{ id: 'f', mediaType: 'application/xml', fileName: '../summary.html' }] }));
    expect(await allByRole('button', undefined, element)).to.have.length(1);
    await press(element, /^Save/);
    await until(() => saved.length === 1);
    HTMLAnchorElement.prototype.click = click;
    expect(saved).to.deep.equal([['summary.html.xml', 'application/octet-stream']]);
  });

  it('says why there is nothing, each in its own words, and can be tried again', async () => {
    for (const [backend, sentence] of [
      [refuses('document-empty', 404), words.empty()], [gives('', 'text/plain'), words.empty()], [refuses('document-at-clinic', 409), words.atClinic()], [refuses('document-quota', 429), words.quota()], [refuses('report-gated', 403), words.closed()],
      [refuses('session-expired', 401), ui.signedOut()], [refuses('server-error', 500), words.failed()], [async () => { throw new TypeError('broken'); }, words.failed()], [gives('<html>Sign in to the network</html>', 'text/html'), words.strange()],
    ] as [Backend, string][]) {
      const element = await mount(backend, document_('text/plain'));
      await press(element, /^Show/);
      await sees(sentence, element);
      expect(allByRole('button', /^Show/, element)).to.have.length(1);
      element.remove();
    }
    const kept = await mount(refuses('server-error', 500), document_('text/plain', { heldAtClinic: true, formats: [] }));
    await sees(words.atClinic(), kept);
    expect(allByRole('button', undefined, kept)).to.have.length(0);
    await expectAccessible(kept);
  });

  it('asks for one document once, however often its button is pressed, and shows nothing to whoever comes next', async () => {
    let asked = 0;
    let answer!: (response: Response) => void;
    const element = await mount(() => { asked++; return new Promise((resolve) => { answer = resolve; }); }, document_('text/plain'));
    const button = await byRole('button', /^Show/, element);
    button.click();
    button.click();
    await until(() => button.getAttribute('aria-disabled') === 'true' && asked === 1);
    element.documents.forget();
    answer(new Response('Hers', { headers: { 'Content-Type': 'text/plain' } }));
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect([asked, element.shadowRoot!.textContent!.includes('Hers')]).to.deep.equal([1, false]);
  });
});
