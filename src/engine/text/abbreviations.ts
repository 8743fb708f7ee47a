/** Abbreviations that news uses and wink-nlp does not know: it takes their full stop for the end of a sentence. */
import { wordSet } from '../../util/collections.js';

/** They stand before a name or a number and end no sentence: Rev. Al Sharpton, Maj. Gen. Lee, Tues. 5. */
const BEFORE_NAME = wordSet(
  `Mx Rev Fr Cpt Maj Cpl Pvt Pte Pfc Spc Adm Cmdr Cdr Ens Cmdt Insp Supt Det Const Pres Amb Sec Eng Atty Msgr Mgr Mme Mlle Ald
  Cllr Asst Assoc Adj Tues Thur Thurs Vol Fig Ch Approx approx ca cf`,
);
/** They stand within or after a name and may end a sentence: Smith Bros., Ottawa, Ont. */
const WITHIN_NAME = wordSet('Bros Cos Cie Plc Univ Dept Inst Natl Intl Assn Blvd Hwy Bldg Penn Ont Que Alta Sask Wis');

/** Whether a full stop after the word belongs to it although wink splits it off. */
export function isSplitAbbreviation(word: string): boolean {
  return BEFORE_NAME.has(word) || WITHIN_NAME.has(word);
}

/** Whether an abbreviation, with its full stop, never ends a sentence when a name or a number follows. */
export function standsBeforeName(abbreviation: string): boolean {
  return BEFORE_NAME.has(abbreviation.slice(0, -1));
}
