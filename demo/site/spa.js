// A website in one page: the style sheet shows the part that the address names, and nothing is loaded again.
const links = document.querySelectorAll('nav a');
const clinic = document.title.split(' – ').at(-1);

function show({ focus }) {
  const page = document.querySelector('.page:target') ?? document.querySelector('.page');
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
