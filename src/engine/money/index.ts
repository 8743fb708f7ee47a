/**
 * Finds sums of money: an amount with its currency, `$12 million`, `£3.5bn`, `Rs 500 crore`, `five million dollars`.
 *
 * The span covers the currency, the amount, its multiplier and a range (`$12-14 billion`), but not the thing that the price
 * is for: `$30` in "$30 a barrel". A currency without an amount (`the dollar`) is no sum.
 */
import type { Document, Mention } from '../types.js';
import { CURRENCY_FIRST, CURRENCY_LAST, MAY_HOLD_MONEY } from './patterns.js';

/** Returns the sums of money of a document in text order and without overlaps. Never throws. */
export function findMoney(document: Document): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end } of blocksOf(document)) {
    const block = document.text.slice(start, end);
    if (!MAY_HOLD_MONEY.test(block)) continue;
    const spans = [...proposeFirst(block), ...proposeLast(block)].sort((a, b) => a.start - b.start || b.end - a.end);
    let from = 0;
    for (const span of spans) {
      if (span.start < from) continue;
      mentions.push({ start: start + span.start, end: start + span.end, type: 'money', source: 'money' });
      from = span.end;
    }
  }
  return mentions;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function* blocksOf({ text, tokens, sentences }: Document): Generator<Span> {
  for (let s = 0; s < sentences.length; ) {
    const first = s;
    while (s < sentences.length && sentences.block[s] === sentences.block[first]) s++;
    const start = tokens.start[sentences.first[first] as number] as number;
    yield { start, end: tokens.end[(sentences.last[s - 1] as number) - 1] ?? text.length };
  }
}

function* proposeFirst(block: string): Generator<Span> {
  for (const { 0: found, index } of block.matchAll(CURRENCY_FIRST)) yield { start: index, end: index + found.length };
}

function* proposeLast(block: string): Generator<Span> {
  for (const match of block.matchAll(CURRENCY_LAST)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isSum(block, span, match.groups ?? {})) yield span;
  }
}

const CURRENCY_YEAR = /^(?:19|20)\d\d$/;
const BEFORE_YEAR = /\b(?:[Ii]n|constant|[Tt]oday's|of) $/;
const LARGE = /illion/i;
const MANY_DIGITS = /[,\u00a0\u202f ]\d{3}/;
/** Words after pounds that show that the pounds are money. */
const AFTER_POUNDS = /^ (?:sterling|a (?:week|month|year|day|night)|\((?:about |around |nearly )?(?:US)?[$€£])/;
const OF = /^\s+of\b/;
/** Characters around a match that the checks read. */
const REACH = 24;

/** Returns false for a number before a word that is the name of a currency and means something else here. */
function isSum(block: string, { start, end }: Span, { unit, owner, digits, scale, words }: Groups): boolean {
  if (unit === undefined) return true;
  const before = block.slice(Math.max(0, start - REACH), start);
  const after = block.slice(end, end + REACH);
  if (digits !== undefined && scale === undefined && CURRENCY_YEAR.test(digits) && BEFORE_YEAR.test(before))
    return false;
  const isLarge = LARGE.test(scale ?? words ?? '');
  switch (unit.toLowerCase()) {
    case 'cent':
    case 'cents':
    case 'buck':
    case 'bucks':
      // 50 Cent and the Milwaukee Bucks have a capital.
      return unit === unit.toLowerCase();
    case 'pound':
    case 'pounds':
      return owner !== undefined || (isLarge && !OF.test(after)) || AFTER_POUNDS.test(after);
    case 'won':
      return unit === 'won' && (owner !== undefined || isLarge || MANY_DIGITS.test(digits ?? ''));
    case 'crown':
    case 'crowns':
    case 'mark':
    case 'marks':
    case 'sole':
    case 'soles':
      return owner !== undefined || isLarge;
    default:
      return true;
  }
}

type Groups = Readonly<Partial<Record<string, string>>>;
