import { type CompletedOption, quoted } from './option.js';

/** For zsh: in a file `_extract` on its `fpath`, or read by `source`. */
export function zsh(options: readonly CompletedOption[]): string {
  const specifications = options.map((option) => `    ${specification(option)} \\\n`).join('');
  return `#compdef extract
# Completions of extract for zsh. For this shell: source <(extract --completion zsh)
_extract() {
  _arguments -s -S \\
${specifications}    '*:path:_files'
}
if [[ $funcstack[1] == _extract ]]; then _extract "$@"; else compdef _extract extract; fi
`;
}

/** One option as _arguments takes it: its names, what it does, what its value is and how to complete that. */
function specification({ short, long, value, words, isList, isPath, brief }: CompletedOption): string {
  const about = `[${brief.replace(/[[\]\\:]/g, '\\$&')}]`;
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
