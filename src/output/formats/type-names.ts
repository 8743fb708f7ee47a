/** What the entity types are called in the formats of other tools; `src/engine/labels.ts` reads all of these names back. */
import type { EntityType } from '../../engine/types.js';

/** CoNLL-2003, and OntoNotes for what that does not know. */
const CONLL: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC', group: 'NORP' };

/** The labels of spaCy's models; `LOC` is any place, as in its multilingual ones. */
const SPACY: Readonly<Record<string, string>> = { ...CONLL, person: 'PERSON' };

export function conllLabel(type: EntityType): string {
  return word(Object.hasOwn(CONLL, type) ? (CONLL[type] as string) : type.toUpperCase());
}

export function spacyLabel(type: EntityType): string {
  return Object.hasOwn(SPACY, type) ? (SPACY[type] as string) : type.toUpperCase();
}

/** `Person`, `Organization`: as annotation tools show it to people. */
export function titleLabel(type: EntityType): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}

/** One word of the characters that brat and column formats allow in a label. */
export function word(label: string): string {
  return label.replace(/[^\w-]+/g, '_');
}
