/** Words that look like names: drinks, breeds, typefaces, diseases and degrees, and fruit that is called like a company. */
import { wordSet } from '../../util/collections.js';
import type { Names } from './names.js';

/** Things that are named like a person. The article before them is what tells them from a person. */
const THINGS = new Set(
  `Bloody Mary|Bloody Marys|Tom Collins|Rob Roy|Harvey Wallbanger|Shirley Temple|Arnold Palmer|Roy Rogers|Moscow Mule|Gin Rickey
  |Jack Russell|Jack Russells|King Charles|Saint Bernard|St. Bernard|Earl Grey|Lady Grey|Granny Smith|Pink Lady|Jack Daniels|Tom Thumb
  |Peach Melba|Victoria Sponge|Molotov|Harris Tweed|Mason|Phillips|Stanley|Allen|Jack Frost|Johnny Cash|Uncle Sam|Peter Pan|Mae West
  |Sam Browne|Dr Martens|Mary Jane|Mary Janes|Teddy|Davenport|Zimmer|Venn|Rubik|Chesterfield|Bowie|Rob Roys|Old Fashioned|John Dory`
    .split('|')
    .map((name) => name.trim()),
);
const ARTICLE =
  /\b(?:an?|two|three|four|another|some|several|first|second|more|iced|hot|cold|cup of|pot of|glass of|pair of)\s$/i;
/** A noun behind the name that makes it a kind of dog, drink or tool. */
const KIND =
  /^\s(?:dogs?|terriers?|puppy|puppies|spaniels?|cocktails?|tea|apples?|knife|knives|screwdrivers?|bags?|shoes|boots|chairs?|frames?|cubes?|whiskey|bourbon|sponge|cake)\b/;
const DISEASE =
  /^(?:['’]s?)?\s(?:diseases?|syndrome|palsy|lymphoma|chorea|sarcoma|dementia|disorder|contracture|phenomenon|thyroiditis|oesophagus|esophagus|chromosome)\b/;
const TYPEFACES = wordSet('Garamond Helvetica Baskerville Palatino Bodoni Futura Verdana Courier');
const TYPEFACE_NAMES = new Set([
  'Times New Roman',
  'Comic Sans',
  'Gill Sans',
  'Courier New',
  'Trebuchet',
  'Book Antiqua',
]);
const SET_IN = /\b(?:in|font|typeface|set in|printed in)\s$/i;
const DEGREE =
  /^(?:[BM]\.?\s?(?:Sc|A|Ed|Eng|Com|Tech|Phil|Pharm|Arch|Mus|Litt|S)|Ph\.?\s?D|D\.?\s?Phil|LL\.?\s?[BMD]|MBA|MBBS|B\.?Sc\.? Hons)\.?$/;

/** Words for the fruit, animal or thing that a company is called like, which stand near it. */
const NEAR: Readonly<Record<string, RegExp>> = {
  apple:
    /\b(?:fruits?|pies?|juice|orchards?|trees?|cider|crumble|sauce|tarts?|peel|growers?|a day|ripe|ripens?|rotten|sour|sweet|ate|eat|eats|eaten|eating)\b/,
  orange: /\b(?:fruits?|juice|peel|groves?|marmalade|ripe|ate|eat|eating)\b/,
  blackberry: /\b(?:fruits?|jam|bush|bushes|pies?|crumble|picking|ripe)\b/,
  subway:
    /\b(?:stations?|lines?|trains?|riders?|passengers?|fares?|commuters?|tunnels?|platforms?|tracks?|ride|rides)\b/,
  shell: /\b(?:beach|egg|eggs|snail|tortoise|crab|exploded|artillery|mortar|collectors?)\b/,
  target: /\b(?:shooting|shooters?|missed|practice|archers?|archery)\b/,
  amazon: /\b(?:parrots?)\b/,
  sprint: /\b(?:finish|finishes|race|races|100m|200m)\b/,
};
/** A sentence about the company. */
const COMPANY =
  /\b(?:said|says|shares|stock|Inc|iPhone|chief|executive|store|stores|sells|announced|company|profit|customers|owner)\b/;

export function dropObjects(names: Names): void {
  for (const mention of names.mentions) {
    const text = names.textOf(mention);
    const [before, after] = [names.before(mention), names.after(mention)];
    const isThing =
      (mention.type !== 'misc' && THINGS.has(text) && (ARTICLE.test(before) || KIND.test(after))) ||
      (mention.type === 'person' && (DISEASE.test(after) || DISEASE.test(` ${text.split(' ').slice(1).join(' ')}`))) ||
      TYPEFACE_NAMES.has(text) ||
      (TYPEFACES.has(text) && SET_IN.test(before)) ||
      DEGREE.test(text) ||
      (mention.type === 'organization' && isFruit(text, before, after));
    if (isThing) names.remove(mention);
  }
}

/** Returns true if a word such as `Apple`, at the beginning of a sentence or after `an`, is the fruit. */
function isFruit(text: string, before: string, after: string): boolean {
  const word = text.replace(/^(?:an?|the)\s/i, '').toLowerCase();
  const near = NEAR[word];
  if (near === undefined) return false;
  const clause = /^[^.!?;\n]*/.exec(after)?.[0] ?? '';
  if (/\b(?:an?)\s$/i.test(before) && !/^\s\p{Ll}{4,}/u.test(after)) return true;
  const lead = before.split(/[.!?;\n]/).at(-1) ?? '';
  return near.test(`${lead} ${clause}`) && !COMPANY.test(`${lead} ${clause}`);
}
