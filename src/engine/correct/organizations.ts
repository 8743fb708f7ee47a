/** Organizations: with a place in the name, with a number before it, with a possessive, and by their last word. */
import { wordSet } from '../../util/collections.js';
import type { Names } from './names.js';

/** Last words of an organization that is one of many of its kind, each named after its place. */
const HEAD = String.raw`(?:Bank|University|Archdiocese|Diocese|Eparchy|Museum|College|Institute|Court|Conservatory|Academy|Hospital|Zoo|Port|School|Chamber|Legislature|Parliament|Symphony|Orchestra|Opera|Mission|League|Authority|Council)`;
const OF_PLACE = /^\sof\s(?:the\s)?$/;
const AT_PLACE = /^(?:\sat\s|[-–])$/;
const ENDS_IN_HEAD = new RegExp(String.raw`(?:^|\s)${HEAD}$`, 'u');
const NAME = String.raw`\p{Lu}[\p{L}'’-]*`;
/** `Museum of Modern Art`, `Archdiocese of Los Angeles`: the head, and the words before and behind it. */
const HEAD_FIRST =
  /(?<![\p{L}\p{N}])(?:Museum|Institute|Archdiocese|Diocese|Conservatory|Academy|Federal\sReserve\sBank|Federal\sHome\sLoan\sBank|School|College|Ministry|Department)\sof\s(?:the\s)?(?=\p{Lu})/gu;
const BEFORE_HEAD = new RegExp(String.raw`(?:^|\s)((?:${NAME}(?<!['’]s)\s){0,3})$`, 'u');
const BEHIND_HEAD = new RegExp(String.raw`^${NAME}(?:\s(?:and\s)?${NAME}){0,3}(?![\p{L}\p{N}])`, 'u');
const DETERMINED = /\b(?:[Tt]he|at|by|from|of|and|for|to|with|an?|its)\s$/;
const MAX_NAME = 64;

/** Joins `Federal Reserve Bank` and `of Boston`; `the Bank of England in London` stays two names. */
export function joinOrganizationsWithPlaces(names: Names): void {
  const { mentions } = names;
  mentions.forEach((mention, i) => {
    const place = mentions[i + 1];
    if (mention.type !== 'organization' || place?.type !== 'place') return;
    const gap = names.text.slice(mention.end, place.start);
    const text = names.textOf(mention);
    const isOfPlace = OF_PLACE.test(gap) && ENDS_IN_HEAD.test(text);
    const isCampus =
      AT_PLACE.test(gap) &&
      /^University of /.test(text) &&
      !/\s(?:Square|Stadium|Arena|Field|Park|Garden)\b/.test(names.textOf(place));
    if (isOfPlace || isCampus) names.put(mention.start, place.end, 'organization');
  });
  for (const match of names.text.matchAll(HEAD_FIRST)) findByHead(names, match.index, match.index + match[0].length);
}

/** Adds the organization of a head such as `Museum of`, unless the model has found a name that is or crosses it. */
function findByHead(names: Names, head: number, tail: number): void {
  const words = BEFORE_HEAD.exec(names.text.slice(Math.max(0, head - MAX_NAME), head))?.[1] ?? '';
  const before = words.replace(/^The\s/, '');
  const behind = BEHIND_HEAD.exec(names.text.slice(tail, tail + MAX_NAME))?.[0];
  const start = head - before.length;
  if (behind === undefined || !DETERMINED.test(names.before({ start }))) return;
  const end = tail + behind.length;
  const known = names.overlapping(start, end);
  if (known.every((mention) => mention.type === 'place' && mention.start > start && mention.end <= end)) {
    names.put(start, end, 'organization');
  }
}

/** Last words of companies. Many places and works end in a word such as `Group` or `Studios`, but not in one of these. */
const COMPANY_ENDS = wordSet(
  `Analytics Holdings Technologies Partners Ltd Limited plc PLC Plc Inc Corp Corporation LLC LLP GmbH Films Productions Pharmaceuticals
  Pharma Airlines Airways Bancorp Communications Industries Ventures Logistics Solutions Consulting Publishing Software Biosciences
  Therapeutics Biotech Semiconductor Semiconductors Robotics Aerospace Automotive Insurance Securities Investments Advisors
  Advisers Brewing Breweries Foods Beverages Telecom Systems Enterprises Labs Laboratories`,
);

/** A person, place or work that ends in the word for a company is a company: `Wingnut Films`, `Northgate Analytics`. */
export function retypeCompanies(names: Names): void {
  for (const mention of names.mentions) {
    if (!/^(?:person|place|misc)$/.test(mention.type)) continue;
    const words = names.textOf(mention).replace(/\.$/, '').split(/\s+/);
    if (words.length > 1 && words.length < 6 && COMPANY_ENDS.has(words.at(-1) as string))
      names.retype(mention, 'organization');
  }
}

