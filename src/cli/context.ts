/** The interface between a command and its process: arguments, streams and signal come in, an exit status goes out. */
import type { Readable, Writable } from 'node:stream';

export type Environment = Readonly<Record<string, string | undefined>>;

/** An output stream that may be a terminal. */
export interface TerminalStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a command receives from its process. A test passes a context of its own. */
export interface Context {
  /** The arguments after the program's name. */
  readonly argv: readonly string[];
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & TerminalStream;
  readonly stderr: Writable & TerminalStream;
  readonly env: Environment;
  /** The folder that relative paths on the command line start from. */
  readonly cwd: string;
  /** Shows a file on the user's desktop; by default with the command that the platform has for it. */
  readonly open?: (path: string) => Promise<void>;
  /** Aborts when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Exit statuses. Scripts rely on the numbers; docs/exit-statuses.md describes them. */
export const EXIT = {
  success: 0,
  /** At least one article could not be read; the others have results. */
  partial: 1,
  /** The command line is wrong, or nothing could be read or written. */
  failure: 2,
  /** 128 plus the number of SIGINT, as in shells. */
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
