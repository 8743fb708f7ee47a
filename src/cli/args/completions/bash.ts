import type { CompletedCommand, CompletedOption } from './option.js';

/** Returns the script for bash. It does not need the package bash-completion. */
export function bash(options: readonly CompletedOption[], subcommands: readonly CompletedCommand[]): string {
  return `# Completions of extract for bash. To load them now: source <(extract --completion bash)
_extract() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} word
  COMPREPLY=()
  # bash splits --option=value at the equals sign.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -- ]] && return
  done
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in
${subcommands.map(({ name }) => `      ${name}) _extract_${name}; return ;;\n`).join('')}      *) ;;
    esac
  fi
  _extract_articles
${subcommands.length === 0 ? '' : firstWord(subcommands)}}
${completer('articles', options)}${subcommands.map((each) => completer(each.name, each.options)).join('')}\
# Without a match, bash completes file names.
complete -o default -F _extract extract
`;
}

/** Completes the first word, which is a subcommand or a file. */
function firstWord(subcommands: readonly CompletedCommand[]): string {
  const names = subcommands.map(({ name }) => name).join(' ');
  return `  if ((COMP_CWORD == 1)) && [[ $cur != -* ]]; then
    local IFS=$'\\n'
    COMPREPLY=($(IFS=' ' compgen -W '${names}' -- "$cur") $(compgen -f -- "$cur"))
    compopt -o filenames 2>/dev/null
  fi
`;
}

function completer(name: string, options: readonly CompletedOption[]): string {
  const names = options.flatMap(({ short = [], long }) => [short, long].flat());
  return `_extract_${name}() {
  case $prev in
${options.map(valueCase).join('')}    *) ;;
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W '${names.join(' ')}' -- "$cur"))
  fi
}
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
