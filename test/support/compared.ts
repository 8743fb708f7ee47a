/** Makes documents to compare from marked text: `[Anna|person]` in the gold and in the prediction of the same words. */
import type { AnnotatedMention, ComparedDocument } from '../../src/eval/compared-document.js';

/** Parses a marked text into text and mentions. `=VALUE` and `#ENTITY` may follow the type. */
function marked(source: string): { text: string; mentions: AnnotatedMention[] } {
  const mentions: AnnotatedMention[] = [];
  let text = '';
  for (const piece of source.split(/(\[[^\]]*\])/)) {
    const mark = /^\[(.+)\|([\w-]+)(?:=([\w-]+))?(?:#(.+))?\]$/.exec(piece);
    const [, surface = piece, type, value, entity] = mark ?? [];
    if (type !== undefined) {
      mentions.push({
        start: text.length,
        end: text.length + surface.length,
        type,
        name: entity ?? surface,
        ...(entity === undefined ? {} : { entity }),
        ...(value === undefined ? {} : { value }),
      });
    }
    text += surface;
  }
  return { text, mentions };
}

export function compared(gold: string, found: string, id = 'a'): ComparedDocument {
  const [one, other] = [marked(gold), marked(found)];
  if (one.text !== other.text) throw new Error(`the texts differ: ${one.text} / ${other.text}`);
  const side = ({ mentions }: { mentions: AnnotatedMention[] }) => ({
    mentions,
    times: mentions.filter(({ type }) => ['date', 'duration', 'set'].includes(type)),
  });
  return { id, text: one.text, gold: side(one), found: side(other) };
}
