import type { Localised } from './data/schema.js';

/** The clinic's best language for `Accept-Language` (RFC 9110, 12.5.4); its first language when none fits. */
export function negotiate(header: string | null, offered: string[]): string {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag, ...parameters] = part.trim().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { tag: tag!.trim().toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
  }).filter(({ tag, quality }) => tag && quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const match = offered.find((language) => tag === '*' || tag === language || tag.startsWith(`${language}-`));
    if (match) return match;
  }
  return offered[0]!;
}

export const inLanguage = (text: Localised, lang: string): string => text[lang] ?? text.en;
