import { acronymLetters, spells } from '../acronym.js';
import type { Form } from '../form.js';
import type { Matcher, Strength } from './matcher.js';

const singular = (word: string): string => (/[a-z\d]s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word);

function keys(form: Form): string[] {
  const letters = acronymLetters(form.plain);
  const out = form.words.map(singular);
  if (letters !== undefined) out.push(`.${letters[0]}`);
  if (form.words.length > 1) out.push(`.${form.words[0]?.[0]}`);
  return out;
}

function match(lesser: Form, fuller: Form): Strength {
  const a = lesser.words.map(singular);
  const b = fuller.words.map(singular);
  if (a.join(' ') === b.join(' ')) return 4;
  const letters = acronymLetters(lesser.plain);
  if (letters !== undefined && b.length > 1 && spells(letters, fuller.words)) return 3;
  if (a.length < b.length && a.every((word, i) => word === b[b.length - a.length + i])) return 2;
  return a.length < b.length && a.length > 1 && a.every((word, i) => word === b[i]) ? 1 : 0;
}

/** Works, events, products and the types of a user's own model: plurals, acronyms, last or first words. */
export const other: Matcher = {
  fullness: (form) => form.words.length * 100 + Math.min(99, form.plain.length),
  keys,
  match,
};
