import { Locator, type Origin } from '../../model/origin.js';
import { join } from '../text/lines.js';
import { readPage } from './page.js';

const TAG = /<(?:\/?(?:p|div|span|b|i|u|strong|em|font|ul|ol|li|table|h[1-6]|body|html)\b[^<>]*|br\s*\/?)>/i;

/** Text of a cell that is HTML, without its markup; nothing where it is plain text, in which `<` is just a mark. */
export function plainOf(text: string, origin: Origin): { text: string; origin: Origin } | undefined {
  if (!TAG.test(text) || !(text.includes('</') || /<br/i.test(text))) return undefined;
  const locator = new Locator(text, origin);
  const joints = new Set(origin.kind === 'segments' ? origin.segments.filter((_, at) => at % 3 === 0) : []);
  const places = { at: (offset: number) => locator.position(offset), isJoint: (offset: number) => joints.has(offset) };
  const { blocks } = readPage(text, places);
  const lines = blocks.flatMap((block) => ('rows' in block ? block.rows.flat(2) : [block]));
  const plain = join(lines);
  const { place } = origin;
  return { text: plain.text, origin: { ...plain.origin, ...(place === undefined ? {} : { place }) } };
}
