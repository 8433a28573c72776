/** For `signed-in.html`, where the sign-in provider returns to: hands its answer to the page that asked, and goes. */
if (window.opener) {
  (window.opener as Window).postMessage({ type: 'portico:signed-in', answer: location.search }, location.origin);
  window.close();
}
history.replaceState(null, '', location.pathname);

export {};
