/** The same by hand on the libraries that the elements stand on: what Lit, its query cache and the typed client cost by themselves. */
import { ContextEvent, ContextProvider, createContext } from '@lit/context';
import { QueryClient, QueryObserver } from '@tanstack/query-core';
import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from '../../src/contract/generated/portico.js';
import { addDays, clockTime, dayNumber, longName, partsOfDay, shortName, timeOfDay, weekOfSlots } from './days.js';
import { byMonth, newest, queryOf, sorts, type Asked } from './reports.js';

type Schemas = components['schemas'];
interface Day { date: string; times: Schemas['Slot'][] }
interface Backend { client: Client<paths>; queries: QueryClient }

const context = createContext<Backend>(Symbol('floor'));
const open = { credentials: 'omit' as const, headers: { 'Accept-Language': 'en' } };
const { backend, visitType = '', floor, token } = document.querySelector<HTMLElement>('[data-floor]')!.dataset;

class FloorProvider extends LitElement {
  readonly backend = new ContextProvider(this, { context, initialValue: { client: createClient<paths>({ baseUrl: backend! }), queries: new QueryClient() } });
  override createRenderRoot() { return this; }
}

class FloorElement extends LitElement {
  #answers: Record<string, unknown> = {};
  #day: string | undefined;
  #asked: Asked = newest;
  #open = false;
  #find: ((asked: Asked) => void) | undefined;

