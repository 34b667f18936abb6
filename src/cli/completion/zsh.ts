import { quoted, words } from './quote.js';
import type { CommandSpec, Offer } from './spec.js';

/** To be sourced, or put as `_caselint` into a folder of `$fpath`. */
export function zsh(specs: readonly CommandSpec[]): string {
  return `#compdef caselint
# Completion of caselint for zsh: source <(caselint completion zsh)
_caselint() {
  local command= word i
  local -a offers
  for ((i = 2; i < CURRENT; i++)); do
    word=\${words[i]}
    case "$command>$word" in
${specs.flatMap(steps).join('\n')}
    esac
  done
  case "$command>\${words[CURRENT-1]}" in
${specs.flatMap(values).join('\n')}
  esac
  case "$command>\${words[CURRENT]}" in
${specs.map(options).join('\n')}
${specs.map(operands).join('\n')}
  esac
}
if [[ $funcstack[1] == _caselint ]]; then _caselint "$@"; else compdef _caselint caselint; fi
`;
}

function steps({ path, commands }: CommandSpec): string[] {
  return commands.map(
    ({ name }) => `      ${quoted(`${path}>${name}`)}) command=${quoted(`${path} ${name}`.trim())} ;;`,
  );
}

function values({ path, options: all }: CommandSpec): string[] {
  return all.flatMap(({ names, value }) => {
    if (value === undefined) return [];
    const patterns = names.map((name) => quoted(`${path}>${name}`)).join('|');
    return [`    ${patterns}) ${offered(value)}; return ;;`];
  });
}

function offered(value: Offer): string {
  if (value === 'files') return '_files';
  return value === 'nothing' ? "_message 'a value'" : `compadd -- ${words(value)}`;
}

function options({ path, options: all }: CommandSpec): string {
  const named = all.flatMap(({ names, description }) => names.map((name) => described(name, description)));
  return `    ${quoted(`${path}>`)}-*) offers=(${named.join(' ')}); _describe -o option offers ;;`;
}

function operands({ path, commands, operand }: CommandSpec): string {
  const named = commands.map(({ name, description }) => described(name, description));
  const first = named.length === 0 ? '' : `offers=(${named.join(' ')}); _describe command offers; `;
  return `    ${quoted(`${path}>`)}*) ${first}${operand === 'nothing' ? ':' : offered(operand)} ;;`;
}

/** A colon parts the word from what is said of it. */
const described = (name: string, description: string): string =>
  quoted(`${name.replaceAll(':', '\\:')}:${description.replaceAll(':', '\\:')}`);
