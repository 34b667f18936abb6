/** A reason why a file is not read, as a sentence for people. It never holds anything of the file. */
export class ReadFailure extends Error {}

/** What a failing disk says, in words. Nothing of the file's content can come into it. */
export function describeFailure(error: unknown): string {
  if (error instanceof ReadFailure) return error.message;
  const code = codeOf(error);
  return (
    SENTENCES[code] ??
    `The file could not be read${code === '' ? '' : ` (${code})`}. It may be damaged: open it in the program that made it.`
  );
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder. Check the spelling of the path.',
  EACCES: 'There is no permission to read it. Ask its owner, or copy it to a folder of yours.',
  EPERM: 'There is no permission to read it. Ask its owner, or copy it to a folder of yours.',
  EISDIR: 'It is a folder where a file was expected.',
  ENOTDIR: 'A part of the path is a file and no folder. Check the path.',
  EMFILE: 'Too many files are open at once. Close other programs and try again.',
  ELOOP: 'The path goes round in a circle of links.',
  ENAMETOOLONG: 'The path is too long for this computer.',
  EBUSY: 'Another program has it open. Close it there and try again.',
};

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(error.code) ? error.code : '';
}
