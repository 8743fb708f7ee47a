/** Towns that are called like a word or a given name, told by the words before them: `police in Reading`. */
import { wordSet } from '../../util/collections.js';
import { containerOf } from '../names/regions.js';
import { PLACE_GIVEN_NAMES } from './given-names.js';
import type { Names } from './names.js';

/** Towns of some size whose name is a word or the name of something else. */
const WORD_TOWNS = wordSet(
  `Reading Bath Nice Cork Hull Mobile Split Sale Bury Deal Sandwich Rugby Wells Tours Angers Brest Essen Hamm Worms Buffalo
  Independence Normal Orange Nancy Lille Bourges Enfield Barrow Crewe Slough Stoke Rye Ware Tring Diss Mold 
  Ayr Wick Oban Poole Ripon Leek Bacup Ely Hythe Lancing Worthing Hove Epping Ascot
  Mesa Tempe Yuma Reno Waco Plano Lima Toledo Cleveland Lourdes Bergen Bern
  Graz Linz Wels Mannheim Bari Como Pisa Siena Lucca Imola Cologne Florence Venice Genoa Turin Medina Taif Suva Nadi Hobart
  Derby Lincoln Lancaster Chester Carlisle Stafford Warwick Preston Blackburn Burnley Bolton Stockport Oldham Sunderland Luton`,
);
const IN =
  /(?<=^|[\s(“"])(?:[Ii]n|[Nn]ear|(?:living|lives|lived|based|born|held|died|arrived|staying|home|arrested)\s(?:in|at)|outside|across|around)\s$/;
const POLICE_IN =
  /\b(?:[Pp]olice|[Ff]irefighters|[Oo]fficers|[Oo]fficials|[Pp]rosecutors|[Rr]esidents|[Aa]uthorities|[Pp]rotesters|[Dd]octors|[Cc]rowds|[Cc]ouncillors|[Tt]eachers|[Ss]tudents|[Cc]ourts?|[Hh]ospitals?|[Ff]actor(?:y|ies)|[Tt]rains?)\s(?:in|at|from|near)\s$/;

/** A caption praises a place and names its country: `Beautiful Seoraksan, South Korea`. */
const PRAISE =
  /^(?:Beautiful|Lovely|Scenic|Historic|Sunny|Picturesque|Stunning|Charming|Snowy|Rainy|Quiet|Remote)\s(?=\p{Lu})/u;

export function findPraisedPlaces(names: Names): void {
  for (const mention of names.mentions) {
    const praise = PRAISE.exec(names.textOf(mention));
    const behind = /^,\s(\p{Lu}[\p{L} ]{2,24})/u.exec(names.after(mention))?.[1];
    if (!praise || behind === undefined || containerOf(behind.trim()) === undefined) continue;
    names.put(mention.start + praise[0].length, mention.end, 'place');
  }
}

const TOWNS: ReadonlySet<string> = new Set([...WORD_TOWNS, ...PLACE_GIVEN_NAMES]);

/** Finds towns that the model took for a person, an organization or no name at all. */
export function findTownsByContext(names: Names): void {
  for (const { word, start, end } of names.tokensOf(TOWNS)) {
    const [known, ...others] = names.overlapping(start, end);
    if (others.length > 0 || known?.type === 'place' || (known && (known.start !== start || known.end !== end)))
      continue;
    if (isTown(names, word, start, end, known !== undefined)) names.put(start, end, 'place');
  }
}

function isTown(names: Names, word: string, start: number, end: number, isName: boolean): boolean {
  const before = names.before({ start });
  const after = names.after({ end });
  // `in Reading Room`, `in Bath Abbey` are longer names, and `in Charlotte's words` is a person.
  if (/^\s\p{Lu}/u.test(after) || /^['’]s?\s/.test(after)) return false;
  const behind = /^,\s(\p{Lu}[\p{L} .]{1,20}?)(?:[,.;]|\s\p{Ll})/u.exec(after)?.[1];
  if (behind !== undefined && containerOf(behind) !== undefined) return true;
  if (POLICE_IN.test(before)) return true;
  if (!IN.test(before)) return false;
  return (
    isName ||
    (WORD_TOWNS.has(word) &&
      /^(?:[,.;:)!?\n]|\s(?:on|in|at|last|this|yesterday|said|was|were|is|are|has|had|and|after|before|when|where|who|for|with|to|by|from)\b|$)/.test(
        after,
      ))
  );
}

/** Seas and regions whose name is their own adjective. */
const SEAS = wordSet('Baltic Caribbean Mediterranean Adriatic Aegean Arctic Antarctic Pacific Atlantic Caspian');

/** Makes a sea or region a place where the model took it for a people: `the Baltic countries`, `Pacific nations`. */
export function retypeSeas(names: Names): void {
  for (const mention of names.mentions) {
    if (mention.type !== 'group' || !SEAS.has(names.textOf(mention))) continue;
    if (/^\s(?:countries|states|nations|republics|islands|region|coast|port|ports)\b/.test(names.after(mention))) {
      names.retype(mention, 'place');
    }
  }
}
