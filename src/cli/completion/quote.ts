/** A word as bash and zsh take it, whatever is in it. */
export const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

export const words = (list: readonly string[]): string => list.map(quoted).join(' ');
