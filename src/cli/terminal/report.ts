/** Messages on standard error: one line each, without characters that a terminal would obey. */
import type { Writable } from 'node:stream';
import { toOneLine } from '../../output/text/escape.js';
import type { TerminalStream } from '../context.js';
import { terminalWidth } from './terminal.js';

export interface Reporter {
  /** Prints an error; with `--verbose`, also where it arose. */
  error(error: unknown): void;
  /** Prints a warning, unless the run is quiet. */
  warning(message: string): void;
  /** Prints a message with `--verbose` only. */
  note(message: string): void;
  /** Prints a message, unless the run is quiet. */
  summary(message: string): void;
  /** Shows a line below all messages, in place of the line before; undefined removes it. */
  status(line: string | undefined): void;
}

/** Moves the cursor to the start of the line and clears the line (ECMA-48, EL). */
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
      // CLEAR removes one line of the screen: a longer status would leave its first part.
      const next = line === undefined ? '' : toOneLine(line).slice(0, (terminalWidth(stderr) ?? 80) - 1);
      if (shown !== '' || next !== '') stderr.write(`${CLEAR}${next}`);
      shown = next;
    },
  };
}
