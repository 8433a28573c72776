/** One report by itself, in a root of its own as in an element, without a list around it. */
import { html, render } from 'lit';
import { ar as arabic } from '../../src/locale/ar.js';
import { en as english } from '../../src/locale/en.js';
import { es as spanish } from '../../src/locale/es.js';
import { reportView, type ReportSeams } from '../../src/results/report/report-view.js';
import { reportStyles } from '../../src/results/report/report.styles.js';
import { ar } from '../../src/results/report/words/ar.js';
import { en } from '../../src/results/report/words/en.js';
import { es } from '../../src/results/report/words/es.js';
import { baseStyles } from '../../src/ui/base.styles.js';
import { en as ui } from '../../src/ui/words/en.js';

const spoken = { en: { words: en, locale: english, ui }, es: { words: es, locale: spanish, ui }, ar: { words: ar, locale: arabic, ui } };
export type ReportLanguage = keyof typeof spoken;
export interface ReportPage { root: ShadowRoot; draw: (given: unknown, seams?: Partial<ReportSeams>) => void }

const sheets = [baseStyles, reportStyles].flat(3).map((style) => style.styleSheet!);

export function reportPage(language: ReportLanguage = 'en', width = 900, parent: Element = document.body): ReportPage {
  const host = document.createElement('div');
  host.style.inlineSize = `${width}px`;
  parent.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  const said = spoken[language];
  return {
    root,
    draw: (given, seams = {}) => render(html`<div class="portico" lang=${language} dir=${said.locale.dir}>${reportView(given, said, { context: { words: said.ui, locale: said.locale, phone: { number: '+13035550100', display: '(303) 555-0100' } }, ...seams })}</div>`, root),
  };
}
