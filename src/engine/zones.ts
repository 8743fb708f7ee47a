/**
 * Finds what stands around the story in the text of an article: bylines, credits, and furniture such as tag lists and
 * lines of contact. Names in these lines are those of the newspaper, not of the news.
 *
 *     By Jane Doe and John Roe                                   byline
 *     (Reporting by Jane Doe in Oslo; editing by John Roe)       credit
 *     Tags: Oslo, Angela Merkel                                  furniture
 */
import type { Mention, Zone } from './types.js';

interface ZoneRange {
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
}

/** Filled lines at the start of a text among which its byline stands. */
const HEAD_LINES = 8;
/** The longest line that is looked at, in UTF-16 code units; a whole paragraph is the story. */
const LONGEST = 400;

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+(?:(?:de|van|der|den|von|del|al|bin|la|le|di|da|y)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){1,4}`;
const AGENCY = String.raw`(?:Reuters|Associated Press|Agence France-Presse|[A-Z]{2,5}|[Ss]taff\s+(?:[Rr]eporters?|[Ww]riters?))`;
const BYLINE = new RegExp(
  String.raw`^(?:(?:[Ww]ritten|[Rr]eported|[Tt]ext|[Ww]ords|[Ss]tory|[Aa]nalysis|[Rr]eport)\s+)?(?:by|By|BY)[\s:]+(?:the\s+)?(?:${NAME}|${AGENCY})(?:\s*(?:,|;|and|&|AND)\s*(?:${NAME}|${AGENCY}))*(?:\s*[,|•·–—(/-]?\s*(?:in\s|for\s|at\s|of\s|[\p{Lu}@(]|\d)[^.!?]{0,100})?\.?$`,
  'u',
);
/** A byline gives names, and a sentence that begins with "By" gives a time or a way. */
const NOT_A_BYLINE =
  /^by\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^by\s+(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)\b/i;
const CREDIT =
  /^[([{]?\s*(?:additional |with )?(?:(?:reporting|writing|editing|edited|written|compiled|research|translated|translation|photograph(?:s|y)?|photos?|pictures?|images?|video|graphics?|illustrations?)\s+(?:by|courtesy|credit)\b|(?:photo(?:graph|s)?|picture|image|video|graphic|illustration)?\s*(?:credits?|sources?):|(?:photo|image|picture|photograph|graphic|video):|(?:AP|AFP|Reuters|EPA|Getty)(?: Images?)? (?:photo|images?|via)\b|(?:©|\(c\)|copyright\b))/i;
const FURNITURE =
  /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|sections?|related(?: \w+){0,2}|read (?:more|also|next)|see also|more (?:on|from)|share(?: this)?|follow (?:us|\w+ on)|subscribe|sign up|newsletters?|contacts?(?: \w+)?|(?:media|press|public) (?:contacts?|relations|enquiries|inquiries)|e-?mail|tel(?:ephone)?|phone|fax|editors?(?:[- ]in[- ]chief)?|publishers?|for (?:more|further) information|notes? to editors)\s*(?:[:|]|$)/i;
/** Lines below these stand in the zone too, up to an empty line. */
const OPENS_BLOCK =
  /(?:contacts?|enquiries|inquiries|notes? to editors|information|tags?|topics?|related(?: \w+){0,2}|see also|read (?:more|also|next))\s*[:|]?\s*$/i;
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|(?:tel|phone|fax)\b[.:\s]*[+(]?\d[\d\s()./-]{6,20}/i;
const MOST_WORDS_OF_CONTACT = 14;

/** Returns the ranges of the text that are not the story, in their order. */
export function findZones(text: string): ZoneRange[] {
  const zones: ZoneRange[] = [];
  let filled = 0;
  let block: Zone | undefined;
  let start = 0;
  for (let end = text.indexOf('\n'); start <= text.length; end = text.indexOf('\n', start)) {
    const to = end < 0 ? text.length : end;
    const line = to - start > LONGEST ? undefined : text.slice(start, to).trim();
    if (line === '') block = undefined;
    else {
      filled++;
      const zone = line === undefined ? undefined : (zoneOf(line, filled <= HEAD_LINES) ?? block);
      if (zone !== undefined) zones.push({ start, end: to, zone });
      block = zone === 'furniture' && (block !== undefined || OPENS_BLOCK.test(line ?? '')) ? zone : undefined;
    }
    start = to + 1;
  }
  return zones;
}

function zoneOf(line: string, isHead: boolean): Zone | undefined {
  if (isHead && BYLINE.test(line) && !NOT_A_BYLINE.test(line)) return 'byline';
  if (CREDIT.test(line)) return 'credit';
  if (FURNITURE.test(line)) return 'furniture';
  return ADDRESS.test(line) && line.split(/\s+/).length <= MOST_WORDS_OF_CONTACT ? 'furniture' : undefined;
}

/** Returns the mentions, each with the zone that it lies in; with `bodyOnly`, only those of the story. */
export function markZones(text: string, mentions: readonly Mention[], bodyOnly = false): Mention[] {
  const zones = findZones(text);
  if (zones.length === 0) return [...mentions];
  const ordered = [...mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  const marked = ordered.map((mention) => {
    while (next < zones.length && (zones[next] as ZoneRange).end <= mention.start) next++;
    const zone = zones[next];
    return zone !== undefined && zone.start <= mention.start ? { ...mention, zone: zone.zone } : mention;
  });
  return bodyOnly ? marked.filter((mention) => mention.zone === undefined) : marked;
}
