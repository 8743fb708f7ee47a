/** Reads documents of LibreOffice and OpenOffice (OpenDocument 1.3 text). */
import { ExtractError } from '../../util/errors.js';
import { ZipArchive } from '../files/zip.js';
import { findElement, parseXml, wordsOf, type XmlElement } from '../markup/xml.js';
import { largestFile, limited, type Reader, readBytes } from '../reader.js';
import { splitAuthors } from '../records/authors.js';

/** Elements without words of the text: deleted words, comments, generated indexes. */
const SILENT = new Set([
  'tracked-changes',
  'annotation',
  'table-of-content',
  'note-citation',
  'sequence-decls',
  'title',
  'desc',
  'bookmark-ref-start',
]);
const PARAGRAPHS = new Set(['p', 'h']);

export const readOdt: Reader = async function* (source) {
  const { path, maxBytes } = source;
  const archive = new ZipArchive(await readBytes(source), largestFile(maxBytes));
  const content = archive.readText('content.xml');
  if (content === undefined) throw new ExtractError('damaged', 'contains no document (content.xml)');
  if (/<manifest:encryption-data/.test(archive.readText('META-INF/manifest.xml') ?? '')) {
    throw new ExtractError('encrypted', 'is encrypted, and cannot be read without its password');
  }
  const body = findElement(parseXml(content), 'text');
  const text = body === undefined ? '' : new DocumentText(body).toString();
  yield limited({ id: path, text, ...readMeta(archive.readText('meta.xml')) }, maxBytes);
};

function readMeta(xml: string | undefined) {
  const meta = xml === undefined ? undefined : findElement(parseXml(xml), 'meta');
  if (meta === undefined) return {};
  const words = (name: string): string | undefined => wordsOf(findElement(meta, name));
  const title = words('title');
  const authors = splitAuthors(words('initial-creator') ?? words('creator') ?? '');
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
  };
}

/** The paragraphs of a document; notes follow the text, and the cells of a row are one paragraph. */
class DocumentText {
  readonly #paragraphs: string[] = [];
  readonly #notes: string[] = [];

  constructor(body: XmlElement) {
    this.#visit(body, this.#paragraphs);
  }

  toString(): string {
    return [...this.#paragraphs, ...this.#notes].filter((each) => each.trim() !== '').join('\n\n');
  }

  #visit(element: XmlElement, to: string[]): void {
    for (const child of element.children) {
      if (typeof child === 'string' || SILENT.has(child.name)) continue;
      if (child.prefix === 'text' && PARAGRAPHS.has(child.name)) to.push(this.#line(child));
      else if (child.name === 'table-row') {
        const cells = child.children.flatMap((cell) => {
          if (typeof cell === 'string' || cell.name !== 'table-cell') return [];
          const parts: string[] = [];
          this.#visit(cell, parts);
          return parts.join('\n');
        });
        to.push(cells.join('\t'));
      } else this.#visit(child, to);
    }
  }

  #line(paragraph: XmlElement): string {
    let text = '';
    const visit = (element: XmlElement): void => {
      for (const child of element.children) {
        // White space in the file counts as one space; further spaces have an element.
        if (typeof child === 'string') text += child.replace(/\s+/g, ' ');
        else if (SILENT.has(child.name)) continue;
        else if (child.name === 's') text += ' '.repeat(Math.min(Number(child.attributes.c ?? 1) || 1, 100));
        else if (child.name === 'tab') text += '\t';
        else if (child.name === 'line-break') text += '\n';
        else if (child.name === 'note' || child.name === 'text-box') this.#visit(child, this.#notes);
        else visit(child);
      }
    };
    visit(paragraph);
    return text.trim();
  }
}
