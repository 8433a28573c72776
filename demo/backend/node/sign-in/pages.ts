/** The sign-in pages: plain HTML that works without a script. */
import { html, raw } from 'hono/html';
import type { Phone } from './routes.js';
import type { Words } from './words.js';

interface Frame {
  clinic: string;
  lang: string;
  words: Words;
}
export type Content = ReturnType<typeof html>;

const icon = (path: string) => raw(`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">${path}</svg>`);
const house = icon('<path d="M3.500 17V8L10 3l6.500 5v9zM10 8.500v5M7.500 11h5"/>');
const mark = icon('<circle cx="10" cy="10" r="7.500"/><path d="M10 6.500v4M10 13.500v.1"/>');

function page({ clinic, lang, words }: Frame, title: string, content: Content, failed = false): Content {
  return html`<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${failed ? `${words.problem} ` : ''}${title} – ${clinic}</title><link rel="stylesheet" href="/sign-in-assets/page.css"><script type="module" src="/sign-in-assets/page.js"></script></head>
<body><main><p class="clinic">${house}<span>${clinic}</span></p><h1>${title}</h1>${content}</main></body></html>`;
}

const errorLine = (id: string, text: string | undefined) => (text ? html`<span class="error" id="${id}">${mark}<span>${text}</span></span>` : '');

export function passwordPage(frame: Frame, action: string, username = '', error?: string): Content {
  const { words } = frame;
  return page(frame, words.signIn, html`<form method="post" action="${action}" novalidate>
    <div class="field"><label for="username">${words.username}</label><input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr" required value="${username}" ${error ? '' : raw('autofocus')}></div>
    <div class="field${error ? ' wrong' : ''}"><label for="password">${words.password}</label>${errorLine('password-error', error)}
      <div class="with"><input id="password" name="password" type="password" autocomplete="current-password" dir="ltr" required ${error ? raw('aria-invalid="true" aria-describedby="password-error" autofocus') : ''}><button type="button" class="link" hidden data-shows="password" data-show="${words.show}" data-hide="${words.hide}" aria-controls="password">${words.show}</button></div></div>
    <button class="button">${words.signIn}</button></form>`, Boolean(error));
}

export function codePage(frame: Frame, action: string, error?: string): Content {
  const { words } = frame;
  return page(frame, words.enterCode, html`<p>${words.codeHint}</p><form method="post" action="${action}" novalidate>
    <div class="field code${error ? ' wrong' : ''}"><label for="code">${words.code}</label>${errorLine('code-error', error)}
      <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" dir="ltr" required autofocus ${error ? raw('aria-invalid="true" aria-describedby="code-error"') : ''}></div>
    <button class="button">${words.confirm}</button></form>`, Boolean(error));
}

export function lockedPage(frame: Frame, minutes: number, phone: Phone | undefined): Content {
  const { words } = frame;
  return page(frame, words.locked(minutes), html`<p>${words.lockedWhy}</p>${phone ? html`<p>${words.phone}: <a class="tel" href="tel:${phone.number}">${phone.display ?? phone.number}</a></p>` : ''}`);
}

export const expiredPage = (frame: Frame): Content => page(frame, frame.words.expired, html`<p>${frame.words.expiredWhy}</p>`);

/** The last page. Its script tells the opener, at that page's origin only, and closes; without an opener it goes back to the page. */
export function donePage(frame: Frame, returnTo: string): Content {
  return page(frame, frame.words.signedIn, html`<p><a class="button" data-return href="${returnTo}">${frame.words.goOn}</a></p>`);
}
