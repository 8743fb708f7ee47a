/** Adds the names from the lexicon of compromise (MIT). */
import nlp from 'compromise';
import type { NameClass } from '../../../src/engine/recognise/features/gazetteer/name-classes.js';
import type { NameSet } from '../name-set.js';

const TAGS: Readonly<Record<string, readonly NameClass[]>> = {
  MaleName: ['MALE'],
  FemaleName: ['FEMALE'],
  FirstName: ['MALE', 'FEMALE'],
  LastName: ['SURNAME'],
  Person: ['PERSON'],
  City: ['CITY'],
  Region: ['REGION'],
  Country: ['COUNTRY'],
  Place: ['GEOGRAPHY'],
  Demonym: ['PEOPLE'],
  Organization: ['ORGANIZATION'],
  SportsTeam: ['ORGANIZATION'],
  Company: ['ORGANIZATION'],
  Honorific: ['TITLE'],
  Actor: ['TITLE'],
};

export function addCompromise(names: NameSet): void {
  const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
  for (const [word, tags] of Object.entries(lexicon)) {
    for (const tag of [tags].flat()) {
      const classes = TAGS[tag];
      // Short entries are mostly abbreviations of common words (`dept`, `rd`, `ga`).
      if (classes !== undefined && word.length > 2) names.add(word, ...classes);
    }
  }
}
