/** Finds every sentence that a patient reads, and what each is given. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import ts from 'typescript';
import { ar } from '../../src/locale/ar.js';
import { en } from '../../src/locale/en.js';
import { es } from '../../src/locale/es.js';
import type { Locale } from '../../src/locale/locale.js';
import { casesFor } from './examples.js';

export const locales = { en, es, ar };
export type Language = keyof typeof locales;
export const languages = Object.keys(locales) as Language[];

export interface Parameter { name: string; type: string }
/** A sentence with its gaps filled; `count` where it says how many. */
export interface Case { count?: number; text: string }
export interface Sentence {
  /** `modality.video` for a sentence in a group. */
  name: string;
  parameters: Parameter[];
  /** Undefined where the language lacks it. */
  say(language: Language, values: readonly unknown[]): string | undefined;
  /** Filled with examples: one case for each form of the language where there is a count. */
  cases(language: Language): Case[];
}
export interface Feature {
  /** The name under which a host says the sentences otherwise. */
  name: string;
  /** Where the English is. */
  file: string;
  /** Said by the reference backend: a host page has no part in it. */
  server: boolean;
  sentences: Sentence[];
  /** Names that a language has, groups included. */
  names(language: Language): string[];
}

type Words = Record<string, unknown>;

/** Features in the order of their folders. */
export async function readFeatures(): Promise<Feature[]> {
  const elements = await find('src', /\/words\/(.+\/)?en\.ts$/);
  const pages = await find('demo/backend', /\/words\.ts$/);
  return Promise.all([...elements.map(elementFeature), ...pages.map(serverFeature)]);
}

async function find(folder: string, pattern: RegExp): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).map((name) => `${folder}/${name}`).filter((path) => pattern.test(path)).sort((one, other) => dirname(one).localeCompare(dirname(other)));
}

const load = (path: string) => import(new URL(`../../${path}`, import.meta.url).href) as Promise<Record<string, Words>>;

async function elementFeature(file: string): Promise<Feature> {
  const folder = dirname(file);
  const words = Object.fromEntries(await Promise.all(languages.map(async (language) => [language, (await load(`${folder}/${language}.ts`))[language]!] as const))) as Record<Language, Words>;
  const named = existsSync(`${folder}/languages.ts`) ? ((await load(`${folder}/languages.ts`)).languages!.feature as string) : 'ui';
  return feature(named, file, words, false);
}

async function serverFeature(file: string): Promise<Feature> {
  return feature(`backend, ${file.split('/').at(-2)}`, file, (await load(file)).words as Record<Language, Words>, true);
}

async function feature(name: string, file: string, words: Record<Language, Words>, server: boolean): Promise<Feature> {
  const signatures = readSignatures(await readFile(file, 'utf8'));
  return { name, file, server, sentences: [...signatures].map(([path, parameters]) => sentence(path, parameters, words)), names: (language) => namesIn(words[language]) };
}

function sentence(name: string, parameters: Parameter[], words: Record<Language, Words>): Sentence {
  const say = (language: Language, values: readonly unknown[]) => {
    const value = name.split('.').reduce<unknown>((inner, key) => (inner as Words | undefined)?.[key], words[language]);
    const said: unknown = typeof value === 'function' ? (value as (...given: unknown[]) => unknown)(...values) : value;
    return said === undefined ? undefined : [said].flat().join('');
  };
  return {
    name, parameters, say,
    cases: (language) => casesFor(parameters, locales[language] as Locale).map(({ count, values }) => ({ ...(count !== undefined && { count }), text: say(language, values) ?? '' })),
  };
}

const namesIn = (words: Words): string[] => Object.entries(words).flatMap(([name, value]) => (typeof value === 'object' && value !== null ? namesIn(value as Words).map((inner) => `${name}.${inner}`) : [name]));

/** Parameters of each function in the file's `const en = {…}`, whose types are written out there and only there. */
function readSignatures(source: string): Map<string, Parameter[]> {
  const file = ts.createSourceFile('en.ts', source, ts.ScriptTarget.ES2022, true);
  const found = new Map<string, Parameter[]>();
  const read = (object: ts.ObjectLiteralExpression, before: string) => {
    for (const property of object.properties) {
      if (!ts.isPropertyAssignment(property)) continue;
      const path = before + (ts.isStringLiteral(property.name) ? property.name.text : property.name.getText());
      const value = property.initializer;
      if (ts.isObjectLiteralExpression(value)) read(value, `${path}.`);
      else found.set(path, ts.isArrowFunction(value) ? value.parameters.map((parameter) => ({ name: parameter.name.getText(), type: parameter.type?.getText() ?? 'string' })) : []);
    }
  };
  file.forEachChild((node) => {
    if (!ts.isVariableStatement(node)) return;
    for (const { name, initializer } of node.declarationList.declarations) if (name.getText() === 'en' && initializer && ts.isObjectLiteralExpression(initializer)) read(initializer, '');
  });
  return found;
}
