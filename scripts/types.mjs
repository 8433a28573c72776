// dist/types and dist/vscode.*.json: what editors and compilers know of the tags, from the manifest and the classes themselves.
// The published generators type neither an event's target nor React's refs, and bring Prettier along; this is all that is needed.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { root } from './setup.mjs';

const note = '// Generated from custom-elements.json by `npm run build`.\n';
const doc = (text = '', indent = '') => `${indent}/** ${text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('*/', '* /')} */\n`;
const interfaceOf = (name, entries) => `export interface ${name} {\n${entries.map(({ key, type, description }) => `${doc(description, '  ')}  '${key}'${type}`).join('')}}\n`;

function elementTypes({ name, description, attributes = [], members = [], events = [] }) {
  const properties = members.filter(({ kind, readonly, attribute, name: member }) => kind === 'field' && !readonly && (attribute !== undefined || member !== 'connection'));
  return [
    interfaceOf(`${name}Attributes`, attributes.map((one) => ({ key: one.name, type: `?: Plain<${name}['${one.fieldName}']>;\n`, description: one.description }))),
    interfaceOf(`${name}Properties`, properties.map((one) => ({ key: one.name, type: `?: ${name}['${one.name}'];\n`, description: one.description }))),
    interfaceOf(`${name}Events`, events.map((one) => ({ key: one.name, type: `: GlobalEventHandlersEventMap['${one.name}'] & { readonly currentTarget: ${name} };\n`, description: one.description }))),
    doc(description),
    `export type ${name}Props = ${name}Properties & Omit<${name}Attributes, keyof ${name}Properties>;\n`,
  ].join('');
}

const elementsFile = (elements) => `${note}${elements.map(({ name, module }) => `import type { ${name} } from '${module}';\n`).join('')}
/** What an attribute can hold of a property. */
type Plain<T> = Extract<T, string | boolean>;
/** Listeners as JSX and Svelte write them: \`on\` and the event's name. */
export type Listeners<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void };

${elements.map(elementTypes).join('\n')}
export type { ${elements.map(({ name }) => name).join(', ')} };
`;

/** Every tag with what `type` makes of it. */
const table = (elements, type) => elements.map((element) => `${doc(element.description, '    ')}    '${element.tagName}': ${type(element)};\n`).join('');
const imported = (elements, more) => `import type { ${[...more, ...elements.flatMap(({ name }) => [name, `${name}Events`, `${name}Props`])].join(', ')} } from './elements.js';\n`;

const files = {
  'jsx.d.ts': (elements) => `${note}${imported(elements, ['Listeners'])}
/** What every tag takes besides its own. */
interface Common<Element> { id?: string; class?: string; className?: string; slot?: string; style?: string | object; hidden?: boolean; children?: unknown; ref?: { current: Element | null } | ((element: Element | null) => void) | null; key?: string | number | null }

/** For frameworks with a JSX namespace of their own: let its \`IntrinsicElements\` extend this. */
export interface PorticoElements {
${table(elements, ({ name }) => `Common<${name}> & ${name}Props & Listeners<${name}Events>`)}}
`,
  'react.d.ts': (elements) => `${note}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imported(elements, ['Listeners'])}
type Tag<Element, Props, Events> = DetailedHTMLProps<Omit<HTMLAttributes<Element>, keyof Props>, Element> & Props & Listeners<Events>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${table(elements, ({ name }) => `Tag<${name}, ${name}Props, ${name}Events>`)}    }
  }
}
`,
  'vue.d.ts': (elements) => `${note}import type { EmitFn, HTMLAttributes } from 'vue';
${imported(elements, [])}
type Tag<Element, Props, Events> = new () => Element & { $props: Props & Omit<HTMLAttributes, keyof Props>; $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }> };

declare module 'vue' {
  interface GlobalComponents {
${table(elements, ({ name }) => `Tag<${name}, ${name}Props, ${name}Events>`)}  }
}
`,
  'svelte.d.ts': (elements) => `${note}import type { HTMLAttributes } from 'svelte/elements';
${imported(elements, ['Listeners'])}
type Tag<Element extends EventTarget, Props, Events> = Omit<HTMLAttributes<Element>, keyof Props> & Props & Listeners<Events>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${table(elements, ({ name }) => `Tag<${name}, ${name}Props, ${name}Events>`)}  }
}
`,
  'elements.d.ts': elementsFile,
  // So that a file can be named by an ordinary import, whatever a bundler makes of types.
  'index.js': () => 'export {};\n',
};

const distinct = (entries) => [...new Map(entries.map((entry) => [entry.name, entry])).values()].sort((one, other) => one.name.localeCompare(other.name));

const editor = {
  'vscode.html-custom-data.json': (elements) => ({ version: 1.1, tags: elements.map(({ tagName, description, attributes = [] }) => ({ name: tagName, description, attributes: attributes.map(({ name, description: text, type }) => ({ name, description: text, ...(type?.text === 'boolean' && { valueSet: 'v' }) })) })) }),
  'vscode.css-custom-data.json': (elements) => ({
    version: 1.1,
    properties: distinct(elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name, description }) => ({ name, description })))),
    pseudoElements: distinct(elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name, description }) => ({ name: `::part(${name})`, description })))),
  }),
};

export async function writeTypes() {
  const manifest = JSON.parse(await readFile(`${root}dist/custom-elements.json`, 'utf8'));
  const elements = manifest.modules.flatMap(({ path, declarations }) => declarations.map((declaration) => ({ ...declaration, module: path.replace(/^src/, '../npm').replace(/\.ts$/, '.js') })));
  await mkdir(`${root}dist/types`, { recursive: true });
  for (const [name, write] of Object.entries(files)) await writeFile(`${root}dist/types/${name}`, write(elements));
  for (const [name, write] of Object.entries(editor)) await writeFile(`${root}dist/${name}`, `${JSON.stringify(write(elements), null, 1)}\n`);
}
