import { quoted, words } from './quote.js';
import type { CommandSpec, Offer } from './spec.js';

/** Works with the bash of any system, without the package bash-completion. */
export function bash(specs: readonly CommandSpec[]): string {
  return `# Completion of caselint for bash: source <(caselint completion bash)
_caselint() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word i offers=()
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "$command>$word" in
${specs.flatMap(steps).join('\n')}
    esac
  done
  # bash takes a colon for the end of a word: what stands before it belongs to what is completed.
  local begun=
  if [[ $current == : ]]; then begun=$previous: current= previous=\${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $previous == : ]]; then begun=\${COMP_WORDS[COMP_CWORD-2]}: previous=\${COMP_WORDS[COMP_CWORD-3]}
  fi
  case "$command>$previous" in
${specs.flatMap(values).join('\n')}
  esac
  if [[ \${#offers[@]} -eq 0 ]]; then
    case "$command>$current" in
${specs.map(options).join('\n')}
${specs.map(operands).join('\n')}
    esac
  fi
  for word in "\${offers[@]}"; do
    [[ $word == "$begun$current"* ]] && COMPREPLY+=("\${word#"$begun"}")
  done
}
complete -o bashdefault -o default -F _caselint caselint
`;
}

function steps({ path, commands }: CommandSpec): string[] {
  return commands.map(
    ({ name }) => `      ${quoted(`${path}>${name}`)}) command=${quoted(`${path} ${name}`.trim())} ;;`,
  );
}

/** Where an option takes a value: its words, or nothing, and then the shell offers files. */
function values({ path, options: all }: CommandSpec): string[] {
  return all.flatMap(({ names, value }) => {
    if (value === undefined) return [];
    const patterns = names.map((name) => quoted(`${path}>${name}`)).join('|');
    return [`    ${patterns}) ${isList(value) ? `offers=(${words(value)})` : 'return'} ;;`];
  });
}

function options({ path, options: all }: CommandSpec): string {
  return `      ${quoted(`${path}>`)}-*) offers=(${words(all.flatMap(({ names }) => names))}) ;;`;
}

function operands({ path, commands, operand }: CommandSpec): string {
  const own = isList(operand) ? operand : [];
  return `      ${quoted(`${path}>`)}*) offers=(${words([...commands.map(({ name }) => name), ...own])}) ;;`;
}

const isList = (offer: Offer): offer is readonly string[] => typeof offer !== 'string';
