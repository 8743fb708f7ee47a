/**
 * Labels of the entity types in the formats of other tools, such as `PER`; `src/engine/labels.ts` reads all of these
 * labels.
 */
import type { EntityType } from '../../engine/types.js';

/** Labels of CoNLL-2003; `NORP` is from OntoNotes, because CoNLL-2003 has no groups. */
const CONLL: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC', group: 'NORP' };

/** Labels of spaCy's models. `LOC` is any place, as in spaCy's multilingual models. */
const SPACY: Readonly<Record<string, string>> = { ...CONLL, person: 'PERSON' };

export function conllLabel(type: EntityType): string {
  return toLabel(Object.hasOwn(CONLL, type) ? (CONLL[type] as string) : type.toUpperCase());
}

export function spacyLabel(type: EntityType): string {
  return Object.hasOwn(SPACY, type) ? (SPACY[type] as string) : type.toUpperCase();
}

/** Returns the label that annotation tools show: `Person`, `Organization`. */
export function titleLabel(type: EntityType): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}

/** Replaces the characters that brat and column formats do not allow in a label. */
export function toLabel(label: string): string {
  return label.replace(/[^\w-]+/g, '_');
}
