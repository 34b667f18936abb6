import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Rules import the kit by the package's own name, as an outside author would; tests run on the sources.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^caselint\/rule$/, replacement: at('src/rule/index.ts') },
      { find: /^caselint\/testing$/, replacement: at('src/testing/index.ts') },
      { find: /^caselint$/, replacement: at('src/index.ts') },
    ],
  },
  test: { include: ['test/**/*.test.ts'], globalSetup: ['scripts/make-dictionary.js'], testTimeout: 20_000 },
});
