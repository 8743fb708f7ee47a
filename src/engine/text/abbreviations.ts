/** Abbreviations in news that the tokenizer wink-nlp does not know: it would end a sentence at their full stop. */
import { wordSet } from '../../util/collections.js';

/** Abbreviations before a name or a number, which never end a sentence: Rev. Al Sharpton, Maj. Gen. Lee, Tues. 5. */
const BEFORE_NAME = wordSet(
  `Mx Rev Fr Cpt Maj Cpl Pvt Pte Pfc Spc Adm Cmdr Cdr Ens Cmdt Insp Supt Det Const Pres Amb Sec Eng Atty Msgr Mgr Mme Mlle Ald
  Cllr Asst Assoc Adj Tues Thur Thurs Vol Fig Ch Approx approx ca cf`,
);
/** Abbreviations inside or after a name, which may end a sentence: Smith Bros., Ottawa, Ont. */
const WITHIN_NAME = wordSet('Bros Cos Cie Plc Univ Dept Inst Natl Intl Assn Blvd Hwy Bldg Penn Ont Que Alta Sask Wis');

/** Returns true for an abbreviation whose full stop wink splits off although it belongs to the word. */
export function isSplitAbbreviation(word: string): boolean {
  return BEFORE_NAME.has(word) || WITHIN_NAME.has(word);
}

/** Returns true for an abbreviation (with its full stop) after which no sentence ends if a name or number follows. */
export function standsBeforeName(abbreviation: string): boolean {
  return BEFORE_NAME.has(abbreviation.slice(0, -1));
}