const ENDING = String.raw`(?:Communications|Capital|Holdings|Group|Media|Entertainment|Fox|Studios|Games|Partners|Ventures|Technologies|Systems|Networks|Insurance|Motel|Fitness|Stores?|Records|Pictures|Energy|Solar|Airlines|Bank|Cents Only)`;
const NUMBERED = new RegExp(
  [
    // 7-Eleven, 1-800-Flowers: a number, a hyphen and a capital.
    String.raw`(?<![\p{L}\p{N}.,$€£-])\d{1,4}(?:-\d{1,4})?-(?!Year|Day|Week|Month|Hour|Minute|Second|Star|Inch|Foot|Mile|Metre|Meter|Man|Woman|Member|Point|Page|Part|Time|Person|Storey|Story|Door|Seat|Dollar|Euro|Pound|Acre|Match|Game|Nation|Way|Step|Bed|Room|Piece|Litre|Liter|Ton|Speed|Under|Over|Love|All|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Lu}\p{Ll}{2,}(?:\.com)?`,
    // 20th Century Fox, 888 Holdings, 24 Hour Fitness.
    String.raw`(?<![\p{L}\p{N}.,:$€£-])(?:\d{1,3}(?:st|nd|rd|th)|\d{1,3})\s(?:\p{Lu}\p{Ll}+\s){0,2}${ENDING}(?![\p{L}\p{N}])`,
    // Level 3 Communications, Phillips 66 Partners.
    String.raw`(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+\s\d{1,3}\s(?:\p{Lu}\p{Ll}+\s)?${ENDING}(?![\p{L}\p{N}])`,
    // 3M, 3i, 23andMe, 4chan, before what a company does.
    String.raw`(?<![\p{L}\p{N}.,$€£-])\d{1,2}(?:[A-Z]{1,3}|i|andMe|chan)(?=\s(?:said|says|will|would|has|had|announced|agreed|reported|plans|makes|sells|shares|stock|chief|Co|Inc|Corp|Group|employees|declined|settled|paid|bought|hired|named|is|was)\b|['’]s\s)`,
  ].join('|'),
  'gu',
);
const SUM =
  /\b(?:cost|costs|paid|pay|worth|raised|of|about|some|than|nearly|over|spent|lost|up to)\s(?:\p{Sc}|an?\s)?$/u;

/** Finds organizations whose names have a number: `7-Eleven`, `20th Century Fox`, `Level 3 Communications`, `3M said`. */
export function findNumberedOrganizations(names: Names): void {
  for (const match of names.text.matchAll(NUMBERED)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const known = names.overlapping(start, end);
    const isCardinal = /^\d+(?!\d|st|nd|rd|th)/.test(match[0]);
    if (known.some((mention) => mention.start < start || mention.end > end || mention.type === 'misc')) continue;
    if (known.length > 0 && isCardinal) continue;
    if (known.some((mention) => mention.start === start && mention.end === end)) continue;
    if (/\b(?:UPDATE|WRAPUP|RPT|CORRECTED|REFILE|ANALYSIS|EXCLUSIVE|PREVIEW)\s$/.test(names.before({ start })))
      continue;
    if (/^\d+[A-Z]{1,3}$/.test(match[0]) && SUM.test(names.before({ start }))) continue;
    names.put(start, end, 'organization');
  }
}

/** Companies that are named with a possessive. */
const POSSESSIVE = wordSet(
  `Moody Macy Lowe Kohl Wendy McDonald Sotheby Christie Denny Arby Hardee Domino Levi Sainsbury Lloyd Kellogg Hershey Nando Applebee
  Chili Dillard Bloomingdale Barclay Boscov Popeye Zaxby Culver Ladbroke Morrison Waterstone Debenham Dunkin Hellmann Campbell
  Smucker Claire Michael Jollibee Hardy Fuller Greggs Kohl Wetherspoon Carl`,
);
const RENAMED =
  /^\s\((?:now|formerly|previously|once)\s(?:called\s|known\sas\s)?(\p{Lu}[\p{L}\p{N}&.-]*(?:\s\p{Lu}[\p{L}\p{N}&.-]*){0,3})\)/u;

/** Completes `Moody's`, and finds the other name in `Twitter (now X)`. */
export function completeOrganizations(names: Names): void {
  for (const mention of names.mentions) {
    if (mention.type !== 'organization') continue;
    const { start, end } = mention;
    const text = names.textOf(mention);
    if (POSSESSIVE.has(text) && /^['’]s(?!\p{L}|\s\p{Lu})/u.test(names.after(mention)))
      names.put(start, end + 2, 'organization');
    const renamed = RENAMED.exec(names.after(mention, 64));
    if (!renamed) continue;
    const from = end + renamed[0].lastIndexOf(renamed[1] as string);
    const to = from + (renamed[1] as string).length;
    if (names.overlapping(from, to).every((other) => other.start >= from && other.end <= to))
      names.put(from, to, 'organization');
  }
}
