/** The guides and the samples in them. */
import { readFile, readdir } from 'node:fs/promises';

const files = ['README.md', 'CONTRIBUTING.md', 'openapi/README.md', 'openapi/conformance/README.md', 'bench/README.md', ...(await readdir('docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

export const guides = new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)));

export interface Sample {
  /** `docs/theming.md:12` */
  place: string;
  language: string;
  code: string;
  /** What a page with it says, from `<!-- shows: … -->` on the line before. */
  shows?: string | undefined;
  /** The one code that the console is expected to name, from `<!-- logs: … -->`. */
  logs?: string | undefined;
}

const fence = /(?:^<!-- shows: (.+) -->\n)?(?:^<!-- logs: (.+) -->\n)?^```(\w*)\n([\s\S]*?)^```$/gm;

export const samples: readonly Sample[] = [...guides].flatMap(([file, text]) => [...text.matchAll(fence)].map(({ 0: whole, 1: shows, 2: logs, 3: language, 4: code, index }) => ({
  place: `${file}:${text.slice(0, index + whole.indexOf('```')).split('\n').length}`, shows, logs, language: language!, code: code!,
})));

export const samplesIn = (...languages: string[]): Sample[] => samples.filter(({ language }) => languages.includes(language));
