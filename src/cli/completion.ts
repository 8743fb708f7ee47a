/** Completions for shells, from the table of options. */
import { bash } from './completions/bash.js';
import { fish } from './completions/fish.js';
import { completedOptions } from './completions/option.js';
import { zsh } from './completions/zsh.js';
import { OPTIONS } from './options.js';
import type { Shell } from './settings.js';

const SCRIPTS = { bash, zsh, fish } as const satisfies Record<Shell, unknown>;

/** A script for the shell to read. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell](completedOptions(OPTIONS));
}
