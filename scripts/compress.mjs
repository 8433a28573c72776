// Brotli and gzip beside each file, so that a server need not compress at each request.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync, constants } from 'node:zlib';

export async function compress(folder) {
  for (const name of await readdir(folder)) {
    if (!/\.(js|css)$/.test(name)) continue;
    const bytes = await readFile(`${folder}/${name}`);
    await writeFile(`${folder}/${name}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
    await writeFile(`${folder}/${name}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
