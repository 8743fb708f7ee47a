/** Reads the text of PDF files in reading order, by pdf.js (the PDF viewer of Firefox) in the build of unpdf. */
import { ExtractError } from '../../../util/errors.js';
import { limited, type Reader, readBytes, tooLarge } from '../../reader.js';
import { splitAuthors } from '../../records/authors.js';
import { dropFurniture } from './furniture.js';
import { type Page, type Piece, readLines } from './layout.js';
import { joinParagraphs } from './paragraphs.js';

/** Titles that a program made of the name of a file. */
const NO_TITLE =
  /^(?:microsoft word|untitled|document\d*$|slide \d|print)|\.(?:docx?|pdf|indd|qxd|rtf|odt|html?)$|^about:/i;
const MOST_PAGES = 20_000;

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

export const readPdf: Reader = async function* (source) {
  const { path, maxBytes } = source;
  const { getDocumentProxy } = await import('unpdf');
  const bytes = await readBytes(source);
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // pdf.js takes the bytes over; `verbosity` 0 keeps it from writing to the console.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, maxImageSize: 1 });
  } catch (cause) {
    throw explainError(cause);
  }
  try {
    const pages = await readPages(pdf, maxBytes);
    const text = joinParagraphs(dropFurniture(pages));
    if (text === '') {
      throw new ExtractError('no-text-layer', 'has no text layer: its pages are pictures, as a scanner makes them');
    }
    yield limited({ id: path, text, ...(await readInformation(pdf)) }, maxBytes);
  } finally {
    await pdf.loadingTask.destroy().catch(() => {});
  }
};

function explainError(cause: unknown): ExtractError {
  const { name = '', message = '' } = cause instanceof Error ? cause : {};
  if (name === 'PasswordException') {
    return new ExtractError('encrypted', 'is encrypted, and cannot be read without its password', { cause });
  }
  return new ExtractError('damaged', `is damaged: it cannot be read as PDF (${message})`, { cause });
}

async function readPages(
  pdf: Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>,
  maxBytes: number,
): Promise<Page[]> {
  if (pdf.numPages > MOST_PAGES) {
    throw new ExtractError('too-large', `has ${pdf.numPages} pages, more than ${MOST_PAGES}`, { advice: 'split it' });
  }
  const pages: Page[] = [];
  let length = 0;
  let failed = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const pieces = items.flatMap((item) => ('str' in item ? asPiece(item as TextItem) : []));
      length += pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (length > maxBytes) throw tooLarge(undefined, maxBytes);
      pages.push({ lines: readLines(pieces, right - left), bottom, top });
      page.cleanup();
    } catch (error) {
      if (error instanceof ExtractError) throw error;
      failed++;
    }
  }
  if (failed > 0 && failed === pdf.numPages)
    throw new ExtractError('damaged', 'is damaged: none of its pages can be read');
  return pages;
}

/** Text that runs up or down the page is no part of an article: a watermark, the credit of a picture. */
function asPiece({ str, transform, width }: TextItem): Piece[] {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
  if (str.trim() === '' || Math.abs(b) > Math.abs(a) || a < 0) return [];
  return [{ text: str, left: x, right: x + width, y, size: Math.abs(d) || Math.abs(a) }];
}

async function readInformation(pdf: Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>) {
  const info = await pdf.getMetadata().then(
    ({ info }) => info as { Title?: unknown; Author?: unknown },
    () => ({}) as { Title?: unknown; Author?: unknown },
  );
  const title = typeof info.Title === 'string' ? info.Title.replace(/\s+/g, ' ').trim() : '';
  const authors = typeof info.Author === 'string' ? splitAuthors(info.Author) : [];
  return {
    ...(title === '' || NO_TITLE.test(title) ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
  };
}
