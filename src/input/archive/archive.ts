import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { ReadFailure } from '../failure.js';
import { ARCHIVE_BYTES, ARCHIVE_ENTRIES, BOMB } from '../limits.js';
import { bytesOf, type Input, wholeOf } from '../source.js';

const OPTIONS = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;

const DAMAGED = 'It is no complete zip file: its end is missing or damaged. Copy or export it again.';
const CHANGED = 'It is damaged: what was unpacked is not what was packed. Copy or export it again.';
const TOO_LARGE = 'The archive is larger than 256 MB and did not come from a file on disk, so it was not read.';
const OLD_OFFICE =
  'It is protected by a password, or an Office file of the old kind. Open it, save it without a password in the present format, and try again.';

/** The files inside a zip file, and so inside the documents of Word and Excel. */
export class Archive {
  readonly #zip: ZipFile;
  readonly #onRead: Input['onRead'];
  readonly #entries = new Map<string, Entry>();

  private constructor(zip: ZipFile, onRead: Input['onRead']) {
    this.#zip = zip;
    this.#onRead = onRead;
  }

  static async open(input: Input): Promise<Archive> {
    const archive = new Archive(await openZip(input), input.stream === undefined ? input.onRead : undefined);
    try {
      await archive.#list();
      return archive;
    } catch (error) {
      archive.close();
      throw error instanceof ReadFailure ? error : new ReadFailure(DAMAGED);
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** What a file inside unpacks to, as the archive says; 0 where there is no such file. */
  sizeOf(name: string): number {
    return this.#entries.get(name)?.uncompressedSize ?? 0;
  }

  /** The bytes of a file inside: nothing where there is no such file, and never more than the limit. */
  async *bytes(name: string, limit: number): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    refuse(entry, limit);
    const stream = await this.#zip.openReadStreamPromise(entry).catch(damaged);
    try {
      let size = 0;
      let sum = 0;
      for await (const chunk of stream) {
        size += chunk.length;
        sum = crc32(chunk, sum);
        if (size > limit) throw tooLarge(limit);
        this.#onRead?.((chunk.length * entry.compressedSize) / entry.uncompressedSize);
        yield chunk;
      }
      // Some programs that pack as they write leave the sum out.
      if (entry.crc32 !== 0 && entry.crc32 !== sum) throw new ReadFailure(CHANGED);
    } catch (error) {
      throw error instanceof ReadFailure ? error : new ReadFailure(DAMAGED);
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.#zip.close();
  }

  async #list(): Promise<void> {
    if (this.#zip.entryCount > ARCHIVE_ENTRIES) {
      throw new ReadFailure(
        'The archive holds more than 20,000 files, so it was not read. Unpack it and give the folder.',
      );
    }
    for await (const entry of this.#zip.eachEntry()) this.#entries.set(entry.fileName, entry);
  }
}

async function openZip(input: Input): Promise<ZipFile> {
  if (input.stream === undefined) {
    const path = input.path ?? input.source;
    await refuseOldOffice(path);
    return openPromise(path, OPTIONS).catch(damaged);
  }
  const bytes = await wholeOf(bytesOf(input), ARCHIVE_BYTES);
  if (bytes === undefined) throw new ReadFailure(TOO_LARGE);
  if (isOldOffice(bytes)) throw new ReadFailure(OLD_OFFICE);
  return fromBufferPromise(bytes, OPTIONS).catch(damaged);
}

function damaged(): never {
  throw new ReadFailure(DAMAGED);
}

async function refuseOldOffice(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    if (bytesRead === 0) throw new ReadFailure('The file is empty.');
    if (isOldOffice(buffer)) throw new ReadFailure(OLD_OFFICE);
  } finally {
    await file.close();
  }
}

const isOldOffice = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';

function refuse(entry: Entry, limit: number): void {
  if (entry.isEncrypted()) {
    throw new ReadFailure('It is protected by a password. Save it without one, and try again.');
  }
  if (entry.uncompressedSize > limit) throw tooLarge(limit);
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > BOMB.bytes && uncompressedSize > compressedSize * BOMB.ratio) {
    throw new ReadFailure(
      'It unpacks to more than 400 times its size, as files do that are made to fill a disk, so it was not read.',
    );
  }
}

const tooLarge = (limit: number): ReadFailure =>
  new ReadFailure(`It unpacks to more than ${Math.round(limit / 1024 / 1024)} MB, so it was not read. Split it.`);
