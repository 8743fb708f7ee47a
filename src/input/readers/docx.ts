/** Reads documents of Word (ECMA-376, WordprocessingML). */

import { ExtractError } from '../../util/errors.js';
import { ZipArchive } from '../files/zip.js';
import { childElements, findElement, parseXml, wordsOf, type XmlElement } from '../markup/xml.js';
import { largestFile, limited, type Reader, readBytes } from '../reader.js';
import { splitAuthors } from '../records/authors.js';

/** Elements without words of the text: deleted words, properties, field codes, fallbacks of what stands beside them. */
const SILENT = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'tblPr',
  'sectPr',
  'instrText',
  'delText',
  'Fallback',
  'pict',
]);
/** Characters that have elements of their own. */
const MARKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };

export const readDocx: Reader = async function* (source) {
  const { path, maxBytes } = source;
  const archive = new ZipArchive(await readBytes(source), largestFile(maxBytes));
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  if (main === undefined) throw new ExtractError('damaged', 'contains no document (word/document.xml)');
  const paragraphs = readParagraphs(archive.readText(main) ?? '');
  // Notes follow the text, in their order.
  for (const part of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const notes = archive.readText(part);
    if (notes !== undefined) paragraphs.push(...readParagraphs(notes));
  }
  const text = paragraphs
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  yield limited({ id: path, text, ...readProperties(archive.readText('docProps/core.xml')) }, maxBytes);
};

function readProperties(xml: string | undefined) {
  if (xml === undefined) return {};
  const core = parseXml(xml);
  const title = wordsOf(findElement(core, 'title'));
  const authors = splitAuthors(wordsOf(findElement(core, 'creator')) ?? '').filter((name) => !isProgram(name));
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
  };
}

/** Programs that write documents put their own name where the author's belongs. */
function isProgram(name: string): boolean {
  return /^(?:python-docx|apache poi|microsoft|libreoffice|openoffice|user|admin|unknown|author)\b/i.test(name);
}

/** Returns the paragraphs of a part; the cells of a row are one paragraph, with tabs between them. */
function readParagraphs(xml: string): string[] {
  const found: string[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of childElements(element)) {
      if (SILENT.has(child.name)) continue;
      if (child.name === 'p') found.push(...paragraphText(child));
      else if (child.name === 'tr') found.push(rowText(child));
      else visit(child);
    }
  };
  visit(parseXml(xml));
  return found.filter((paragraph) => paragraph.trim() !== '');
}

function rowText(row: XmlElement): string {
  return childElements(row, 'tc', 'sdt')
    .map((cell) => {
      const parts: string[] = [];
      const visit = (element: XmlElement): void => {
        for (const child of childElements(element)) {
          if (child.name === 'p') parts.push(...paragraphText(child));
          else if (!SILENT.has(child.name)) visit(child);
        }
      };
      visit(cell);
      return parts.join('\n').trim();
    })
    .join('\t');
}

/** Returns the words of a paragraph, and the paragraphs of text boxes in it after it. */
function paragraphText(paragraph: XmlElement): string[] {
  let text = '';
  const boxes: string[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (element.name === 't') text += child;
      } else if (child.name === 'txbxContent') {
        for (const inner of childElements(child, 'p')) boxes.push(...paragraphText(inner));
      } else if (child.prefix !== 'w' && child.name === 'Fallback') continue;
      else if (child.name in MARKS) text += MARKS[child.name];
      else if (!SILENT.has(child.name)) visit(child);
    }
  };
  visit(paragraph);
  return [text, ...boxes];
}
