/** What is not on the page. */
export const UNSEEN: ReadonlySet<string> = new Set([
  'head',
  'title',
  'script',
  'style',
  'template',
  'noscript',
  'xml',
  'object',
  'svg',
  'select',
  'del',
]);

/** Elements that stand on lines of their own; those that are paragraphs are set apart by a gap as well. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form header html legend li main nav ol p pre section ul h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr td th caption'.split(
    ' ',
  ),
);

export const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p blockquote pre h1 h2 h3 h4 h5 h6 ul ol dl article section address fieldset'.split(' '),
);

export const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);

/** Elements without content, which never close. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Hidden by its style, or a remark that Word puts at the end of its pages. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const style = attributes['style'] ?? '';
  if ('hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style))
    return true;
  return isComment(attributes);
}

export function isComment(attributes: Readonly<Record<string, string>>): boolean {
  return (
    /mso-element\s*:\s*comment|mso-special-character\s*:\s*comment/i.test(attributes['style'] ?? '') ||
    /\bMsoCommentReference\b/.test(attributes['class'] ?? '')
  );
}

export const startsPage = (attributes: Readonly<Record<string, string>>): boolean =>
  /(?:page-)?break-before\s*:\s*(?:always|page|left|right)/i.test(attributes['style'] ?? '');
