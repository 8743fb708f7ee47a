/**
 * Finds names that the text itself introduces as other names of an entity: `Centers for Disease Control and Prevention
 * (CDC)`, `Rapa Nui, also called Easter Island`, `Doris Day was born Doris Mary Ann Kappelhoff`.
 */
import { addToSet } from '../../util/collections.js';
import { acronymLetters, spellsAcronym } from '../names/acronyms.js';
import type { Document, Mention } from '../types.js';
import type { NameForm } from './name-forms.js';

/** Matches the text between a name and a short name in brackets: ` (`, ` ("`, ` (also known as `. */
const OPENING_BRACKET = /^(?:\s+\p{Ll}+)?["”'’]?\s*[([]\s*(?:(?:or|also|known|as|abbreviated|the|an?)\s+)*["“'‘]?$/u;
const CLOSING_BRACKET = /^["”'’]?\s*[)\],;]/;
const ALSO_KNOWN_AS =
  /^["”'’]?,?\s*\(?(?:(?:who|which|is|was|are|were)\s+){0,2}(?:(?:also|better|best|formerly|previously|originally|more commonly)\s+(?:known|called)(?:\s+as)?|a\.?k\.?a\.?|AKA|née)\s+(?:the\s+)?["“'‘]?$/u;
const BORN = /^,?\s+(?:was\s+)?\(?born\s+$/u;
/**
 * Maximum length, in UTF-16 code units, of the text between a name and the other name that it introduces: ", also
 * called ".
 */
const MAX_GAP = 48;

/** Returns, for each name form, the other forms that the text introduces as names of the same entity, in text order. */
export function findIntroductions(document: Document, forms: readonly NameForm[]): Map<NameForm, Set<NameForm>> {
  const mentions = forms
    .flatMap((form) => form.mentions.map((mention) => ({ form, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const introduced = new Map<NameForm, Set<NameForm>>();
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [before, after] = [mentions[i], mentions[i + 1]] as [FormMention, FormMention];
    if (before.form === after.form || !isIntroduction(document, before, after)) continue;
    addToSet(introduced, before.form, after.form);
    addToSet(introduced, after.form, before.form);
  }
  return introduced;
}

interface FormMention {
  readonly form: NameForm;
  readonly mention: Mention;
}

function isIntroduction({ text }: Document, before: FormMention, after: FormMention): boolean {
  const length = after.mention.start - before.mention.end;
  if (length > MAX_GAP || length < 1) return false;
  const gap = text.slice(before.mention.end, after.mention.start);
  if (ALSO_KNOWN_AS.test(gap) || (before.form.type === 'person' && BORN.test(gap))) return true;
  const { end } = after.mention;
  const isInBrackets = OPENING_BRACKET.test(gap) && CLOSING_BRACKET.test(text.slice(end, end + 8));
  return isInBrackets && isShortName(before.form, after.form);
}

/**
 * Returns true if one of two names is a short name of the other, where one of them stands in brackets beside the other.
 * Any acronym counts as a short name, because its letters may come from another language (`Kurdistan Workers' Party
 * (PKK)`). Another single word must spell the longer name; several words must share a word with it.
 */
function isShortName(a: NameForm, b: NameForm): boolean {
  const [short, long] = a.plain.length < b.plain.length ? [a, b] : [b, a];
  if (long.words.length < 2) return false;
  if (short.words.length > 1) {
    return long.type === 'organization' && short.words.some((word) => word.length > 3 && long.words.includes(word));
  }
  if (acronymLetters(short.plain) !== undefined) return true;
  return /^[A-Z][a-z]{2,11}$/.test(short.plain) && spellsAcronym(short.key, long.words, true);
}
