/** The help of a command: its options, examples and exit statuses; for `extract`, also the subcommands. */
import type { Command } from '../command.js';
import { SUBCOMMANDS } from '../commands/table.js';
import { createParser } from './parse.js';

/**
 * Returns the help text of a command.
 *
 * @param width in columns.
 */
export function helpText(command: Command, width: number): string {
  const options = createParser(command).configureHelp({ helpWidth: width }).helpInformation();
  const subcommands = command.name === 'extract' ? `${listSubcommands()}\n` : '';
  return `${options}\n${command.examples}\n${subcommands}${command.exitStatuses}`;
}

/** Returns the subcommands with their summaries, for the help of `extract`. */
function listSubcommands(): string {
  const rows = Object.entries(SUBCOMMANDS);
  const longest = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, { summary }]) => `  extract ${name.padEnd(longest)}  ${summary}\n`);
  return `Subcommands (each has its own --help; to read a file with such a name, write ./NAME):\n${lines.join('')}`;
}
