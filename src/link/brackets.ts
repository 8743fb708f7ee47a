/** Short names that the text itself introduces: `Centers for Disease Control and Prevention (CDC)`. */
import type { Document, Mention } from '../types.js';
import { acronymLetters, spells } from './acronym.js';
import type { Form } from './form.js';

const OPENING = /^\s*\(\s*(?:(?:or|also|formerly|known as|abbreviated|the)\s+)*["“'‘]?$/;
const CLOSING = /^["”'’]?\s*[),;]/;

/** For each form the forms that stand beside it in brackets and share its letters. */
export function introductions(document: Document, forms: readonly Form[]): Map<Form, Set<Form>> {
  const mentions = forms
    .flatMap((form) => form.mentions.map((mention) => ({ form, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const pairs = new Map<Form, Set<Form>>();
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [before, inside] = [mentions[i], mentions[i + 1]] as [(typeof mentions)[0], (typeof mentions)[0]];
    if (before.form === inside.form || before.form.type !== inside.form.type) continue;
    if (!isBracketed(document, before.mention, inside.mention) || !shareLetters(before.form, inside.form)) continue;
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

function shareLetters(a: Form, b: Form): boolean {
  const [short, long] = a.plain.length < b.plain.length ? [a, b] : [b, a];
  const letters = acronymLetters(short.plain) ?? (/^[A-Z][a-z]{2,8}$/.test(short.plain) ? short.key : undefined);
  return letters !== undefined && long.words.length > 1 && long.words.length < 20 && spells(letters, long.words, true);
}
