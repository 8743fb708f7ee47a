/**
 * The table of subcommands. A further one is a file here that exports a {@link Subcommand} (its options, its examples,
 * its `run`) and a row that loads it. `extract NAME` calls it; `extract ./NAME` reads a file of that name.
 */
import type { SubcommandRow } from './subcommand.js';

export const SUBCOMMANDS: Readonly<Record<string, SubcommandRow>> = {
  eval: {
    summary: 'measure results, or the shipped model, against gold annotation',
    load: async () => (await import('./eval/command.js')).evaluation,
  },
  index: {
    summary: 'keep the entities of many articles in a database',
    load: async () => (await import('./index/command.js')).index,
  },
  query: {
    summary: 'find where somebody appears in it, and with whom',
    load: async () => (await import('./query/command.js')).query,
  },
  train: {
    summary: 'train a model on your own annotated articles',
    load: async () => (await import('./train/command.js')).training,
  },
};

/** The row of the subcommand that the first argument names. */
export function subcommandRow(name: string | undefined): SubcommandRow | undefined {
  return name !== undefined && Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
}
