import { createConnection } from 'vscode-languageserver/node';
import { Server } from '../editor/server.js';
import { planFor } from '../engine/plan.js';
import { type ConfigOptions, configFor } from './configured.js';
import { rulePageFile } from './rule-pages.js';
import { packageVersion } from './version.js';

export type LspOptions = Pick<ConfigOptions, 'config' | 'allowJsConfig' | 'preset'>;

/** `caselint lsp`: the language server, over standard input and output, until the editor ends it. */
export async function lspCommand(options: LspOptions, process: NodeJS.Process): Promise<never> {
  const connection = createConnection(process.stdin, process.stdout);
  const server = new Server(connection, {
    version: packageVersion(),
    pageOf: rulePageFile,
    configure: async (folder) => {
      const config = await configFor({ ...options, rule: [] }, { cwd: () => folder });
      const { catalogue, state, overrides, suppressions, fields, ignore, remarks } = config;
      const plan = await planFor({ state, overrides, minConfidence: 'low', suppressions }, catalogue);
      return { plan, catalogue, fields, ignore, remarks };
    },
  });
  server.listen();
  // The connection ends the process when the editor says so, or has gone.
  return new Promise(() => {});
}
