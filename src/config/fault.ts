/** One thing that is wrong in a configuration, and where: `rules › spelling › 1`. */
export interface Fault {
  readonly path: readonly string[];
  readonly message: string;
}

/** A configuration that cannot be used. The message has one line for each fault, with file and line. */
export class ConfigFailure extends Error {
  constructor(file: string, faults: readonly { readonly message: string; readonly line?: number }[]) {
    super(faults.map(({ message, line }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`).join('\n'));
    this.name = 'ConfigFailure';
  }
}
