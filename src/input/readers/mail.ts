/**
 * Reads mails (RFC 5322, MIME), mailboxes (mbox) and web pages that a browser saved as MHTML. An attachment of a kind
 * that is read is an article of its own.
 */
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { ExtractError } from '../../util/errors.js';
import { joinBytes, splitLines } from '../../util/files/lines.js';
import { textOnly } from '../markup/text-only.js';
import { largestFile, limited, type Reader, readBytes, type Source, type SourceItem, tooLarge } from '../reader.js';
import { parseWrittenDate } from '../records/written-date.js';

/** Levels of parts inside parts; postal-mime refuses a mail with more. */
const DEEPEST = 50;
const MOST_ATTACHMENTS = 1000;

export const readMail: Reader = async function* (source) {
  const items: SourceItem[] = [];
  for await (const item of mailItems(await readBytes(source), source.path, source)) items.push(item);
  // Only a mail with attachments is a file of several articles.
  yield* items.length === 1 ? items : items.map((item, index) => ({ ...item, record: index + 1 }));
};

export const readMbox: Reader = async function* (source) {
  let record = 0;
  let number = 0;
  for await (const mail of splitMbox(source)) {
    const place = `${source.path}:${++number}`;
    try {
      if (mail === undefined) throw tooLarge(undefined, largestFile(source.maxBytes));
      for await (const item of mailItems(mail, place, source)) yield { ...item, record: ++record };
    } catch (error) {
      if (!(error instanceof ExtractError)) throw error;
      yield { id: place, error: error.about(place), record: ++record };
    }
  }
};

export const readMhtml: Reader = async function* (source) {
  const mail = await parseMail(await readBytes(source));
  const title = mail.subject;
  if (mail.html === undefined) {
    const text = replaceC1Controls(mail.text ?? '').trim();
    if (text === '') throw new ExtractError('no-article', 'contains no web page', { advice: 'check the file' });
    yield limited({ id: source.path, text, ...(title ? { title } : {}) }, source.maxBytes);
    return;
  }
  const article = { id: source.path, text: replaceC1Controls(mail.html), ...(title ? { title } : {}) };
  yield { ...limited(article, source.maxBytes), markup: 'html' };
};

async function parseMail(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: DEEPEST });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ExtractError('damaged', `is not a mail that can be parsed (${reason})`, { cause });
  }
}

/** Yields the mail and its attachments. */
async function* mailItems(bytes: Uint8Array, id: string, source: Source): AsyncGenerator<SourceItem> {
  const mail = await parseMail(bytes);
  const unread: string[] = [];
  const inner: AsyncIterable<SourceItem>[] = [];
  for (const attachment of mail.attachments.slice(0, MOST_ATTACHMENTS)) {
    if (attachment.related) continue;
    const name = nameOf(attachment, inner.length + unread.length + 1);
    const items = source.readInner?.(`${id}/${name}`, asBytes(attachment));
    if (items === undefined) unread.push(name);
    else inner.push(items);
  }
  const article = { id, text: textOf(mail), ...detailsOf(mail) };
  const note = unread.length === 0 ? {} : { note: `attachments that are not read: ${unread.join(', ')}` };
  yield { ...limited(article, source.maxBytes), ...note };
  for (const items of inner) yield* items;
}

function textOf({ text, html }: Email): string {
  const plain = replaceC1Controls(text ?? '')
    .replace(/\r\n?/g, '\n')
    .trim();
  return plain === '' && html !== undefined ? textOnly(replaceC1Controls(html), 'h1').text : plain;
}

function detailsOf(mail: Email) {
  const written = mail.headers.find(({ key }) => key === 'date')?.value;
  // The day where the mail was written, not the day in Greenwich.
  const date = written === undefined ? undefined : parseWrittenDate(written);
  const author = mail.from?.name || mail.from?.address;
  const title = mail.subject?.trim();
  return {
    ...(title ? { title } : {}),
    ...(date === undefined ? {} : { date }),
    ...(author ? { authors: [author] } : {}),
  };
}

function nameOf({ filename, mimeType }: Attachment, number: number): string {
  if (filename) return filename.replace(/[/\\]/g, '_');
  return mimeType === 'message/rfc822' ? `${number}.eml` : `${number}`;
}

function asBytes({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

const FROM = /^From .+\d{4}/;
/** The program that wrote the mailbox has put `>` before lines of a mail that begin with `From `. */
const QUOTED_FROM = /^>+From /;

/** Yields the mails of a mailbox; undefined in place of a mail that is too large. */
async function* splitMbox({ chunks, maxBytes }: Source): AsyncGenerator<Uint8Array | undefined> {
  const most = largestFile(maxBytes);
  let lines: Uint8Array[] = [];
  let length = 0;
  let isBlank = true;
  let isOpen = false;
  const finish = (): Uint8Array | undefined => (length > most ? undefined : joinBytes(lines));
  for await (const { bytes } of splitLines(chunks, most, { whole: true })) {
    const start = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
    if (isBlank && FROM.test(start)) {
      if (isOpen) yield finish();
      lines = [];
      length = 0;
      isOpen = true;
    } else if (isOpen) {
      length += bytes.length;
      if (length <= most) lines.push(QUOTED_FROM.test(start) ? bytes.subarray(1) : bytes);
      else lines = [];
    }
    isBlank = start.trim() === '';
  }
  if (isOpen) yield finish();
}

/**
 * Characters that Windows-1252 has in the place of control characters of Latin-1. A decoder that takes the one for the
 * other leaves C1 controls in a text, which no text has.
 */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Returns the text with the characters of Windows-1252 in place of C1 controls. */
function replaceC1Controls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] as string);
}
