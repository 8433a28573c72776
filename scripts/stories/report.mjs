/** A page with what changed, as before, as after and their difference side by side. */
export function report(base, rows, compared) {
  const row = ({ name, state, pixels, images }) => `<section><h2>${name}</h2><p>${state}${pixels === undefined ? '' : `, ${pixels} pixels`}</p><div>${images.map((kind) => `<figure><figcaption>${kind}</figcaption><img src="${name}-${kind}.png" alt="${name}, ${kind}" loading="lazy"></figure>`).join('')}</div></section>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stories beside ${base}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:24px;display:grid;gap:48px}h1,h2,p{margin:0}h2{font-size:1.1rem}section>div{display:flex;gap:16px;overflow-x:auto;align-items:start;padding-block:8px}figure{margin:0}figcaption{font-size:.875rem}img{max-inline-size:30rem;border:1px solid color-mix(in oklab,currentColor 20%,transparent)}</style>
<header><h1>Stories beside ${base}</h1><p>${compared} pictures compared; ${rows.length} differ.</p></header>${rows.map(row).join('')}</html>`;
}
