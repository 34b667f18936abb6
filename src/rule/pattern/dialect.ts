/** Why a pattern cannot be used, as a sentence for whoever wrote it. */
export class PatternFault extends Error {}

export interface Translated {
  /** As JavaScript writes it, for the flags `u` and `m`. */
  readonly source: string;
  readonly ignoresCase: boolean;
  readonly dotIsAny: boolean;
  /** It switches case in the middle, which JavaScript cannot: only RE2 can run it as it is. */
  readonly isForRe2: boolean;
}

const POSIX: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  blank: '\\t ',
  digit: '0-9',
  lower: 'a-z',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

/** What stands in both or has another name, from where it begins: what it becomes. */
const FORMS: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/\(\?P?<([A-Za-z_]\w*)>/y, (_, name = '') => `(?<${name}>`],
  [/\(\?P=([A-Za-z_]\w*)\)/y, (_, name = '') => `\\k<${name}>`],
  [/\(\?#[^)]*\)/y, () => ''],
  [/\\Q([\s\S]*?)(?:\\E|$)/y, (_, literal = '') => literal.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&')],
  [/\\A/y, () => '(?<![\\s\\S])'],
  [/\\[zZ]/y, () => '(?![\\s\\S])'],
  [/\\([pP])([A-Z])(?!\w)/y, (_, p = '', name = '') => `\\${p}{${name}}`],
  [/\\([pP])\{\^?(Latin|Greek|Cyrillic|Arabic|Hebrew|Han)\}/y, (_, p = '', name = '') => `\\${p}{Script=${name}}`],
  [/\\x\{([0-9A-Fa-f]{1,6})\}/y, (_, code = '') => `\\u{${code}}`],
  [/\\a/y, () => '\\x07'],
  [/\\[\s\S]/y, (whole = '') => whole],
];

/** What JavaScript has no like of, nor any way to run in a time that can be foreseen. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/\(\?>/y, '“(?>” (a group that is never tried again) is not known here; write “(?:”.'],
  [/[*+?}]\+/y, 'A “+” after another repetition is not known here; write one of them.'],
  [/\(\?\(/y, '“(?(” (a condition inside a pattern) is not known here.'],
  [/\(\?P>|\(\?R\)|\(\?&/y, 'A pattern cannot call itself here.'],
  [/\\G/y, '“\\G” is not known here.'],
];

/** Reads a pattern as Go, .NET or JavaScript write it; styles for Vale are written so. */
export function translate(pattern: string): Translated {
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  const rest = pattern.slice(flags?.[0].length ?? 0);
  const isForRe2 = /(?<!\\)\(\?[ims]*-?[imsU]+[:)]/.test(rest);
  return {
    source: isForRe2 ? rest : inJavaScript(rest),
    ignoresCase: flags?.[1]?.includes('i') === true,
    dotIsAny: flags?.[1]?.includes('s') === true,
    isForRe2,
  };
}

function inJavaScript(pattern: string): string {
  let out = '';
  for (let at = 0; at < pattern.length; ) {
    if (pattern[at] === '[') {
      const end = classEnd(pattern, at);
      out += classFrom(pattern.slice(at, end));
      at = end;
      continue;
    }
    refuse(pattern, at);
    const form = formAt(pattern, at);
    out += form?.text ?? pattern[at];
    at += form?.length ?? 1;
  }
  return out;
}

function refuse(pattern: string, at: number): void {
  for (const [form, reason] of REFUSED) {
    form.lastIndex = at;
    if (form.test(pattern) && pattern[at - 1] !== '\\') throw new PatternFault(reason);
  }
}

function formAt(pattern: string, at: number): { text: string; length: number } | undefined {
  for (const [form, become] of FORMS) {
    form.lastIndex = at;
    const found = form.exec(pattern);
    if (found) return { text: become(...found), length: Math.max(found[0].length, 1) };
  }
  return undefined;
}

/** The place after a class in brackets; a bracket that comes first in it stands for itself. */
function classEnd(pattern: string, start: number): number {
  const first = pattern[start + 1] === '^' ? start + 2 : start + 1;
  for (let at = first; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1;
    else if (pattern.startsWith('[:', at) && pattern.includes(':]', at)) at = pattern.indexOf(':]', at) + 1;
    else if (pattern[at] === ']' && at > first) return at + 1;
  }
  return pattern.length;
}

function classFrom(written: string): string {
  return written
    .replace(/^(\[\^?)\]/, '$1\\]')
    .replace(/\[:(\^?)(\w+):\]/g, (_, not: string, name: string) => {
      const set = POSIX[name];
      if (set === undefined || not === '^') throw new PatternFault(`The class “[:${not}${name}:]” is not known here.`);
      return set;
    })
    .replace(/\\([pP])([A-Z])(?![\w}])/g, '\\$1{$2}');
}
