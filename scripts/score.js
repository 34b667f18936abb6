// Scores the built tool against the labelled corpus, where the shared folder is present.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const scorer = '../shared/corpus/score.mjs';
if (existsSync(scorer)) {
  const own = ['--corpus', '../shared/corpus/dev', ...process.argv.slice(2)];
  const run = spawnSync('node', [scorer, ...own, '--', 'node', 'bin/caselint.js'], { stdio: 'inherit' });
  process.exitCode = run.status ?? 2;
} else {
  process.stdout.write('score: the labelled corpus is not here; nothing scored\n');
}
