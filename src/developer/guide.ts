/** Where docs/messages.md is for whoever reads the console; the build of `dist/cdn` puts the page beside its own files here. */
export const guide = 'node_modules/portico-elements/docs/messages.md';
