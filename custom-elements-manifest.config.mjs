/** dist/custom-elements.json: every public element with its attributes, events, parts and tokens, from their doc comments. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/generated/**'],
  outdir: 'dist',
  litelement: true,
  plugins: [{
    name: 'portico',
    // Only elements whose doc comment says `@element`, and of each only what is public; inherited members included.
    packageLinkPhase({ customElementsManifest }) {
      const isPublic = ({ tagName }) => tagName?.startsWith('portico-');
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) => declarations?.some(isPublic));
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(isPublic);
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(({ privacy, name, static: isStatic }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !isStatic);
          declaration.events = declaration.events?.filter(({ name }) => name.startsWith('portico-'));
        }
      }
    },
  }],
};
