// The elements over a FHIR server, without a backend of the clinic's own: sign-in by SMART App Launch, tokens in this page's memory.
import { fhirBackend } from '/portico/fhir.js';
import { smartSession } from '/portico/smart.js';

const provider = document.querySelector('portico-provider');
const system = document.querySelector('#system');
const why = document.querySelector('#why');

const asked = new URLSearchParams(location.search).get('system');
if ([...system.options].some(({ value }) => value === asked)) system.value = asked;
system.addEventListener('change', () => location.assign(`?system=${system.value}`));

const baseUrl = `${provider.dataset.fhir}/${system.value}/r4`;
const smart = smartSession({ baseUrl, clientId: 'portico-page', redirectUri: new URL('/portico/signed-in.html', location.href).href, features: ['results', 'documents'], ended: () => provider.refreshSession() });

/** What a clinic says of itself, and no record system can. */
const phone = { number: '+13035550100', display: '(303) 555-0100', label: 'Front desk' };
const configuration = {
  id: 'larkspur', name: 'Larkspur Clinics', timeZone: 'America/Denver', languages: ['en'], lang: 'en', phones: [phone],
  locations: [{ id: 'riverside', name: 'Riverside', timeZone: 'America/Denver', phones: [phone] }],
  emergency: { number: '911', text: 'Chest pain, trouble breathing, or heavy bleeding?' },
  signIn: { methods: [] }, privacy: { url: new URL('/privacy.html', location.href).href }, system: system.selectedOptions[0].text,
  urgent: { title: 'Call us today', text: 'One of these values needs to be looked at today. Call us now, even if you feel well.', phones: [phone] },
};

const failures = { blocked: 'Your browser did not open the sign-in window.', closed: 'The sign-in window was closed.', denied: 'The sign-in was stopped.' };
provider.addEventListener('portico-sign-in', async () => {
  why.textContent = '';
  const failure = await smart.signIn(document.documentElement.lang);
  if (failure) why.textContent = failures[failure] ?? 'Nobody was signed in. Try again, or call us.';
  provider.refreshSession();
});
// Who keeps a token signs people in: the elements ask this page.
provider.token = async () => (await smart.grant())?.accessToken;
provider.backend = fhirBackend({ baseUrl, fetch: smart.fetch, grant: smart.grant, end: smart.end, extend: smart.extend, configuration });
