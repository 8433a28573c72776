import { expect } from 'chai';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { everything, until } from '../../test/browser/screen.js';
import '../booking/booking.js';
import '../sign-in/sign-in.js';

const resets = ['tailwind-v4.css', 'tailwind.css', 'eric-meyer.css', 'normalize.css', 'sanitize/sanitize.css', 'sanitize/forms.css'];

describe('an element in a host page', () => {
  let clinic: TestClinic;
  const sheets: CSSStyleSheet[] = [];
  before(async () => { clinic = await freshClinic(); });
  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
    document.documentElement.removeAttribute('style');
  });

  function hostStyle(css: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.push(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  /** Where every box of the element is, its type and its colour. What is inherited on purpose is the same in each host. */
  async function shown(fontSize = '16px', width = '640px') {
    document.body.replaceChildren();
    const host = document.createElement('div');
    host.style.cssText = `font: 400 ${fontSize}/1.5 sans-serif; color: rgb(20, 30, 40); inline-size: ${width}; position: absolute; inset: 0 auto auto 0; letter-spacing: normal`;
    const element = document.createElement('portico-booking');
    element.backend = clinic.as();
    host.append(element);
    document.body.append(host);
    // The list, and the other ways in, of which one waits for the clinic's sites.
    await until(() => element.shadowRoot?.querySelector('button.visit') && element.shadowRoot.querySelectorAll('.begin button').length === 2);
    const boxes = [...everything(element)].filter((inner) => inner.localName !== 'portico-booking' && inner.checkVisibility()).map((inner) => {
      const { x, y, width: w, height } = inner.getBoundingClientRect();
      const { fontSize: size, fontWeight, color, display, backgroundColor, borderTopWidth } = getComputedStyle(inner);
      return [inner.localName, ...[x, y, w, height].map((value) => Math.round(value)), size, fontWeight, color, display, backgroundColor, borderTopWidth].join(' ');
    });
    return { element, host, boxes };
  }

  for (const reset of resets) {
    it(`is not moved by ${reset}`, async () => {
      const { boxes } = await shown();
      const css = await (await fetch(`/node_modules/@unocss/reset/${reset}`)).text();
      expect(css).to.contain('{');
      hostStyle(css);
      expect((await shown()).boxes).to.deep.equal(boxes);
    });
  }

  it('takes its size from the text around it, not from the root: 62.5%, 10 px', async () => {
    const { boxes } = await shown();
    for (const root of ['62.5%', '10px']) {
      document.documentElement.style.fontSize = root;
      expect((await shown('16px')).boxes).to.deep.equal(boxes);
    }
  });

  it('grows with the text around it, and at 200% nothing is cut or pushed aside at 320 px', async () => {
    const { element, host, boxes } = await shown('32px', '320px');
    const title = element.shadowRoot!.querySelector('h2')!;
    expect(Number.parseFloat(getComputedStyle(title).fontSize)).to.be.closeTo(32 * 1.73, 0.5);
    expect(boxes.length).to.be.above(10);
    expect(host.scrollWidth).to.be.at.most(320);
    for (const inner of everything(element)) {
      if (inner.checkVisibility() && !inner.classList.contains('visually-hidden')) expect(inner.getBoundingClientRect().right, inner.outerHTML.slice(0, 80)).to.be.at.most(321);
    }
  });
});
