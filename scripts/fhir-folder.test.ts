import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { record } from '../demo/fhir-server/data/record.js';
import { toJson } from '../demo/fhir-server/fhir/json.js';

test('every resource of a folder is told, named as left out, or counted as what is no result', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portico-folder-'));
  try {
    await writeFile(join(folder, 'all.json'), toJson({ resourceType: 'Bundle', type: 'collection', entry: record.map((resource) => ({ resource })) } as never));
    await writeFile(join(folder, 'broken.json'), '{');
    const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/fhir-folder.ts', folder], { encoding: 'utf8' });
    assert.match(stdout, /1 files that are no FHIR/);
    assert.match(stdout, /\b0 dropped, 0 invented/, stdout);
    assert.match(stdout, /[1-9]\d* named as left out/, stdout);
    assert.equal(status, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
