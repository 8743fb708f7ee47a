import { wordSet } from '../../util/collections.js';

/**
 * Legal forms at the end of company names (`inc`, `ltd`), which later mentions omit. Lower case, without full stops.
 */
export const LEGAL_FORMS: ReadonlySet<string> =
  wordSet(`inc incorporated corp corporation co company ltd limited llc llp lp plc ag sa nv bv gmbh kg kft ab as asa oy oyj spa srl
    sarl sas se kk pty pvt bhd tbk ooo oao zao a/s n/v holding holdings group`);

/**
 * Words for the kind of an organization (`ministry`, `university`), which do not name an organization alone. Singular.
 */
export const GENERIC_HEADS: ReadonlySet<string> =
  wordSet(`academy administration agency air airline airway alliance army assembly assn association authority bank board bureau
    cabinet center central centre chamber church city club college commission committee community company conference congress
    corporation corp council county court defence defense democratic department dept directorate district division embassy
    executive federal federation force foreign foundation front fund general government group guard high home hospital house
    institute institution international joint justice league liberal medical ministry mission movement nation national navy network
    new news office organisation organization parliament party people police president press public railway red regional
    republican research royal school secretary security senate service social society state station studio supreme team
    television times treasury trust union united university`);

/** Words for the trade of a company: `Ford` can be `Ford Motor Company`, even if the text names `Ford` first. Singular. */
export const TRADES: ReadonlySet<string> =
  wordSet(`air airline airway aerospace aircraft auto automobile automotive bank bancorp brand brewery broadcasting chemical
    computer communication cosmetic electric electronic energy entertainment enterprise financial food foods foundry game
    insurance interactive international industry laboratory lab media medium motor network oil petroleum pharma
    pharmaceutical picture platform product publishing railway record retail service shipping software solution steel
    store studio system technology telecom telecommunication worldwide party club fc`);

/** Words for a part of a company: `Boeing Commercial Airplanes` is not the whole of `Boeing`. Singular. */
export const PARTS_OF_COMPANIES: ReadonlySet<string> =
  wordSet(`commercial capital school store channel division subsidiary department committee foundation polska deutschland europe
    asia america africa veba venture youth women academy`);
