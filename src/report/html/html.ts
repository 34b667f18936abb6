import { plain } from '../plain.js';
import type { Reporter } from '../reporter.js';
import { escapeXml } from '../xml.js';
import { Audit } from './audit.js';
import { sections } from './sections.js';
import { STYLE } from './style.js';

/** The audit report: one file that opens anywhere, asks no network and runs no program. */
export const html: Reporter = async function* (events, context) {
  const audit = new Audit();
  for await (const event of events) audit.see(event);
  yield head();
  yield* sections(audit, context);
  yield `<p>Made by caselint ${escapeXml(plain(context.version))}. A finding asks for a second look; it is no verdict on anybody.</p>\n`;
  yield '</main>\n</body>\n</html>\n';
};

function head(): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Quality of recording: an audit report</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Quality of recording</h1>
`;
}
