import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';

/** Behaviour of the elements in a real browser, over the reference backend at PORTICO_API. `npm test -- --group elements` starts both. */
export default {
  files: ['src/**/*.test.ts', '!src/**/*.unit.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  concurrency: 1, // a page in the background has no focus and no frames
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    { name: 'test-environment', resolveImport: ({ source }) => (source === 'portico-test-environment' ? '/test-environment.js' : undefined), serve: ({ path }) => (path === '/test-environment.js' ? { body: `export default ${JSON.stringify({ api: process.env.PORTICO_API, full: Boolean(process.env.PORTICO_FULL) })}`, type: 'js' } : undefined) },
  ],
  browsers: [chromeLauncher({
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  })],
  testFramework: { config: { timeout: 30_000, ...(process.env.GREP && { grep: process.env.GREP }) } },
  testsFinishTimeout: 300_000,
  // `process` as a bundler would put it into the packages.
  testRunnerHtml: (testFramework) => `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width,initial-scale=1"><script>var process = { env: { NODE_ENV: 'production' } };</script></head><body><script type="module" src="${testFramework}"></script></body></html>`,
};
