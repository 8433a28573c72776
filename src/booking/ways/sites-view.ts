import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { calendarDate } from '../../locale/locale.js';
import type { Spoken } from '../../provider/language.js';
import { icons } from '../../ui/icons.js';
import { userText } from '../../ui/text.js';
import { distanceText, metresBetween, sortSites, type Position, type SiteOrder } from './distance.js';
import type { WaysWords } from './words/en.js';

export interface SitesParts {
  sites: readonly Schemas['Location'][];
  spoken: Spoken<WaysWords>;
  order: SiteOrder;
  sort: (order: SiteOrder) => void;
  /** Days of the last visits, by site. */
  last: ReadonlyMap<string, string>;
  locating: 'idle' | 'asking' | 'known' | 'refused';
  from: Position | undefined;
  locate: () => void;
  choose: (id: string) => void;
}

/** Every site with its address; how far it is only once the patient has asked and the browser has said where they are. */
export function sitesView(parts: SitesParts): TemplateResult {
  const { sites, spoken: { words, locale }, order, sort, last, locating, from, locate, choose } = parts;
  const orders: [SiteOrder, string][] = [...(from ? [['distance', words.byDistance()] as [SiteOrder, string]] : []), ...(last.size ? [['last-visited', words.byLastVisit()] as [SiteOrder, string]] : []), ['name', words.byName()]];
  return html`<div class="stack m"><h3 id="which">${words.which()}</h3>
    <div class="sites-tools">${orders.length > 1 ? html`<div class="field"><label for="order">${words.sortBy()}</label><select id="order" @change=${(event: Event) => sort((event.target as HTMLSelectElement).value as SiteOrder)}>
      ${orders.map(([id, label]) => html`<option value=${id} ?selected=${id === order}>${label}</option>`)}</select></div>` : nothing}
      ${locating === 'known' || !sites.some(({ position }) => position) ? nothing : html`<div class="stack"><div class="row"><button type="button" class="button" aria-disabled=${locating === 'asking' ? 'true' : nothing} aria-describedby="distances-why" @click=${locate}>${locating === 'asking' ? words.locating() : words.showDistances()}</button></div>
        <p class="small quiet" id="distances-why">${locating === 'refused' ? words.distancesRefused() : words.distancesWhy()}</p></div>`}</div>
    <ul class="visits" role="list" aria-labelledby="which">${sortSites(sites, order, { from, last, reader: locale.tag }).map((site) => html`<li><button type="button" class="visit" part="site" @click=${() => choose(site.id)}>${about(site)}${icons.later()}</button></li>`)}</ul></div>`;

  function about({ id, name, address, position }: Schemas['Location']) {
    const day = last.get(id);
    return html`<span class="about"><b>${userText(name)}</b>${address ? html`<span class="small quiet">${userText(address.lines.join(locale.comma))}</span>` : nothing}
      ${from && position ? html`<span class="small" translate="no" .textContent=${words.away(distanceText(metresBetween(from, position), address?.country, locale.tag))}></span>` : nothing}
      ${day === undefined ? nothing : html`<span class="small quiet" translate="no" .textContent=${words.lastVisit(locale.date(calendarDate(day)), day.slice(0, 4))}></span>`}</span>`;
  }
}
