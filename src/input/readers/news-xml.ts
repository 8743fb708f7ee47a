/** Reads the formats of news agencies: NITF, NewsML-G2, and NewsML 1 with NITF or HTML inside. */
import { ExtractError } from '../../util/errors.js';
import { decodeBytes } from '../encoding/encoding.js';
import { textOnly } from '../markup/text-only.js';
import {
  blocksOf,
  charactersOf,
  childElements,
  elementsIn,
  findElement,
  parseXml,
  wordsOf,
  type XmlElement,
} from '../markup/xml.js';
import { limited, type Reader, readBytes } from '../reader.js';
import { splitAuthors } from '../records/authors.js';
import { parseWrittenDate } from '../records/written-date.js';

const ITEMS = ['newsItem', 'NewsItem'];
/** Pictures and tables of figures stand in the body of NITF among the paragraphs. */
const SILENT = new Set(['media-metadata', 'media-reference', 'media-producer']);

export const readNewsXml: Reader = async function* (source) {
  const { path, maxBytes, encoding } = source;
  const { text, ...note } = await decodeBytes(await readBytes(source), encoding);
  const document = parseXml(text);
  const items = [...elementsIn(document)].filter(({ name }) => ITEMS.includes(name));
  if (items.length === 0) {
    const nitf = findElement(document, 'nitf');
    if (nitf === undefined)
      throw new ExtractError('no-article', 'contains neither NITF nor NewsML', { advice: 'check the file' });
    yield { ...limited(readStory(nitf, nitf, path), maxBytes), ...note };
    return;
  }
  let record = 0;
  for (const item of items) {
    const place = items.length === 1 ? path : `${path}:${++record}`;
    const body = findElement(item, 'nitf', 'html', 'inlineXML', 'inlineData', 'DataContent');
    if (body === undefined) continue;
    yield { ...limited(readStory(item, body, place), maxBytes), ...note, ...(items.length === 1 ? {} : { record }) };
  }
};

function readStory(item: XmlElement, body: XmlElement, place: string) {
  const first = (...names: string[]): string | undefined => {
    for (const name of names) {
      const words = wordsOf(findElement(item, name));
      if (words !== undefined) return words;
    }
    return undefined;
  };
  const title = first('hl1', 'headline', 'HeadLine', 'title', 'headline1');
  const authors = splitAuthors(first('byline', 'by', 'ByLine') ?? '');
  const source = first('creditline', 'CreditLine', 'distributor') ?? publication(item);
  const date = readDate(item);
  return {
    id:
      item.attributes.guid ??
      first('PublicIdentifier') ??
      findElement(item, 'doc-id')?.attributes['id-string'] ??
      place,
    text: readText(body),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(source === undefined ? {} : { source }),
  };
}

function publication(item: XmlElement): string | undefined {
  return (
    findElement(item, 'pubdata')?.attributes.name ?? findElement(item, 'provider', 'infoSource')?.attributes.literal
  );
}

function readDate(item: XmlElement): string | undefined {
  const pubdata = findElement(item, 'pubdata')?.attributes['date.publication'];
  const issue = findElement(item, 'date.issue')?.attributes.norm;
  const written = ['contentCreated', 'firstCreated', 'versionCreated', 'FirstCreated', 'story.date'].map((name) => {
    const element = findElement(item, name);
    return element?.attributes.norm ?? wordsOf(element);
  });
  for (const date of [issue, pubdata, ...written]) {
    const day = date === undefined ? undefined : parseWrittenDate(date);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Returns the story without its head, which the result gives as title, authors and date. */
function readText(body: XmlElement): string {
  const content = findElement(body, 'body.content') ?? findElement(body, 'body') ?? body;
  if (childElements(content).length > 0) return blocksOf(content, SILENT);
  const words = charactersOf(content).trim();
  return /<(?:p|div|br)\b/i.test(words) ? textOnly(words, 'h1').text : words;
}