  override createRenderRoot() { return this; }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new ContextEvent(context, this, ({ client, queries }) => {
      const query = { visitTypeId: visitType };
      this.#ask(queries, 'clinic', () => client.GET('/clinic', open));
      if (floor === 'results') return this.#askResults(client, queries);
      this.#ask(queries, 'session', () => client.GET('/session', { credentials: 'include' }));
      if (floor === 'booking') this.#ask(queries, 'visitTypes', () => client.GET('/visit-types', { params: { query: { limit: 100 } }, ...open }));
      if (!visitType) return;
      this.#ask(queries, 'slots', () => client.GET('/slots', { params: { query }, ...open }));
      this.#ask(queries, 'practitioners', () => client.GET('/practitioners', { params: { query: { ...query, limit: 100 } }, ...open }));
    }));
  }

  #ask(queries: QueryClient, name: string, call: () => Promise<{ data?: unknown }>, ...more: unknown[]): void {
    new QueryObserver(queries, { queryKey: [name, ...more], queryFn: async () => (await call()).data }).subscribe(({ data }) => {
      if (data !== undefined) this.#answers[name] = data;
      this.requestUpdate();
    });
  }

  #askResults(client: Client<paths>, queries: QueryClient): void {
    const own = { credentials: 'omit' as const, headers: { ...open.headers, Authorization: `Bearer ${token}` } };
    this.#ask(queries, 'session', async () => {
      const answer = await client.GET('/session', own);
      const path = { patientId: answer.data!.people[0]!.patientId };
      this.#find = (asked) => {
        this.#asked = asked;
        const { text, ...query } = queryOf(asked);
        this.#ask(queries, 'reports', () => (text === undefined ? client.GET('/patients/{patientId}/reports', { params: { path, query }, ...own }) : client.POST('/patients/{patientId}/reports/search', { params: { path }, body: { text, ...query }, ...own })), asked);
      };
      this.#find(newest);
      this.#ask(queries, 'unseen', async () => {
        await queries.fetchQuery({ queryKey: ['reports', newest], staleTime: Infinity });
        return client.GET('/patients/{patientId}/reports', { params: { path, query: { unseen: true, limit: 10 } }, ...own });
      });
      return answer;
    });
  }

  #results({ items }: Schemas['ReportList']) {
    const field = <T extends HTMLElement>(selector: string) => this.querySelector<T>(selector)!;
    const find = () => this.#find!({ text: field<HTMLInputElement>('input').value, sort: this.querySelector('select')?.value ?? '-collected' });
    return html`<h2>Results</h2><label>Search<input type="search" .value=${this.#asked.text}></label><button class="button" part="search" @click=${find}>Find</button>
      <button aria-controls="choices" @click=${() => { this.#open = true; this.requestUpdate(); }}>Filter</button>
      <div id="choices">${this.#open ? html`<label>Sort<select>${sorts.map(([value, label]) => html`<option value=${value}>${label}</option>`)}</select></label><button class="button" part="apply" @click=${find}>Show</button>` : nothing}</div>
      ${repeat(byMonth(items), ([month]) => month, ([month, rows]) => html`<section><h3>${month}</h3><ul>${repeat(rows, ({ id }) => id, ({ title, day, line, isNew }) => html`<li><button class="visit" part="result"><b>${title}</b><span>${day}</span><span>${line}</span>${isNew ? html`<span>New</span>` : nothing}</button></li>`)}</ul></section>`)}`;
  }

  protected override render() {
    const { clinic, session, visitTypes, slots, practitioners, reports } = this.#answers as {
      clinic?: Schemas['Clinic']; session?: Schemas['Session']; visitTypes?: Schemas['VisitTypeList']; slots?: Schemas['SlotList']; practitioners?: Schemas['PractitionerList']; reports?: Schemas['ReportList'];
    };
    if (floor === 'sign-in') return session ? html`<button class="button" part="button">${session.actor === 'nobody' ? 'Sign in' : `Sign out ${session.person?.displayName}`}</button>` : nothing;
    if (floor === 'results') return reports && clinic ? this.#results(reports) : nothing;
    if (!visitType) return visitTypes && clinic ? this.#visits(visitTypes.items, clinic) : nothing;
    if (!slots || !practitioners || !clinic) return nothing;
    const picker = this.#picker(slots.items, practitioners.items, clinic);
    if (floor === 'slot-picker') return picker;
    const type = visitTypes?.items.find(({ id }) => id === visitType);
    const choice = (label: string, options: { id: string; name: string }[]) => html`<label class="field">${label}<select>${options.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select></label>`;
    return html`<h2>Book a visit</h2><p>${type?.name}, ${type?.durationMinutes} minutes</p>
      <div class="choices">${choice('Where', clinic.locations)}${choice('With', [{ id: '', name: 'Anyone who is free' }, ...practitioners.items])}</div>${picker}`;
  }

  #visits(items: Schemas['VisitType'][], { phones }: Schemas['Clinic']) {
    return html`<h2>Book a visit</h2><h3>What is the visit for?</h3><ul>${items.map(({ name, description, durationMinutes, audience, booking }) => {
      const about = html`<span class="about"><b>${name}</b><span>${description}</span><span>${durationMinutes} minutes${audience ? `, ${audience}` : ''}</span></span>`;
      return html`<li>${booking === 'direct' ? html`<button class="visit" part="visit-type">${about}</button>` : html`<div class="visit">${about}<p>Book this one by phone: ${phones[0]?.display}</p></div>`}</li>`;
    })}</ul>`;
  }

  #picker(items: Schemas['Slot'][], practitioners: Schemas['Practitioner'][], { locations, phones }: Schemas['Clinic']) {
    const named = (list: { id: string; name: string }[], id: string | undefined) => list.find((one) => one.id === id)?.name;
    const week = weekOfSlots(items) as Day[];
    const [first, shown] = [items[0], week.find(({ date }) => date === this.#day) ?? week.find(({ times }) => times.length)];
    if (!first || !shown) return nothing;
    const show = (date: string) => {
      this.#day = date;
      this.requestUpdate();
    };
    return html`<div class="first" part="first-free"><p>First free time ${longName(first.when.localDate)}, ${timeOfDay(first.when.localTime)}, with ${named(practitioners, first.practitionerId)}</p><button class="button">Keep it</button></div>
      <p>${longName(week[0]!.date)} to ${longName(addDays(week[0]!.date, 6))}</p>
      <div class="days">${repeat(week, ({ date }) => date, ({ date, times }) => html`<button class="day" part="day" ?disabled=${!times.length} aria-pressed=${date === shown.date} @click=${() => show(date)}>
        <span>${shortName(date)}</span><span class="no">${dayNumber(date)}</span><span>${times.length ? `${times.length} free` : 'none'}</span></button>`)}</div>
      <div class="day-times"><h3>${longName(shown.date)}</h3>${partsOfDay(shown.times).map(([part, list]) => html`<div><h4>${part}</h4><div class="times">${repeat(list, ({ id }) => id, ({ when, practitionerId, locationId }) => html`<button class="time" part="time"
        aria-label="${longName(shown.date)}, ${timeOfDay(when.localTime)}, with ${named(practitioners, practitionerId)}, at ${named(locations, locationId)}">${clockTime(when.localTime)}</button>`)}</div></div>`)}
        <p>No time that suits you? Phone ${phones[0]?.display}.</p></div>`;
  }
}

customElements.define('floor-provider', FloorProvider);
customElements.define('floor-element', FloorElement);
