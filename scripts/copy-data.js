// Puts the data files (word lists and tables) beside the compiled code that reads them.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

for (const top of ['src', 'rules']) {
  for (const path of readdirSync(top, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(tsv|json|txt)$/.test(path)) continue;
    const target = join('dist', top, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(top, path), target);
  }
}
