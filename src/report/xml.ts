/** What XML 1.0 has no way to write: control characters and halves of a character. */
const ILLEGAL = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Safe in text and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '\ufffd').replace(/[&<>"'\n\r\t]/g, (character) => NAMED[character] ?? character);
}

/** ` name="value"` for each. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
