/** Labels and lines of annotation formats that both the readers and the writers use. */
import { type EntityType, KNOWN_TYPES } from './types.js';

/**
 * Labels of CoNLL-2003, OntoNotes 5, ACE and TimeML, and plurals and other words that people write. A label that is
 * neither here nor a known type is a type of the user's own.
 */
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
  PEOPLE: 'person',
  PERSONS: 'person',
  NAMES: 'person',
  ORGANIZATIONS: 'organization',
  ORGANISATIONS: 'organization',
  ORGS: 'organization',
  COMPANIES: 'organization',
  PLACES: 'place',
  LOCATIONS: 'place',
  LOCS: 'place',
  FACILITIES: 'place',
  DATES: 'date',
  TIMES: 'date',
  GROUPS: 'group',
  NATIONALITY: 'group',
  NATIONALITIES: 'group',
  MISCELLANEOUS: 'misc',
  DURATIONS: 'duration',
  SETS: 'set',
};

/** Returns the known type that a label or a plural names; any other name as it is. */
export function typeOfName(name: string): EntityType {
  const type = typeOfLabel(name);
  return (KNOWN_TYPES as readonly string[]).includes(type) ? type : name;
}

/** Returns the entity type of a label and ignores the label's case: `GPE` is `place`, `SHIP` is `ship`. */
export function typeOfLabel(label: string): EntityType {
  const name = label.toUpperCase();
  const known = KNOWN_TYPES.find((type) => type.toUpperCase() === name);
  if (known !== undefined) return known;
  return Object.hasOwn(CORPUS_LABELS, name) ? (CORPUS_LABELS[name] as EntityType) : label.toLowerCase();
}

/** The first column of the line before each article in a CoNLL-2003 file. */
export const CONLL_DOCUMENT_START = '-DOCSTART-';

/**
 * The start of the line that contains an article as JSON, in a brat file with several articles; brat reads the line as
 * a note.
 */
export const BRAT_DOCUMENT_LINE = '#\tDocument\t';
