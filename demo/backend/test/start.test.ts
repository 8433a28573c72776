/** Starting the demo: what it says when it runs, and the one sentence it says when it cannot. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { call, demoAddress } from '../../../test/helpers/http.js';
import { StartError } from '../node/data-folder.js';
import { readOptions } from '../node/options.js';
import { createSiteServer } from '../node/site.js';
import { freshDatabaseUrl, onServer } from './helpers/databases.js';
import { assertSentence, run } from './helpers/program.js';

let folder: string;
let environment: Record<string, string>;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portico-start-'));
  environment = onServer ? { DATABASE_URL: await freshDatabaseUrl() } : {};
});
after(() => rm(folder, { recursive: true, force: true }));

test('with --json it writes exactly one line, of JSON, and the addresses in it answer', async () => {
  const { code, stdout, errors } = await run(['--json', '--data', join(folder, 'data')], {
    environment, ready: async (line) => {
      const { site, api, issuer, pages, accounts } = JSON.parse(line) as { site: string; api: string; issuer: string; pages: Record<string, string>; accounts: { username: string }[] };
      assert.deepEqual([issuer, accounts[0]!.username, pages.home], [`${api}/oidc`, 'amira', `${site}/`]);
      for (const address of [`${api}/clinic`, `${issuer}/.well-known/openid-configuration`, ...Object.values(pages)]) assert.equal((await fetch(address)).status, 200, address);
      assert.equal((await call(api, 'GET', '/_demo/outbox')).status, 404, 'the controls are off unless asked for');
    },
  });
  assert.equal(code, 0);
  assert.match(stdout, /^\{.*\}\n$/);
  assert.deepEqual(errors.filter((line) => !line.startsWith('{')), []);
});

test('an option that nobody knows, or that makes no sense, is named', async () => {
  assertSentence(await run(['--prot', '1']), /--prot.* Known: --port,/);
  for (const [args, sentence] of [[['--port', 'x'], /There is no port x;/], [['--api-port', '70000'], /There is no port 70000;/], [['extra'], /extra/], [['--data'], /--data/]] as const) {
    assert.throws(() => readOptions([...args], {}), (error) => error instanceof StartError && sentence.test(error.message), args.join(' '));
  }
});

test('a port that is taken is named', async () => {
  const { port } = new URL(demoAddress());
  assertSentence(await run(['--data', join(folder, 'data'), '--port', port], { environment }), new RegExp(`Port ${port} is taken`));
});

test('elements that are not built are asked for', () => {
  assert.throws(() => createSiteServer('http://localhost:1', { cdn: join(folder, 'nothing') }), (error) => error instanceof StartError && /npm run build/.test(error.message));
});

if (onServer) {
  test('a database server that cannot be reached is named', async () => {
    assertSentence(await run(['--data', folder], { environment: { DATABASE_URL: 'postgres://portico@127.0.0.1:1/postgres' } }), /DATABASE_URL/);
  });
} else {
  test('a data folder that is damaged, or is no folder, is named', async () => {
    const copy = async (name: string) => {
      await cp(join(folder, 'data'), join(folder, name), { recursive: true });
      return join(folder, name, 'database');
    };
    const garbage = await copy('garbage');
    for (const file of await readdir(garbage, { recursive: true })) {
      const { size, isFile } = await stat(join(garbage, file)).then((found) => ({ size: found.size, isFile: found.isFile() }));
      if (isFile) await writeFile(join(garbage, file), Buffer.alloc(size, 'garbage '));
    }
    await rm(join(await copy('journal'), 'pg_wal'), { recursive: true });
    for (const name of ['garbage', 'journal']) assertSentence(await run(['--data', join(folder, name)]), /is damaged or not one of ours/);
    await writeFile(join(folder, 'a-file'), 'not a folder');
    assertSentence(await run(['--data', join(folder, 'a-file')]), /The data folder .* cannot be made/);
  });
}
