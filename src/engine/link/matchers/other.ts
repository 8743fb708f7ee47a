/** Matches names of works, events, products and of a user's own types: plurals, acronyms, last or first words alone. */
import { acronymLetters, spellsAcronym } from '../../names/acronyms.js';
import type { NameForm } from '../name-forms.js';
import type { Matcher, Strength } from './matcher.js';

export const otherMatcher: Matcher = {
  fullness: (form) => form.words.length * 100 + Math.min(99, form.plain.length),
  keys,
  match,
};

function keys(form: NameForm): string[] {
  const letters = acronymLetters(form.plain);
  const out = form.words.map(toSingular);
  if (letters !== undefined) out.push(`.${letters[0]}`);
  if (form.words.length > 1) out.push(`.${form.words[0]?.[0]}`);
  return out;
}

function match(shorter: NameForm, fuller: NameForm): Strength {
  const a = shorter.words.map(toSingular);
  const b = fuller.words.map(toSingular);
  if (a.join(' ') === b.join(' ')) return 4;
  const letters = acronymLetters(shorter.plain);
  if (letters !== undefined && b.length > 1 && spellsAcronym(letters, fuller.words)) return 3;
  if (a.length < b.length && a.every((word, i) => word === b[b.length - a.length + i])) return 2;
  return a.length < b.length && a.length > 1 && a.every((word, i) => word === b[i]) ? 1 : 0;
}

function toSingular(word: string): string {
  return /[a-z\d]s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
