import type { Person } from './authorization.js';

const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

function page(title: string, body: string, status = 200): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>
<style>body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}fieldset{margin:1rem 0;border:1px solid;border-radius:.5rem}label{display:flex;gap:.6rem;align-items:center;min-height:2.75rem;overflow-wrap:anywhere}button{font:inherit;min-height:2.75rem;padding:0 1.2rem;margin-inline-end:.6rem}</style>
<main><h1>${title}</h1>${body}</main></html>`;
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } });
}

export const errorPage = (text: string): Response => page('This does not work', `<p>${escape(text)}</p>`, 400);

/** Who signs in, and what of the asked data the app may have. No passwords: nobody here exists. */
export function consentPage({ action, form, people, scopes }: { action: string; form: URLSearchParams; people: Person[]; scopes: string[] }): Response {
  const kept = ['response_type', 'client_id', 'redirect_uri', 'scope', 'state', 'aud', 'code_challenge', 'code_challenge_method', 'nonce'];
  const hidden = kept.filter((name) => form.has(name)).map((name) => `<input type="hidden" name="${name}" value="${escape(form.get(name)!)}">`).join('');
  const choices = people.map(({ patient, name }, index) => `<label><input type="radio" name="person" value="${escape(patient)}" required${index ? '' : ' checked'}> ${escape(name)}</label>`).join('');
  const data = scopes.filter((scope) => scope.startsWith('patient/')).map((scope) => `<label><input type="checkbox" name="allowed" value="${escape(scope)}" checked> ${escape(scope)}</label>`).join('');
  return page('Sign in to the record system', `<p>A record system that does not exist, for trying things out. Nobody here is real.</p>
<form method="post" action="${escape(action)}">${hidden}<fieldset><legend>Sign in as</legend>${choices}</fieldset><fieldset><legend>The app may read</legend>${data}</fieldset>
<button name="answer" value="allow">Allow</button><button name="answer" value="deny" formnovalidate>Do not allow</button></form>`);
}
