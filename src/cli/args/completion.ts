/** Completions for shells, from the tables of options and of subcommands. */

import { SUBCOMMANDS } from '../commands/subcommands.js';
import { EXTRACT } from './command.js';
import { bash } from './completions/bash.js';
import { fish } from './completions/fish.js';
import { type CompletedCommand, completedOptions } from './completions/option.js';
import { zsh } from './completions/zsh.js';
import type { Shell } from './settings.js';

const SCRIPTS = { bash, zsh, fish } as const satisfies Record<Shell, unknown>;

/** A script for the shell to read. */
export async function completionScript(shell: Shell, rows = SUBCOMMANDS): Promise<string> {
  const subcommands = Object.entries(rows).map(async ([name, { summary, load }]): Promise<CompletedCommand> => {
    return { name, summary, options: completedOptions((await load()).options) };
  });
  return SCRIPTS[shell](completedOptions(EXTRACT.options), await Promise.all(subcommands));
}
