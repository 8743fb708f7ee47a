import { type CompletedCommand, type CompletedOption, quoted } from './option.js';

/** Returns the script for fish, for `completions/extract.fish` in its configuration or for `source`. */
export function fish(options: readonly CompletedOption[], subcommands: readonly CompletedCommand[]): string {
  const names = subcommands.map(({ name }) => name).join(' ');
  const lines = [
    '# Completions of extract for fish. To load them now: extract --completion fish | source',
    ...subcommands.map(
      ({ name, summary }) => `complete -c extract -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ),
    ...optionLines(options, names === '' ? '' : `not __fish_seen_subcommand_from ${names}`),
    ...subcommands.flatMap((each) => optionLines(each.options, `__fish_seen_subcommand_from ${each.name}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function optionLines(options: readonly CompletedOption[], condition: string): string[] {
  const when = condition === '' ? '' : ` -n ${quoted(condition)}`;
  return options.map(({ short, long, value, words, isList, isPath, brief }) => {
    const names = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
    const choices = isList ? `(__fish_append , ${words.join(' ')})` : words.join(' ');
    const argument = value === undefined ? '' : isPath ? ' -r -F' : words.length === 0 ? ' -x' : ` -x -a '${choices}'`;
    return `complete -c extract${when} ${names}${argument} -d ${quoted(brief)}`;
  });
}
