// A website in one page: links change what is shown, and nothing is loaded again. Without this script it is one long page.
const pages = [...document.querySelectorAll('.page')];
const links = document.querySelectorAll('nav a');
const clinic = document.title.split(' – ').at(-1);

function show({ focus }) {
  const page = pages.find(({ id }) => `#${id}` === location.hash) ?? pages[0];
  for (const one of pages) one.hidden = one !== page;
  for (const link of links) link.ariaCurrent = link.hash === `#${page.id}` ? 'page' : null;
  document.querySelector('.skip').hash = page.id;
  const heading = page.querySelector('h1');
  document.title = `${heading.textContent} – ${clinic}`;
  if (!focus) return;
  // Who does not see the page change hears it.
  heading.tabIndex = -1;
  heading.focus();
}

addEventListener('hashchange', () => show({ focus: true }));
show({ focus: false });
