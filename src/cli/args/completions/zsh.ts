import { type CompletedCommand, type CompletedOption, quoted } from './option.js';

/** For zsh: in a file `_extract` on its `fpath`, or read by `source`. */
export function zsh(options: readonly CompletedOption[], subcommands: readonly CompletedCommand[]): string {
  return `#compdef extract
# Completions of extract for zsh. For this shell: source <(extract --completion zsh)
_extract() {
  if (( CURRENT > 2 )); then
    case $words[2] in
${subcommands.map(subcommandCase).join('')}      *) ;;
    esac
  fi
  _arguments -s -S \\
${specifications(options)}${subcommands.length === 0 ? '' : firstWord(subcommands)}    '*:path:_files'
}
if [[ $funcstack[1] == _extract ]]; then _extract "$@"; else compdef _extract extract; fi
`;
}

function subcommandCase({ name, options }: CompletedCommand): string {
  return `      ${name})
        shift words; (( CURRENT-- ))
        _arguments -s -S \\
${specifications(options)}    '*:path:_files'
        return ;;
`;
}

/** The first word may be a subcommand, or a file as always. */
function firstWord(subcommands: readonly CompletedCommand[]): string {
  const described = subcommands.map(({ name, summary }) => `${name}\\:"${plain(summary)}"`).join(' ');
  return `    ${quoted(`1: :_alternative "subcommands:subcommand:((${described.replaceAll('"', '\\"')}))" "files:path:_files"`)} \\\n`;
}

function specifications(options: readonly CompletedOption[]): string {
  return options.map((option) => `    ${specification(option)} \\\n`).join('');
}

/** One option as _arguments takes it: its names, what it does, what its value is and how to complete that. */
function specification({ short, long, value, words, isList, isPath, brief }: CompletedOption): string {
  const about = `[${plain(brief)}]`;
  const argument = value === undefined ? '' : `:${value}:${action()}`;
  if (short === undefined) return quoted(`${long}${value === undefined ? '' : '='}${about}${argument}`);
  // Either name, once; the short one takes its value in the next word or in the same.
  const names = value === undefined ? `{${short},${long}}` : `{${short}+,${long}=}`;
  return `${quoted(`(${short} ${long})`)}${names}${quoted(`${about}${argument}`)}`;

  function action(): string {
    if (isPath) return '_files';
    if (words.length === 0) return '';
    return isList ? `_values -s , ${value} ${words.join(' ')}` : `(${words.join(' ')})`;
  }
}

/** Text without the characters that _arguments and _alternative take for their own. */
function plain(text: string): string {
  return text.replace(/[[\]\\:"()]/g, '');
}
