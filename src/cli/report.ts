/** Messages on standard error: one clear line each, with nothing in it that a terminal would obey. */
import type { Writable } from 'node:stream';
import { ExtractError } from '../errors.js';
import { oneLine } from '../formats/visible.js';

export interface Reporter {
  error(error: unknown): void;
  warning(message: string): void;
  /** Told only when the user asked for more. */
  note(message: string): void;
}

export function createReporter(stderr: Writable, settings: { quiet?: boolean; verbose?: boolean }): Reporter {
  const say = (message: string): void => {
    stderr.write(`extract: ${oneLine(message)}\n`);
  };
  return {
    error(error) {
      say(error instanceof Error ? error.message : String(error));
      if (settings.verbose && error instanceof Error) {
        const trace = (error.cause instanceof Error ? error.cause : error).stack ?? '';
        for (const line of trace.split('\n').slice(1)) stderr.write(`${oneLine(line)}\n`);
      }
    },
    warning(message) {
      if (!settings.quiet) say(`warning: ${message}`);
    },
    note(message) {
      if (settings.verbose) say(message);
    },
  };
}

/** What escaped from the program itself, as an error that a user can report. */
export function asExtractError(error: unknown, input?: string): ExtractError {
  if (error instanceof ExtractError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const about = input === undefined ? {} : { input };
  return new ExtractError('internal', `something went wrong (${message})`, { ...about, cause: error });
}
