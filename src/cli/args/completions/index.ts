/** Completion scripts for shells, from the tables of options and of subcommands. */
import { extract } from '../../commands/extract/command.js';
import { SUBCOMMANDS } from '../../commands/table.js';
import type { Shell } from '../settings.js';
import { bash } from './bash.js';
import { fish } from './fish.js';
import { type CompletedCommand, completedOptions } from './option.js';
import { zsh } from './zsh.js';

const SCRIPTS = { bash, zsh, fish } as const satisfies Record<Shell, unknown>;

export async function completionScript(shell: Shell, rows = SUBCOMMANDS): Promise<string> {
  const subcommands = Object.entries(rows).map(async ([name, { summary, load }]): Promise<CompletedCommand> => {
    return { name, summary, options: completedOptions((await load()).options) };
  });
  return SCRIPTS[shell](completedOptions(extract.options), await Promise.all(subcommands));
}
