// Turns the page of each rule into HTML beside its compiled code, for the audit report, which has its rules with it.
import { readFileSync, writeFileSync } from 'node:fs';
import { Marked } from 'marked';
import { builtInRules } from '../dist/rules/index.js';

// In the report a page stands under a heading of the third order. It leads nowhere outside, and has no markup of its own.
const marked = new Marked({
  renderer: {
    heading({ tokens, depth }) {
      const level = Math.min(6, depth + 2);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      const rule = /^\.\.\/([a-z-]+)\/README\.md$/.exec(href)?.[1];
      return rule === undefined ? text : `<a href="#rule-${rule}">${text}</a>`;
    },
    code({ text }) {
      const marks = escaped(text).replaceAll('⟦', '<mark>').replaceAll('⟧', '</mark>');
      return `<pre>${marks}</pre>\n`;
    },
    html: () => '',
    image: () => '',
  },
});

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

for (const { id } of builtInRules) {
  const page = readFileSync(`rules/${id}/README.md`, 'utf8').replace(/^# .*\n/, '');
  writeFileSync(`dist/rules/${id}/page.html`, marked.parse(page));
}
