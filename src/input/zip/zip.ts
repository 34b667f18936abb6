import type { ReadItem } from '../../model/result.js';
import { Archive } from '../archive/archive.js';
import { formatOf } from '../formats.js';
import { SHEET_BYTES } from '../limits.js';
import { figure, type NoteMaker } from '../notes.js';
import type { ReadOptions, read } from '../read.js';
import type { Input } from '../source.js';

/** `.zip`: the notes of each file inside that is read by itself. An archive inside an archive is not opened. */
export async function* readZip(
  input: Input,
  maker: NoteMaker,
  readInner: typeof read,
  options: ReadOptions,
): AsyncGenerator<ReadItem> {
  const archive = await Archive.open(input);
  try {
    const names = archive.names.filter((name) => !name.endsWith('/') && !isHidden(name)).sort();
    const known = names.filter((name) => isReadable(name));
    for (const name of known) {
      const inner = { source: `${input.source}/${name}`, stream: archive.bytes(name, SHEET_BYTES) };
      yield* readInner(inner, { ...options, isExport: true });
    }
    const others = names.length - known.length;
    if (known.length === 0 && others === 0) yield { kind: 'empty', source: input.source };
    else if (known.length === 0)
      yield maker.error('No file in the archive is of a format that is read. Unpack it to see what it holds.');
    else if (others > 0) {
      const what = others === 1 ? 'One file' : `${figure(others)} files`;
      yield maker.warning(
        `${what} in the archive were not read: their format is not one that is read inside an archive.`,
      );
    }
  } finally {
    archive.close();
  }
}

/** What the Finder and Office leave beside the files of people. */
const isHidden = (name: string): boolean => /(?:^|\/)(?:__MACOSX|\.|~\$)/.test(name);

function isReadable(name: string): boolean {
  const format = formatOf(name);
  return format !== undefined && format !== 'zip';
}
