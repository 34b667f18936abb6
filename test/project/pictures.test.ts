import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { terminalPicture } from '../../scripts/pictures.js';

// Needs the build. The picture of the browser is made by hand: no two browsers draw alike.
it('the picture of the terminal shows what the command writes (else: npm run pictures -- --terminal)', () => {
  expect(readFileSync('docs/pictures/terminal.svg', 'utf8')).toBe(terminalPicture());
});
