// tokens/portico.tokens.json → src/ui/generated/tokens.ts: each token as a private property with the public one in front of it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The tokens as a flat list: name, type, value, value in the dark, what it is for. */
export function flatten(group, path = [], type = undefined) {
  const here = group.$type ?? type;
  if ('$value' in group) return [{ name: path.join('-'), type: here, value: group.$value, dark: group.$extensions?.dark, description: group.$description }];
  return Object.entries(group).filter(([key]) => !key.startsWith('$')).flatMap(([key, child]) => flatten(child, [...path, key], here));
}

const text = (value) => (typeof value === 'object' ? `${value.value}${value.unit}` : value);
const css = ({ value, dark }) => (dark === undefined ? text(value) : `light-dark(${text(value)}, ${text(dark)})`);
/** `color-accent` is `--portico-accent`: the group only sorts the file. */
export const propertyName = ({ name }) => name.replace(/^color-/, '');

export async function buildTokens() {
  const tokens = flatten(JSON.parse(await readFile(file('tokens/portico.tokens.json'), 'utf8')));
  const lines = tokens.map((token) => `    --_${propertyName(token)}: var(--portico-${propertyName(token)}, ${css(token)});`);
  const code = `// Generated from tokens/ by \`npm run tokens\`. Do not edit.\nimport { css } from 'lit';\n\nexport const tokens = css\`\n  .portico {\n${lines.join('\n')}\n  }\n\`;\n`;
  await mkdir(file('src/ui/generated'), { recursive: true });
  await writeFile(file('src/ui/generated/tokens.ts'), code);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildTokens();
