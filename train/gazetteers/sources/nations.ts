/** Adds countries, demonyms and languages from the table of nations, i18n-nationality, and CLDR through Intl. */
import { createRequire } from 'node:module';
import { nationRows } from '../../../src/engine/names/nations.js';
import type { NameSet } from '../name-set.js';

const require = createRequire(import.meta.url);

export function addNations(names: NameSet): void {
  for (const { names: countries, demonyms } of nationRows()) {
    for (const country of countries) names.add(country, 'COUNTRY');
    for (const demonym of demonyms) names.add(demonym, 'PEOPLE');
  }
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const { nationalities } = require('i18n-nationality/langs/en.json') as { nationalities: Record<string, string> };
  for (const [code, nationality] of Object.entries(nationalities)) {
    const country = display.of(code);
    if (country !== undefined) names.add(country, 'COUNTRY');
    // The package gives the country's name if it has no adjective, and puts explanations in brackets.
    const adjective = nationality.replace(/ \(.*\)/, '');
    if (/(?:[ai]n|ese|ish|i)$/.test(adjective) && adjective !== country) names.add(adjective, 'PEOPLE');
  }
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

export function addLanguages(names: NameSet): void {
  const display = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const pairs = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));
  for (const code of [...pairs, ...pairs.flatMap((pair) => LETTERS.map((c) => pair + c))]) {
    const language = display.of(code);
    if (language !== undefined && /^\p{Lu}[\p{L}-]+$/u.test(language)) names.add(language, 'PEOPLE');
  }
}
