/** Messages on standard error: one clear line each, with nothing in it that a terminal would obey. */
import type { Writable } from 'node:stream';
import { toOneLine } from '../../output/text/escape.js';
import { type TerminalStream, terminalWidth } from './terminal.js';

export interface Reporter {
  error(error: unknown): void;
  warning(message: string): void;
  /** Told only when the user asked for more. */
  note(message: string): void;
  /** Told unless the user asked for silence. */
  summary(message: string): void;
  /** A line that stays below the messages, and is replaced by the next one; undefined takes it away. */
  status(line: string | undefined): void;
}

/** Takes the cursor to the beginning of the line and clears it (ECMA-48: EL). */
const CLEAR = '\r\u001B[K';

export function createReporter(
  stderr: Writable & TerminalStream,
  settings: { quiet?: boolean; verbose?: boolean },
): Reporter {
  let shown = '';
  const print = (line: string): void => {
    stderr.write(shown === '' ? `${line}\n` : `${CLEAR}${line}\n${shown}`);
  };
  const say = (message: string): void => print(`extract: ${toOneLine(message)}`);
  return {
    error(error) {
      say(error instanceof Error ? error.message : String(error));
      if (settings.verbose && error instanceof Error) {
        const trace = (error.cause instanceof Error ? error.cause : error).stack ?? '';
        for (const line of trace.split('\n').slice(1)) print(toOneLine(line));
      }
    },
    warning(message) {
      if (!settings.quiet) say(`warning: ${message}`);
    },
    note(message) {
      if (settings.verbose) say(message);
    },
    summary(message) {
      if (!settings.quiet) say(message);
    },
    status(line) {
      // A line that wraps could not be taken back.
      const next = line === undefined ? '' : toOneLine(line).slice(0, (terminalWidth(stderr) ?? 80) - 1);
      if (shown !== '' || next !== '') stderr.write(`${CLEAR}${next}`);
      shown = next;
    },
  };
}
