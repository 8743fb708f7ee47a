import type { CompletedOption } from './option.js';

/** For bash, with or without the package bash-completion. */
export function bash(options: readonly CompletedOption[]): string {
  const names = options.flatMap(({ short = [], long }) => [short, long].flat());
  return `# Completions of extract for bash. For this shell: source <(extract --completion bash)
_extract() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} word
  COMPREPLY=()
  # bash takes --option=value apart at the sign.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -- ]] && return
  done
  case $prev in
${options.map(valueCase).join('')}  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W '${names.join(' ')}' -- "$cur"))
  fi
}
# Where nothing was found, names of files are completed.
complete -o default -F _extract extract
`;
}

function valueCase(option: CompletedOption): string {
  const { short, long, value } = option;
  if (value === undefined) return '';
  return `    ${short === undefined ? '' : `${short} | `}${long})${completed(option)} return ;;\n`;
}

function completed({ words, isList, isPath }: CompletedOption): string {
  if (isPath) return '';
  if (words.length === 0) return ' compopt +o default 2>/dev/null;';
  if (!isList) return ` COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"));`;
  return `
      word=; [[ $cur == *,* ]] && word=\${cur%,*},
      COMPREPLY=($(compgen -P "$word" -W '${words.join(' ')}' -- "\${cur##*,}"))
      compopt -o nospace 2>/dev/null;`;
}
