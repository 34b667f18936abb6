import type { Level } from '../model/finding.js';

type Brush = (text: string) => string;

/** Colours of the terminal. They say nothing that the words do not say. */
export interface Paint {
  readonly level: Readonly<Record<Level, Brush>>;
  readonly strong: Brush;
  readonly faint: Brush;
  readonly file: Brush;
}

const NONE: Brush = (text) => text;
const BARE: Paint = { level: { error: NONE, warning: NONE, info: NONE }, strong: NONE, faint: NONE, file: NONE };

/** The colours are loaded only where they are shown. */
export async function paintFor(context: { readonly hasColour: boolean }): Promise<Paint> {
  if (!context.hasColour) return BARE;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    level: { error: chalk.red, warning: chalk.yellow, info: chalk.cyan },
    strong: chalk.bold,
    faint: chalk.dim,
    file: chalk.underline,
  };
}
