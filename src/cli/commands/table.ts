/**
 * The table of subcommands. To add a subcommand, add a folder here whose command.ts exports a {@link Command}, and a
 * row that loads it. `extract NAME` runs it; `extract ./NAME` reads a file of that name.
 */
import type { Command } from '../command.js';

export interface SubcommandRow {
  /** One line for the help of `extract`. */
  readonly summary: string;
  /** Loads the code of the subcommand, only when the user calls that subcommand. */
  load(): Promise<Command>;
}

export const SUBCOMMANDS: Readonly<Record<string, SubcommandRow>> = {
  eval: {
    summary: 'measure a result, or the model, against gold annotation',
    load: async () => (await import('./eval/command.js')).evaluation,
  },
  index: {
    summary: 'write the entities of many articles into an SQLite database',
    load: async () => (await import('./index/command.js')).index,
  },
  query: {
    summary: 'list the articles of such a database that mention a name',
    load: async () => (await import('./query/command.js')).query,
  },
  train: {
    summary: 'train a model on your own annotated articles',
    load: async () => (await import('./train/command.js')).training,
  },
};

export function findSubcommand(name: string | undefined): SubcommandRow | undefined {
  return name !== undefined && Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
}
