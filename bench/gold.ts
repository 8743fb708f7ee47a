/** Annotated articles for the benchmarks of linking and places. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { typeOfLabel } from '../src/labels.js';
import type { EntityType } from '../src/types.js';

export interface GoldMention {
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** The fullest name that the article uses for the same thing. */
  readonly entity: string;
}

export interface GoldArticle {
  /** The last part of its path or id, without an ending. */
  readonly name: string;
  readonly text: string;
  readonly date: string | undefined;
  readonly title: string | undefined;
  readonly mentions: readonly GoldMention[];
}

interface GoldRecord {
  readonly id: string;
  readonly text?: string;
  readonly date?: string;
  readonly dct?: string;
  readonly title?: string;
  readonly entities: readonly { start: number; end: number; type: string; entity?: string }[];
}

const ROOT = new URL('..', import.meta.url);

/**
 * Files with one article a line: `{ id, text, title?, date?, entities: [{ start, end, type, entity }] }`, offsets in code
 * points; without `text`, `id` is the path of the article. Without any file, the shipped articles.
 */
export function readGold(files: readonly string[]): GoldArticle[] {
  const sources = files.length > 0 ? files : [new URL('fixtures/wikinews.gold.jsonl', ROOT)];
  return sources.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => toArticle(JSON.parse(line) as GoldRecord)),
  );
}

function toArticle({ id, text: own, date, dct, title, entities }: GoldRecord): GoldArticle {
  const text = own ?? readFileSync(new URL(id, ROOT), 'utf8');
  const units = codeUnits(text);
  const mentions = entities.map(({ start: from, end: to, type: label, entity }) => {
    const type = typeOfLabel(label);
    const [start, end] = [units[from] as number, units[to] as number];
    return { start, end, type, entity: entity ?? text.slice(start, end) };
  });
  return { name: basename(id, '.txt'), text, date: date ?? dct?.slice(0, 10), title, mentions };
}

/** Offset in code units of each code point, and of the end. */
function codeUnits(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const point of text) {
    offsets.push(at);
    at += point.length;
  }
  offsets.push(at);
  return offsets;
}
