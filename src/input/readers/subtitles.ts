/** Reads subtitles in SubRip (SRT) and WebVTT: the words without their times, as running text. */
import { decodeBytes } from '../encoding/encoding.js';
import { limited, type Reader, readBytes } from '../reader.js';

const TIMES = /^\s*(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}\s*-->/;
/** Blocks of WebVTT that are not shown. */
const SILENT = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:[\s:-]|$)/;
/** Tags of style and speaker, positions of SubStation Alpha, times inside a line. */
const TAGS = /<\/?(?:[a-z][^<>]{0,200}|\d[\d:.]{0,20})>|\{\\[^{}]{0,200}\}/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};
/** The end of a sentence, or the dash before what another speaker says: a new line begins. */
const SENTENCE_END = /[.!?…]["'”’)\]]*$/;
const SPEAKER = /^\s*(?:-|–|—|>>)\s*/;

export const readSubtitles: Reader = async function* (source) {
  const { path, maxBytes, encoding } = source;
  const { text, ...note } = await decodeBytes(await readBytes(source), encoding);
  yield { ...limited({ id: path, text: joinCues(readCues(text)) }, maxBytes), ...note };
};

/** Returns the lines that are shown, in their order. */
function readCues(text: string): string[] {
  const shown: string[] = [];
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/)) {
    if (SILENT.test(block) && !block.includes('-->')) continue;
    const lines = block.split('\n');
    const times = lines.findIndex((line) => TIMES.test(line));
    if (times < 0) continue;
    for (const line of lines.slice(times + 1)) {
      const words = line
        .replace(TAGS, '')
        .replace(/&\w{2,4};/g, (each) => ENTITIES[each] ?? each)
        .trim();
      // Live captions repeat the line before while the next one is being typed.
      if (words !== '' && words !== shown.at(-1)) shown.push(words);
    }
  }
  return shown;
}

function joinCues(lines: readonly string[]): string {
  const parts = lines.flatMap((line, i) => {
    const last = lines[i - 1];
    const gap = last === undefined ? '' : SENTENCE_END.test(last) || SPEAKER.test(line) ? '\n' : ' ';
    return [gap, line.replace(SPEAKER, '')];
  });
  return parts.join('');
}
