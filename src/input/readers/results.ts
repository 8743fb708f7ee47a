/**
 * Reads results that this program wrote as JSON or JSON Lines, to write them in another format or into an index without
 * recognising again. The text of an article is in its result (`--include-text`), or in the file that the id names.
 */
import { OFFSET_UNITS, type OffsetUnit, offsetsFrom } from '../../engine/text/offsets.js';
import type { Entity, ResultMention } from '../../engine/types.js';
import { ERROR_CODES, type ErrorCode, ExtractError } from '../../util/errors.js';
import { decodeBytes } from '../encoding/encoding.js';
import { plainArticle } from '../markup/index.js';
import { type Reader, readBytes, type Source, type SourceItem } from '../reader.js';
import { JsonObjects } from '../records/json-objects.js';
import { isObject, type JsonObject, parseRecord } from '../records/json-values.js';

export const readResults: Reader = async function* (source) {
  const { path, encoding } = source;
  const { text } = await decodeBytes(await readBytes(source), encoding);
  const objects = new JsonObjects();
  const found = objects.push(text);
  const isOnly = found.length === 1 && !/^\s*\[/.test(text);
  let record = 0;
  for (const { json } of found) {
    const place = `${path}:${++record}`;
    const item = await readResult(json, place, source);
    yield isOnly ? item : { ...item, record };
  }
  if (objects.unfinished === undefined && found.length > 0) return;
  throw new ExtractError('bad-record', found.length === 0 ? 'holds no result' : 'ends in the middle of a result', {
    advice: 'pass results that were written with --format json or jsonl',
  });
};

async function readResult(json: string, place: string, source: Source): Promise<SourceItem> {
  let id = place;
  try {
    const value = parseRecord(json);
    if (typeof value.id === 'string') id = value.id;
    if (isObject(value.error)) return { id, error: readError(value.error) };
    if (!Array.isArray(value.entities) || !value.entities.every(isEntity)) {
      throw new ExtractError('bad-record', 'is no result of this program: its entities have no mentions');
    }
    const text = typeof value.text === 'string' ? value.text : await readText(id, source);
    const { title, date, authors, source: publisher } = value;
    const about = {
      id,
      ...(typeof title === 'string' ? { title } : {}),
      ...(typeof date === 'string' ? { date } : {}),
      ...(Array.isArray(authors) ? { authors } : {}),
      ...(typeof publisher === 'string' ? { source: publisher } : {}),
    };
    const { id: _, title: __, date: ___, ...rest } = about;
    const result = {
      id,
      ...(about.title === undefined ? {} : { title: about.title }),
      date: about.date ?? null,
      ...rest,
      entities: convertEntities(value.entities, text),
    };
    return { article: { ...about, text }, result };
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    return { id, error: error.about(place) };
  }
}

function readError({ code, message }: JsonObject): ExtractError {
  const known = ERROR_CODES.includes(code as ErrorCode) ? (code as ErrorCode) : 'bad-record';
  const [problem = '', ...advice] = String(message).split('; ');
  return new ExtractError(known, problem, advice.length === 0 ? {} : { advice: advice.join('; ') });
}

function isEntity(value: unknown): value is Entity {
  if (!isObject(value) || typeof value.type !== 'string' || typeof value.name !== 'string') return false;
  return Array.isArray(value.mentions) && value.mentions.every(isMention);
}

function isMention(value: unknown): value is ResultMention {
  return isObject(value) && typeof value.start === 'number' && typeof value.end === 'number';
}

/** Returns the text of the file that an id names. */
async function readText(id: string, { readFile }: Source): Promise<string> {
  for await (const item of readFile?.(id) ?? []) {
    if ('error' in item || item.article.id !== id) continue;
    return (item.markup === undefined ? item.article : await plainArticle(item.article, item.markup)).text;
  }
  throw new ExtractError('bad-record', 'has no text, and no file with its text is there', {
    advice: 'write the results with --include-text, or run in the folder of the texts',
  });
}

/** Returns the entities with offsets in UTF-16 code units, whatever unit the results were written in. */
function convertEntities(entities: readonly Entity[], text: string): Entity[] {
  const mentions = entities.flatMap((entity) => entity.mentions);
  const fits = (unit: OffsetUnit): boolean => {
    const convert = offsetsFrom(unit, text);
    return mentions.every(({ start, end, text: words }) => text.slice(convert(start), convert(end)) === words);
  };
  const unit = OFFSET_UNITS.find(fits);
  if (unit === undefined) {
    throw new ExtractError('bad-mention', 'has mentions that do not stand at their offsets in the text', {
      advice: 'pass the results together with the texts that they were made from',
    });
  }
  const convert = offsetsFrom(unit, text);
  return entities.map((entity) => ({
    ...entity,
    mentions: entity.mentions.map(({ before: _, after: __, ...mention }) => ({
      ...mention,
      start: convert(mention.start) as number,
      end: convert(mention.end) as number,
    })),
  }));
}
