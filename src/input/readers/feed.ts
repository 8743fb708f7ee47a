/** Reads feeds (RSS 0.9 to 2.0, RDF Site Summary, Atom): an article for each entry. */
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

const ROOTS = ['rss', 'feed', 'RDF'];
const DATES = ['pubDate', 'published', 'date', 'issued', 'updated', 'modified'];

export const readFeed: Reader = async function* (source) {
  const { path, maxBytes, encoding } = source;
  const { text, ...note } = await decodeBytes(await readBytes(source), encoding);
  const document = parseXml(text);
  const root = childElements(document).find(({ name }) => ROOTS.includes(name));
  if (root === undefined) {
    const found = childElements(document)[0]?.name;
    const problem = found === undefined ? 'holds no XML element' : `is XML of a kind that is not read (<${found}>)`;
    throw new ExtractError('no-article', problem, {
      advice: 'pass a feed, NITF or NewsML, or the text of the article',
    });
  }
  const publisher = readPublisher(root);
  let record = 0;
  for (const entry of elementsIn(root)) {
    if (entry.name !== 'item' && entry.name !== 'entry') continue;
    const article = readEntry(entry, `${path}:${++record}`);
    yield { ...limited({ ...article, ...publisher }, maxBytes), ...note, record };
  }
};

function readPublisher(root: XmlElement): { source?: string } {
  const channel = root.name === 'feed' ? root : findElement(root, 'channel');
  const source = wordsOf(childElements(channel, 'title')[0]);
  return source === undefined ? {} : { source };
}

function readEntry(entry: XmlElement, place: string) {
  const words = (name: string): string | undefined => wordsOf(childElements(entry, name)[0]);
  const title = plain(words('title') ?? '');
  const link = childElements(entry, 'link').find(({ attributes: { rel = 'alternate' } }) => rel === 'alternate');
  const [date] = DATES.flatMap((name) => parseWrittenDate(words(name) ?? '') ?? []);
  const authors = childElements(entry, 'author', 'creator').flatMap(readAuthor);
  return {
    id: words('guid') ?? words('id') ?? (link && (wordsOf(link) ?? link.attributes.href)) ?? place,
    text: readBody(entry) || title,
    ...(title === '' ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(authors.length === 0 ? {} : { authors: [...new Set(authors)] }),
  };
}

/** An author is a name, an address with the name behind it (RSS), or an element with a name (Atom). */
function readAuthor(element: XmlElement): string[] {
  const written = wordsOf(findElement(element, 'name')) ?? wordsOf(element) ?? '';
  return splitAuthors(/^[^\s@]{1,64}@\S{1,255} \((.+)\)$/.exec(written)?.[1] ?? written);
}

/** Returns the text of the fullest element: the content, else the summary. */
function readBody(entry: XmlElement): string {
  const elements = childElements(entry, 'encoded', 'content', 'description', 'summary').filter(
    ({ prefix }) => prefix !== 'media',
  );
  const order = ['encoded', 'content', 'description', 'summary'];
  elements.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  for (const element of elements) {
    const isTree = childElements(element).length > 0;
    const text = isTree
      ? blocksOf(element)
      : element.attributes.type === 'text'
        ? charactersOf(element).trim()
        : plain(charactersOf(element));
    if (text !== '') return text;
  }
  return '';
}

/** Returns the text of HTML, and of text without a tag as it is. */
function plain(html: string): string {
  return /<[a-z!/]|&[#\w]+;/i.test(html) ? textOnly(html, 'h1').text : html.trim();
}
