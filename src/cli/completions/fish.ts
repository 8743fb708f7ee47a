import { type CompletedOption, quoted } from './option.js';

/** For fish: in `completions/extract.fish` of its configuration, or read by `source`. */
export function fish(options: readonly CompletedOption[]): string {
  const lines = options.map(({ short, long, value, words, isList, isPath, brief }) => {
    const names = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
    const choices = isList ? `(__fish_append , ${words.join(' ')})` : words.join(' ');
    const argument = value === undefined ? '' : isPath ? ' -r -F' : words.length === 0 ? ' -x' : ` -x -a '${choices}'`;
    return `complete -c extract ${names}${argument} -d ${quoted(brief)}\n`;
  });
  return `# Completions of extract for fish. For this shell: extract --completion fish | source\n${lines.join('')}`;
}
