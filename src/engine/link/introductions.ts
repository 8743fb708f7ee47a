/**
 * Other names that the text itself introduces: `Centers for Disease Control and Prevention (CDC)`, `Rapa Nui, also called
 * Easter Island`, `Doris Day was born Doris Mary Ann Kappelhoff`.
 */
import { addToSet } from '../../util/collections.js';
import type { Document, Mention } from '../types.js';
import { acronymLetters, spells } from './acronym.js';
import type { Form } from './form.js';

const OPENING = /^(?:\s+\p{Ll}+)?["”'’]?\s*[([]\s*(?:(?:or|also|known|as|abbreviated|the|an?)\s+)*["“'‘]?$/u;
const CLOSING = /^["”'’]?\s*[)\],;]/;
const KNOWN_AS =
  /^["”'’]?,?\s*\(?(?:(?:who|which|is|was|are|were)\s+){0,2}(?:(?:also|better|best|formerly|previously|originally|more commonly)\s+(?:known|called)(?:\s+as)?|a\.?k\.?a\.?|AKA|née)\s+(?:the\s+)?["“'‘]?$/u;
const BORN = /^,?\s+(?:was\s+)?\(?born\s+$/u;
const LONGEST_GAP = 48;

/** For each form the forms that the text introduces as its other name, in text order. */
export function introductions(document: Document, forms: readonly Form[]): Map<Form, Set<Form>> {
  const mentions = forms
    .flatMap((form) => form.mentions.map((mention) => ({ form, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const pairs = new Map<Form, Set<Form>>();
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [before, after] = [mentions[i], mentions[i + 1]] as [(typeof mentions)[0], (typeof mentions)[0]];
    if (before.form === after.form || !introduces(document, before, after)) continue;
    addToSet(pairs, before.form, after.form);
    addToSet(pairs, after.form, before.form);
  }
  return pairs;
}

interface Placement {
  readonly form: Form;
  readonly mention: Mention;
}

function introduces({ text }: Document, before: Placement, after: Placement): boolean {
  const length = after.mention.start - before.mention.end;
  if (length > LONGEST_GAP || length < 1) return false;
  const gap = text.slice(before.mention.end, after.mention.start);
  if (KNOWN_AS.test(gap) || (before.form.type === 'person' && BORN.test(gap))) return true;
  const { end } = after.mention;
  return OPENING.test(gap) && CLOSING.test(text.slice(end, end + 8)) && isShortName(before.form, after.form);
}

/**
 * In brackets beside a name an acronym is taken for it, whatever language its letters come from (`Kurdistan Workers'
 * Party (PKK)`); a longer name has to share its letters or a word of its own.
 */
function isShortName(a: Form, b: Form): boolean {
  const [short, long] = a.plain.length < b.plain.length ? [a, b] : [b, a];
  if (long.words.length < 2) return false;
  if (short.words.length > 1)
    return long.type === 'organization' && short.words.some((word) => word.length > 3 && long.words.includes(word));
  if (acronymLetters(short.plain) !== undefined) return true;
  return /^[A-Z][a-z]{2,11}$/.test(short.plain) && spells(short.key, long.words, true);
}
