/** dist/custom-elements.json: every public element with its attributes, events, parts and tokens, from their doc comments. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/generated/**'],
  outdir: 'dist',
  litelement: true,
  plugins: [{
    name: 'portico',
    // Only elements, and of each only what is public; inherited members included.
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) => declarations?.some(({ tagName }) => tagName));
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(({ tagName }) => tagName);
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(({ privacy, name, static: isStatic }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !isStatic);
          declaration.events = declaration.events?.filter(({ name }) => name.startsWith('portico-'));
        }
      }
    },
  }],
};
