/** Files of feeds, mails, archives and other documents: the marks of each format and texts, in any order. */
import fc from 'fast-check';
import { anyText } from './texts.js';

const text = anyText.map((whole) => whole.slice(0, 80));

/** Returns documents that begin with `start` in most cases and go on with pieces of the format and texts. */
function documents(start: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, text);
  const start0 = fc.oneof({ weight: 6, arbitrary: fc.constant(start) }, fc.constant(''));
  return fc.tuple(start0, fc.array(piece, { maxLength: 30 })).map(([first, rest]) => first + rest.join(''));
}

const XML = [
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&amp;',
  '&#x41;',
  '&x;',
  '<',
  '/>',
  '\n',
];
const HEADS = ['From: Ana <a@b.c>\r\n', 'Subject: =?utf-8?q?=C3=A9?=\r\n', 'Date: Fri, 18 Nov 2016 09:00:00 +0100\r\n'];
const MIME = [
  ...HEADS,
  'MIME-Version: 1.0\r\n',
  'Content-Type: multipart/mixed; boundary=b\r\n',
  'Content-Type: text/html; charset=windows-1252\r\n',
  'Content-Type: message/rfc822\r\n',
  'Content-Disposition: attachment; filename="a.txt"\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  '\r\n',
  '\r\n--b\r\n',
  '\r\n--b--\r\n',
  'QW5h=\r\n',
  '=E9=\r\n',
];

export const DOCUMENTS = {
  json: documents('[{"text":"', [
    '"},{"text":"',
    '"}]',
    '{"a":{"b":[',
    ']}}',
    '"content":',
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
  ]),
  feed: documents('<rss><channel>', [
    ...['<item>', '</item>', '<title>', '</title>', '<description>', '</description>', '<pubDate>1 May 2016</pubDate>'],
    ...['<entry>', '</entry>', '<content type="xhtml">', '</content>', '<author><name>', '</name></author>', ...XML],
  ]),
  newsml: documents('<nitf><body>', [
    ...['<body.content>', '</body.content>', '<hl1>', '</hl1>', '<byline>', '<newsItem guid="g">', '</newsItem>'],
    ...['<inlineXML>', '<date.issue norm="20161118"/>', ...XML],
  ]),
  rtf: documents('{\\rtf1\\ansi ', [
    '{',
    '}',
    '\\par ',
    "\\'e9",
    '\\u233?',
    '\\uc0',
    '\\*',
    '{\\fonttbl',
    '{\\info{\\title ',
    '\\v ',
    '\\',
    '\n',
  ]),
  eml: documents(HEADS.join(''), MIME),
  mbox: documents('From a@b.c Fri Nov 18 09:00:00 2016\n', [
    '\nFrom a@b.c Fri Nov 18 09:00:00 2016\n',
    '>From ',
    ...MIME,
  ]),
  mhtml: documents(HEADS.join(''), MIME),
  subtitles: documents('WEBVTT\n\n', [
    '1\n',
    '00:00:01,000 --> 00:00:02,000\n',
    '00:01.000 --> 00:02.000\n',
    '\n\n',
    '<i>',
    '</i>',
    'NOTE ',
    '- ',
    '{\\an8}',
  ]),
  warc: documents('WARC/1.0\r\n', [
    ...[
      'WARC/1.0\r\n',
      'WARC-Type: response\r\n',
      'Content-Length: 20\r\n',
      'Content-Type: application/http\r\n',
      '\r\n\r\n',
    ],
    ...[
      'HTTP/1.1 200 OK\r\n',
      'Content-Type: text/html\r\n',
      'Transfer-Encoding: chunked\r\n',
      '5\r\n',
      '0\r\n',
      'Content-Encoding: gzip\r\n',
    ],
  ]),
} as const;
