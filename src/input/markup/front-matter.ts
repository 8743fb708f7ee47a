/**
 * Reads front matter: the lines of `key: value` (YAML) or `key = value` (TOML) that static site generators put before a
 * text. Reads single values and lists of them, and nothing that is nested.
 */
import type { JsonObject } from '../records/json-values.js';

const YAML = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const TOML = /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;
const PAIR = /^([\w][\w .-]{0,60}?)[ \t]{0,60}[:=](?:[ \t](.*)|(".*|'.*|\[.*)|)$/;
const ITEM = /^[ \t]*-[ \t](.*)$/;
const NAME_OF_ITEM = /^name[ \t]*:[ \t]*/;
/** Blanks and the beginning of a comment, or the end of the line. */
const CLOSES = /^\s{0,99}(?:#|$)/;
const CLOSES_REACH = 100;

export interface FrontMatter {
  /** Code units before the text. */
  readonly length: number;
  /** The values by their keys: strings, and lists of strings. */
  readonly record: JsonObject;
}

export function readFrontMatter(source: string): FrontMatter {
  const head = YAML.exec(source) ?? TOML.exec(source);
  if (!head) return { length: 0, record: {} };
  const record: Record<string, unknown> = Object.create(null);
  let key: string | undefined;
  for (const line of (head[1] ?? '').split(/\r?\n/)) {
    const item = ITEM.exec(line)?.[1];
    if (item !== undefined && key !== undefined) {
      const list = Array.isArray(record[key]) ? (record[key] as string[]) : [];
      record[key] = [...list, readValue(item.trim().replace(NAME_OF_ITEM, ''))];
      continue;
    }
    const [, name, spaced, glued] = PAIR.exec(line) ?? [];
    if (name === undefined) continue;
    key = name;
    const value = (spaced ?? glued ?? '').trim();
    record[key] = /^\[.*\]/.test(value) ? splitList(value) : readValue(value);
  }
  return { length: head[0].length, record: { ...record } };
}

/** Returns a value without its quotation marks, or without the comment behind it. */
function readValue(value: string): string {
  const written = value.trim();
  const comment = written.search(/(?:^|\s)#/);
  return readQuoted(written) ?? (comment < 0 ? written : written.slice(0, comment)).trim();
}

/** Returns the text up to the first mark that closes it, if only blanks and a comment follow the mark. */
function readQuoted(value: string): string | undefined {
  const mark = value[0];
  if (mark !== '"' && mark !== "'") return undefined;
  for (let end = value.indexOf(mark, 1); end > 0; end = value.indexOf(mark, end + 1)) {
    if (CLOSES.test(value.slice(end + 1, end + 1 + CLOSES_REACH))) return value.slice(1, end);
  }
  return undefined;
}

function splitList(value: string): string[] {
  const inner = value.slice(1, value.lastIndexOf(']'));
  return inner
    .split(',')
    .map(readValue)
    .filter((each) => each !== '');
}
