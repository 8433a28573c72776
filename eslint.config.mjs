import tseslint from 'typescript-eslint';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';

/** Which room of src/ may import which: arrows run one way, and no feature imports another. */
const rooms = {
  developer: [], contract: [], locale: [], ui: ['locale', 'developer'], drafts: ['contract'], session: ['contract', 'ui', 'locale', 'developer'], provider: ['contract', 'session', 'drafts', 'locale', 'ui', 'developer'],
};
/** What several features share: free times and keeping one, one visit, whom one can come to, somebody without an account, files of the record. */
const shared = ['documents', 'guest', 'people', 'slots', 'visit'];
const ground = [...Object.keys(rooms), ...shared];
const features = ['booking', 'appointments', 'practitioners', 'results', 'sign-in'];
/** A backend of its own, without a page: the contract in, another server's requests out. */
const backends = ['fhir'];
/** Signing in to such a server from a page. */
rooms.smart = ['contract', 'session'];
const allowed = { ...rooms, ...Object.fromEntries(backends.map((room) => [room, ['contract']])), ...Object.fromEntries(shared.map((room) => [room, Object.keys(rooms)])), ...Object.fromEntries(features.map((feature) => [feature, ground])) };

const walls = Object.entries(allowed).map(([room, may]) => ({
  files: [`src/${room}/**/*.ts`],
  ignores: ['src/**/*.test.ts'],
  rules: {
    'no-restricted-imports': ['error', { patterns: [...Object.keys(allowed)].filter((other) => other !== room && !may.includes(other)).map((other) => ({ group: [`../${other}/*`, `../../${other}/*`, `../${other}/**`, `../../${other}/**`, `../../../${other}/**`], message: `${room} does not know ${other}.` })) }],
  },
}));

/** What no line of the elements may do: markup from text, code from text, a store of its own. */
const forbidden = [
  ['MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', 'Markup is made by templates only.'],
  ['CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln)$/][callee.object.name="document"]', 'Markup is made by templates only.'],
  ['ImportDeclaration[source.value=/unsafe-(html|svg|static)/]', 'Markup is made by templates only.'],
  ['NewExpression[callee.name="Function"]', 'No code is made from text.'],
  ['CallExpression[callee.name="eval"]', 'No code is made from text.'],
  ['Identifier[name=/^(localStorage|sessionStorage|indexedDB)$/]', 'What was typed is kept by src/drafts/ only.'],
].map(([selector, message]) => ({ selector, message }));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', 'node_modules/**', 'storybook-static/**', 'demo/site/**/*.js', 'demo/backend/node/assets/**'] },
  ...tseslint.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  { files: ['scripts/**', 'demo/**', 'openapi/**', 'test/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.ts'],
    ...lit.configs['flat/recommended'],
    plugins: { ...lit.configs['flat/recommended'].plugins, 'lit-a11y': litA11y, wc },
    rules: {
      ...lit.configs['flat/recommended'].rules, ...litA11y.configs.recommended.rules, 'wc/no-self-class': 'error', 'wc/no-constructor-attributes': 'error', 'wc/guard-super-call': 'off',
      // The rules do not see lists drawn from data, nor text bound as a property; WebKit forgets that an unmarked list is one.
      'lit-a11y/list': 'off', 'lit-a11y/accessible-name': 'off', 'lit-a11y/no-redundant-role': 'off', 'lit-a11y/click-events-have-key-events': 'error', 'lit-a11y/no-autofocus': 'error',
      'no-restricted-syntax': ['error', ...forbidden],
    },
  },
  { files: ['src/**/*.test.ts', 'src/drafts/**'], rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-unused-expressions': 'off' } },
  ...walls,
);
