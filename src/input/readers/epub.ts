/** Reads books in EPUB 2 and 3: an article for each chapter, in the order of the book. */
import { posix } from 'node:path';
import { ExtractError } from '../../util/errors.js';
import { ZipArchive } from '../files/zip.js';
import { textOnly } from '../markup/text-only.js';
import { childElements, elementsIn, findElement, parseXml, wordsOf, type XmlElement } from '../markup/xml.js';
import { largestFile, limited, type Reader, readBytes } from '../reader.js';
import { splitAuthors } from '../records/authors.js';
import { parseWrittenDate } from '../records/written-date.js';

export const readEpub: Reader = async function* (source) {
  const { path, maxBytes } = source;
  const archive = new ZipArchive(await readBytes(source), largestFile(maxBytes));
  if (archive.names.includes('META-INF/rights.xml')) {
    throw new ExtractError('encrypted', 'is protected against copying, and cannot be read');
  }
  const container = archive.readText('META-INF/container.xml');
  const at = container && findElement(parseXml(container), 'rootfile')?.attributes['full-path'];
  const book = at ? archive.readText(at) : undefined;
  if (!at || book === undefined) throw new ExtractError('damaged', 'contains no book (META-INF/container.xml)');
  const root = parseXml(book);
  const about = readBook(root);
  let record = 0;
  for (const name of chapterNames(root, posix.dirname(at))) {
    const page = archive.readText(name);
    if (page === undefined) continue;
    const { text, heading } = textOnly(page, /<h1[\s>]/i.test(page) ? 'h1' : /<h2[\s>]/i.test(page) ? 'h2' : 'title');
    if (text.trim() === '') continue;
    const id = `${path}:${++record}`;
    yield { ...limited({ id, text, ...(heading ? { title: heading } : {}), ...about }, maxBytes), record };
  }
  if (record === 0)
    throw new ExtractError('no-article', 'contains no chapter with a text', { advice: 'check the file' });
};

/** What the book says about itself holds for every chapter. */
function readBook(root: XmlElement) {
  const meta = findElement(root, 'metadata');
  const authors = childElements(meta, 'creator').flatMap((each) => splitAuthors(wordsOf(each) ?? ''));
  const [date] = childElements(meta, 'date').flatMap((each) => parseWrittenDate(wordsOf(each) ?? '') ?? []);
  const source = wordsOf(childElements(meta, 'title')[0]);
  return {
    ...(date === undefined ? {} : { date }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Returns the paths of the chapters; the table of contents is none. */
function chapterNames(root: XmlElement, folder: string): string[] {
  const items = new Map<string, string>();
  for (const { name, attributes } of elementsIn(root)) {
    const { id, href, properties = '' } = attributes;
    const isChapter = name === 'item' && /html/.test(attributes['media-type'] ?? '') && !/\bnav\b/.test(properties);
    if (isChapter && id !== undefined && href !== undefined) items.set(id, href);
  }
  const spine = childElements(findElement(root, 'spine'), 'itemref');
  return spine.flatMap(({ attributes: { idref = '', linear } }) => {
    const href = items.get(idref);
    return href === undefined || linear === 'no' ? [] : [posix.join(folder, decodePath(href))];
  });
}

function decodePath(href: string): string {
  try {
    return decodeURIComponent(href.replace(/#.*/, ''));
  } catch {
    return href;
  }
}
