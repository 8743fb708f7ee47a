/** The names that corpora and annotation tools have for the entity types. */
import { type EntityType, KNOWN_TYPES } from './types.js';

/** CoNLL-2003, OntoNotes 5, ACE and TimeML; a label that is not here and no known type names a type of its own. */
const CORPUS_LABELS: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  ORG: 'organization',
  ORGANISATION: 'organization',
  LOC: 'place',
  LOCATION: 'place',
  GPE: 'place',
  FAC: 'place',
  FACILITY: 'place',
  NORP: 'group',
  TIME: 'date',
};

/** The entity type that a label stands for, whatever its case: `GPE` is `place`, `SHIP` is `ship`. */
export function typeOfLabel(label: string): EntityType {
  const name = label.toUpperCase();
  const known = KNOWN_TYPES.find((type) => type.toUpperCase() === name);
  if (known !== undefined) return known;
  return Object.hasOwn(CORPUS_LABELS, name) ? (CORPUS_LABELS[name] as EntityType) : label.toLowerCase();
}
