/** Words for kinds of places, which one mention of a place has and another leaves out. All in lower case. */
import { wordSet } from '../../util/collections.js';

/** Kinds of divisions: `Hubei Province` is `Hubei`. */
export const DIVISIONS: ReadonlySet<string> =
  wordSet(`province county region state prefecture governorate oblast krai district municipality township territory dc canton
    department parish regency republic islamic federal kingdom commonwealth metropolitan area`);
/** Kinds of features and buildings, which a later mention may leave out. */
const FEATURES: ReadonlySet<string> =
  wordSet(`island isle sea ocean channel river lake mountain mount mt peninsula valley bay gulf strait desert canal volcano
    airport international regional airfield airbase base station palace castle stadium arena park bridge square street avenue
    road tower museum cathedral church mosque temple hospital center centre prison facility hotel hall dam port harbour harbor
    camp zoo national memorial cemetery mall plaza building house lodge ranch plant university college school convention`);

/** Returns true for a word of a kind of feature or building, in the singular or plural: `islands`. */
export function isFeature(word: string): boolean {
  return FEATURES.has(toSingular(word));
}

/** Returns a word of the name of a place without its plural ending. */
export function toSingular(word: string): string {
  return word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
