import type { PdfFile } from './file.js';
import { isDict, isList, type PdfDict, PdfRef, PdfStream } from './values.js';

export interface PdfPage {
  readonly dict: PdfDict;
  readonly resources: PdfDict;
}

const MOST_PAGES = 20_000;
const DEPTH = 50;

/** The pages in their order. */
export function* pagesOf(file: PdfFile): Generator<PdfPage> {
  let catalogue: PdfDict | undefined;
  // A file that was saved again has several, of which the last holds.
  for (const dict of file.ofType('Catalog')) catalogue = dict;
  const seen = new Set<PdfDict>();
  const root = file.dict(catalogue?.get('Pages'));
  const pages = [...walk(file, root, new Map(), seen, 0)];
  const isTree = file.name(root.get('Type')) === 'Pages';
  if (!isTree || pages.length !== file.number(root.get('Count'), pages.length)) file.isDamaged = true;
  if (pages.length > 0) return yield* pages;
  // The tree of the pages is broken: they are taken as they stand in the file.
  file.isDamaged = true;
  for (const dict of file.ofType('Page')) yield { dict, resources: file.dict(dict.get('Resources')) };
}

function* walk(file: PdfFile, node: PdfDict, above: PdfDict, seen: Set<PdfDict>, depth: number): Generator<PdfPage> {
  if (seen.has(node) || depth > DEPTH || seen.size > MOST_PAGES) return;
  seen.add(node);
  const own = file.dict(node.get('Resources'));
  const resources = own.size > 0 ? own : above;
  const kids = file.list(node.get('Kids'));
  if (kids.some((kid) => !isDict(file.get(kid)))) file.isDamaged = true;
  if (kids.length === 0 && (node.has('Contents') || file.name(node.get('Type')) === 'Page'))
    yield { dict: node, resources };
  for (const kid of kids) yield* walk(file, file.dict(kid), resources, seen, depth + 1);
}

/** The drawing of a page, which may come in several pieces. */
export function drawingOf(file: PdfFile, { dict }: PdfPage): string {
  const contents = file.get(dict.get('Contents'));
  if (contents instanceof PdfStream || contents instanceof PdfRef) return file.bytes(contents);
  if (dict.has('Contents') && !isList(contents)) file.isDamaged = true;
  return file
    .list(contents)
    .map((piece) => file.bytes(piece))
    .join('\n');
}
