/** Names of letters that print-outs in English use, where a font has no table of its own. */
const NAMES =
  'space=  exclam=! quotedbl=" numbersign=# dollar=$ percent=% ampersand=& quotesingle=\' parenleft=( parenright=) asterisk=* plus=+ comma=, hyphen=- minus=− period=. slash=/ zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 colon=: semicolon=; less=< equal== greater=> question=? at=@ bracketleft=[ backslash=\\ bracketright=] underscore=_ braceleft={ bar=| braceright=} quoteleft=‘ quoteright=’ quotedblleft=“ quotedblright=” endash=– emdash=— ellipsis=… bullet=• sterling=£ Euro=€ fi=fi fl=fl ff=ff ffi=ffi ffl=ffl eacute=é egrave=è agrave=à aacute=á iacute=í oacute=ó uacute=ú ccedilla=ç ntilde=ñ ouml=ö uuml=ü auml=ä eurosign=€ degree=° onehalf=½ nbspace=\u00a0 nonbreakingspace=\u00a0';

const LETTERS: ReadonlyMap<string, string> = new Map(
  NAMES.split(/ (?=[A-Za-z]+=)/).map((pair) => {
    const equal = pair.indexOf('=');
    return [pair.slice(0, equal), pair.slice(equal + 1)] as const;
  }),
);

/** The letter that a glyph's name stands for. */
export function glyphLetter(name: string): string | undefined {
  if (name === 'space') return ' ';
  if (/^[A-Za-z]$/.test(name)) return name;
  const code = /^uni([0-9A-F]{4})/.exec(name)?.[1] ?? /^u([0-9A-F]{4,6})$/.exec(name)?.[1];
  return code === undefined ? LETTERS.get(name) : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
}
