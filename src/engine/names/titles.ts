/** Titles, offices, suffixes and particles in the names of people. All in lower case, without full stops. */
import { splitWords, wordSet } from '../../util/collections.js';

/** Titles and roles that show the gender of a person: `mrs`, `king`. */
export const GENDER_OF_TITLE: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...splitWords(
    'mr sir lord king prince father brother uncle grandfather baron duke count emperor sultan pope don señor senor monsieur herr shri actor husband son businessman chairman spokesman congressman councilman',
  ).map((title) => [title, 'm'] as const),
  ...splitWords(
    'mrs ms miss madam madame smt lady dame queen princess sister mother aunt grandmother baroness duchess countess empress señora senora actress wife daughter widow businesswoman chairwoman spokeswoman congresswoman councilwoman',
  ).map((title) => [title, 'f'] as const),
]);

/** Titles that a mention of a person may include before the name: `Mr Smith`. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  ...splitWords(
    'mr mrs ms miss mx madam shri smt dr prof professor sir dame lord lady rev reverend fr hon st saint pope',
  ),
  ...splitWords(
    'president vice-president premier chancellor senator sen representative rep congressman congresswoman governor gov mayor',
  ),
  ...splitWords(
    'minister secretary ambassador judge justice sheriff attorney king queen prince princess emperor sultan emir sheikh',
  ),
  ...splitWords(
    'general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl admiral adm commander officer detective constable',
  ),
  ...splitWords('bishop archbishop cardinal imam rabbi ayatollah father sister brother coach chief chairman'),
]);

/**
 * Titles and offices that distinguish two people with the same surname (`Senator Smith`, `Judge Smith`). The words
 * before a mention may contain them too.
 */
export const OFFICES: ReadonlySet<string> = new Set([
  ...HONORIFICS,
  ...splitWords(
    'chairwoman spokesman spokeswoman spokesperson director ceo founder commissioner prosecutor lawyer actor actress singer author professor doctor leader candidate congressman congresswoman',
  ),
]);

export const NAME_SUFFIXES: ReadonlySet<string> = wordSet(
  'jr sr ii iii iv v esq phd md mp mep msp qc kc obe mbe cbe kbe dbe ji',
);

/** Particles between given name and surname, which belong to the surname. */
export const PARTICLES: ReadonlySet<string> = wordSet(
  'van von der den de del della di da dos du la le el al bin bint ibn ben abu ter ten st san af av zu mac',
);
