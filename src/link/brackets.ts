/** Short names that the text itself introduces: `Centers for Disease Control and Prevention (CDC)`. */
import type { Document, Mention } from '../types.js';
import { acronymLetters, spells } from './acronym.js';
import type { Form } from './form.js';

const OPENING = /^(?:\s+\p{Ll}+)?["”'’]?\s*[([]\s*(?:(?:or|also|known|as|abbreviated|the|an?)\s+)*["“'‘]?$/u;
const CLOSING = /^["”'’]?\s*[)\],;]/;

/** Longer names than this, in words, are no names. */
const LONGEST = 20;

/** For each form the forms that stand beside it in brackets and are its short or full name. */
export function introductions(document: Document, forms: readonly Form[]): Map<Form, Set<Form>> {
  const mentions = forms
    .flatMap((form) => form.mentions.map((mention) => ({ form, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const pairs = new Map<Form, Set<Form>>();
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [before, inside] = [mentions[i], mentions[i + 1]] as [(typeof mentions)[0], (typeof mentions)[0]];
    if (before.form === inside.form || before.form.type !== inside.form.type) continue;
    if (!isBracketed(document, before.mention, inside.mention) || !isShortName(before.form, inside.form)) continue;
    for (const [a, b] of [
      [before.form, inside.form],
      [inside.form, before.form],
    ] as const) {
      const others = pairs.get(a);
      if (others) others.add(b);
      else pairs.set(a, new Set([b]));
    }
  }
  return pairs;
}

function isBracketed({ text }: Document, before: Mention, inside: Mention): boolean {
  const gap = text.slice(before.end, inside.start);
  return gap.length < 40 && OPENING.test(gap) && CLOSING.test(text.slice(inside.end, inside.end + 8));
}

/**
 * In brackets beside a name an acronym is taken for it, whatever language its letters come from (`Kurdistan Workers'
 * Party (PKK)`); a longer name has to share its letters or a word of its own.
 */
function isShortName(a: Form, b: Form): boolean {
  const [short, long] = a.plain.length < b.plain.length ? [a, b] : [b, a];
  if (long.words.length < 2 || long.words.length > LONGEST) return false;
  if (short.words.length > 1)
    return long.type === 'organization' && short.words.some((word) => word.length > 3 && long.words.includes(word));
  if (acronymLetters(short.plain) !== undefined) return true;
  return /^[A-Z][a-z]{2,11}$/.test(short.plain) && spells(short.key, long.words, true);
}
