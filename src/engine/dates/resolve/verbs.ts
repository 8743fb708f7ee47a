/** The verbs that give a clause its tense, and the words that occur with them. */

import { wordSet } from '../../../util/collections.js';

/** Verbs whose present tense refers to the future if a date is near: "They meet Monday", "Polls open on Monday". */
export const EVENT_VERBS = wordSet(
  'meet meets begin begins start starts open opens leave leaves arrive arrives travel travels visit visits play plays face faces host hosts vote votes return returns resume resumes reopen reopens expire expires go goes come comes',
);
/** Objects of "take" that refer to the future in the present tense: "takes effect Monday", "takes place". */
export const TAKE_OBJECTS = wordSet('effect place office');
/**
 * Verbs that say that an event is still to come: "Monday's meeting will go ahead" is in the future, "Monday's ruling will
 * hurt" is not.
 */
export const TO_HAPPEN = wordSet('go start begin open proceed happen feature decide determine');
/** Participles that say, after "be", that an event is still to come: "Monday's final would still be held". */
export const TO_BE_DONE = wordSet('held played staged broadcast postponed delayed cancelled canceled');
/** Words after which a clause begins, with the date as its subject: "he said Saturday would be hot". */
export const CLAUSE_OPENERS = wordSet(
  'say says said saying warn warns warned think thinks thought believe believes believed expect expects expected predict predicts predicted forecast forecasts hope hopes hoped fear fears feared add adds added insist insists insisted know knows knew that and but or because if whether while when where as so , ; : ( " “ — –',
);
/** Modal verbs, with the spoken forms of "will" and the "going" of "going to". */
export const MODALS = wordSet("will 'll won't wo shall would going may might can could should must");
/** Words whose object or infinitive lies in the future: "plans to resign Monday". */
export const LOOKING_AHEAD = wordSet(
  'plan plans planned planning schedule schedules scheduled scheduling expect expects expected due upcoming set slated likely hope hopes hoped aim aims intend intends intended rescheduled predict predicts forecast forecasts projected anticipated',
);
/**
 * Verbs whose infinitive lies in the future, but not their object: "agreed to meet Monday" is future, "agreed Monday"
 * past.
 */
export const FUTURE_BEFORE_INFINITIVE = wordSet(
  'agree agrees agreed promise promises promised vow vows vowed pledge pledges pledged threaten threatens threatened instruct instructed order ordered ask asks asked invite invites invited prepare prepares prepared preparing want wants wanted decide decides decided hoping expecting intending urged require requires required propose proposes proposed',
);
/** Words that indicate the future in any form of the clause: "payable Monday". */
export const ALWAYS_FUTURE = wordSet('payable effective upcoming slated');
/** Present forms of "be". */
export const PRESENT_BE = wordSet("'s is are 're 'm am");
/** Forms of "be" and "get" that precede a participle. */
export const BE = wordSet("be been being get is are was were 's 're 'm am");
/** Forms of "do" that precede an infinitive. */
export const AUXILIARY_DO = wordSet("do does did don't doesn't didn't");
/** Irregular past forms of verbs, which do not end in "ed". */
export const PAST = wordSet(
  'was were had did said told went came took made gave got began begun found held left met knew saw seen won lost led fell rose grew spoke wrote ran sent brought bought sold paid kept felt hit cut put shot struck broke chose drew drove flew heard hurt laid lay read sat stood swore taught thought threw understood woke wore withdrew became built caught dealt dug fed fought forgot fled hid hung lent meant rode sang sank shook shut slept slid spent spread stole stuck swam swept tore lit sought shown taken given known gone done written driven beat bore bound set',
);
/** Negations, which may stand between an auxiliary and its verb. */
export const NEGATION = wordSet("not n't never neither nor no");
/** Pronouns that open a relative clause. */
export const RELATIVE_PRONOUNS = wordSet('who which');
