import type { SaxesTagNS } from 'saxes';
import { attribute } from '../xml/events.js';

/** Namespaces of Word's XML, as Word writes it by default and in its strict form. */
export const WORD: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** A property that is there is on, unless it says otherwise. */
export function isOn(tag: SaxesTagNS): boolean {
  return !/^(?:0|false|off|none)$/.test(attribute(tag, 'val') ?? '');
}
