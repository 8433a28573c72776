// `npm run sentences`: writes docs/sentences.md, the table that translators read.
import { writeFile } from 'node:fs/promises';
import { sentencesPage } from './sentences/table.js';

await writeFile('docs/sentences.md', await sentencesPage());
