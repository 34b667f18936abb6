// A rule that ends the thread it runs in when a note says so, as a fault of the engine or a lack of memory would.
import { existsSync, writeFileSync } from 'node:fs';

const deadly = {
  scope: 'note',
  id: 'deadly',
  guidance: '§4.4',
  level: 'info',
  confidence: 'high',
  summary: 'A stub that ends its thread',
  messages: { seen: 'Seen' },
  options: {},
  needs: ['text'],
  lists: [],
  *check({ text }) {
    if (text.includes('leave now')) process.exit(7);
    const [, mark] = /^leave once (\S+)/.exec(text) ?? [];
    if (mark !== undefined && !existsSync(mark)) {
      writeFileSync(mark, '');
      process.exit(7);
    }
    yield { message: 'seen', at: { start: 0, end: 4 } };
  },
};

export default async () => [deadly];
