/** Abbreviations in news that wink-nlp does not know, so that it ends a sentence at their full stop. */
import { wordSet } from '../../util/collections.js';

/** Abbreviations before a name or a number, which never end a sentence: Rev. Al Sharpton, Maj. Gen. Lee, Tues. 5. */
const BEFORE_NAME = wordSet(
  `Mx Rev Fr Cpt Maj Cpl Pvt Pte Pfc Spc Adm Cmdr Cdr Ens Cmdt Insp Supt Det Const Pres Amb Sec Eng Atty Msgr Mgr Mme Mlle Ald
  Cllr Asst Assoc Adj Tues Thur Thurs Vol Fig Ch Approx approx ca cf`,
);
/** Abbreviations inside or after a name, which may end a sentence: Smith Bros., Ottawa, Ont. */
const WITHIN_NAME = wordSet('Bros Cos Cie Plc Univ Dept Inst Natl Intl Assn Blvd Hwy Bldg Penn Ont Que Alta Sask Wis');

/** Returns true if a full stop after the word belongs to the word, although wink splits it off. */
export function isSplitAbbreviation(word: string): boolean {
  return BEFORE_NAME.has(word) || WITHIN_NAME.has(word);
}

/** Returns true for an abbreviation, full stop included, that ends no sentence before a name or a number. */
export function standsBeforeName(abbreviation: string): boolean {
  return BEFORE_NAME.has(abbreviation.slice(0, -1));
}
