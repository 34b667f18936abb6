import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { ID_BYTES, opened, type Seal, sealed, TAG_BYTES } from './seal.js';

/**
 * A file of sealed entries by id: a line that says what it is, the salt, then entries of `id, length, sealed bytes`.
 * It stands as it is while a run reads from it; a new one is written beside it and takes its place in the end.
 */
const MAGIC = Buffer.from('caselint cache 1\n');
const SALT_BYTES = 16;
const HEADER = MAGIC.length + SALT_BYTES;
const ENTRY_HEAD = ID_BYTES + 4;
/** Notes are mostly met again in the order in which they were written down, so one read serves many of them. */
const WINDOW = 256 * 1024;
/** What a run did not come across is kept while the file is no larger than this. */
const KEEP = 64 * 1024 * 1024;

/** Said where what stands in the file is no cache, or a damaged one. */
export class DamagedCache extends Error {}

export class CacheFile {
  readonly salt: Buffer;
  readonly #path: string;
  readonly #old: Reader | undefined;
  /** Where entries of the old file stand, by the first bytes of their ids. */
  readonly #places: Map<number, number>;
  readonly #isMet = new Set<number>();
  readonly #isNew = new Set<number>();
  #writer: Writer | undefined;
  #isDamaged = false;

  private constructor(path: string, old: Reader | undefined) {
    this.#path = path;
    this.#old = old;
    this.salt = old?.salt ?? randomBytes(SALT_BYTES);
    this.#places = old?.places() ?? new Map();
  }

  /** @throws DamagedCache where the file is to be made again; the error of the file system where it cannot be read. */
  static open(path: string): CacheFile {
    const file = descriptorOf(path);
    if (file === undefined) return CacheFile.anew(path);
    try {
      return new CacheFile(path, new Reader(file));
    } catch (error) {
      closeSync(file);
      throw error;
    }
  }

  static anew(path: string): CacheFile {
    return new CacheFile(path, undefined);
  }

  /** Whether an entry turned out to be other than it was written. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  get(seal: Seal): Buffer | undefined {
    const name = nameOf(seal.id);
    const at = this.#places.get(name);
    if (at === undefined || this.#old === undefined) return undefined;
    const { id, body } = this.#old.entry(at);
    if (!id.equals(seal.id)) return undefined;
    const content = opened(body, seal);
    if (content) this.#isMet.add(at);
    else {
      this.#isDamaged = true;
      this.#places.delete(name);
    }
    return content;
  }

  put(seal: Seal, content: Uint8Array): void {
    const name = nameOf(seal.id);
    if (this.#isNew.has(name)) return;
    this.#isNew.add(name);
    this.#writer ??= new Writer(this.#path, this.salt);
    this.#writer.add(seal.id, sealed(content, seal));
  }

  /** Puts the new file in the place of the old one, where there is anything new in it. */
  close(): void {
    const writer = this.#writer;
    const old = this.#old;
    try {
      if (!writer) return;
      const mayKeep = old !== undefined && old.size <= KEEP;
      for (const [name, at] of this.#places) {
        if (!old || this.#isNew.has(name) || !(mayKeep || this.#isMet.has(at))) continue;
        const { id, body } = old.entry(at);
        writer.add(id, body);
      }
      writer.keep();
    } finally {
      writer?.forget();
      old?.close();
    }
  }
}

/** Enough of an id to find an entry by; whether it is the one, the id itself says. */
function nameOf(id: Buffer): number {
  return id.readUIntLE(0, 6);
}

function descriptorOf(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

class Reader {
  readonly salt: Buffer;
  readonly size: number;
  readonly #file: number;
  #window = Buffer.alloc(0);
  #from = 0;

  constructor(file: number) {
    this.#file = file;
    this.size = fstatSync(file).size;
    if (this.size < HEADER || !this.#bytes(0, MAGIC.length).equals(MAGIC)) throw new DamagedCache();
    this.salt = Buffer.from(this.#bytes(MAGIC.length, SALT_BYTES));
  }

  /** Of all entries, in their order: which is that of the run before. */
  places(): Map<number, number> {
    const places = new Map<number, number>();
    for (let at = HEADER; at < this.size; ) {
      if (at + ENTRY_HEAD > this.size) throw new DamagedCache();
      const head = this.#bytes(at, ENTRY_HEAD);
      const length = head.readUInt32LE(ID_BYTES);
      if (length < TAG_BYTES || at + ENTRY_HEAD + length > this.size) throw new DamagedCache();
      places.set(nameOf(head), at);
      at += ENTRY_HEAD + length;
    }
    return places;
  }

  entry(at: number): { readonly id: Buffer; readonly body: Buffer } {
    const head = this.#bytes(at, ENTRY_HEAD);
    return { id: head.subarray(0, ID_BYTES), body: this.#bytes(at + ENTRY_HEAD, head.readUInt32LE(ID_BYTES)) };
  }

  close(): void {
    closeSync(this.#file);
  }

  #bytes(at: number, length: number): Buffer {
    if (at < this.#from || at + length > this.#from + this.#window.length) {
      const window = Buffer.allocUnsafe(Math.max(WINDOW, length));
      this.#window = window.subarray(0, readSync(this.#file, window, 0, window.length, at));
      this.#from = at;
    }
    const bytes = this.#window.subarray(at - this.#from, at - this.#from + length);
    if (bytes.length < length) throw new DamagedCache();
    return bytes;
  }
}

class Writer {
  readonly #path: string;
  readonly #beside: string;
  readonly #file: number;
  #waiting: Buffer[] = [];
  #bytes = 0;
  #isOpen = true;

  constructor(path: string, salt: Buffer) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.#path = path;
    this.#beside = `${path}.${process.pid}.part`;
    this.#file = openSync(this.#beside, 'w', 0o600);
    process.once('exit', this.forget);
    this.#write(MAGIC);
    this.#write(salt);
  }

  add(id: Buffer, body: Buffer): void {
    const head = Buffer.allocUnsafe(ENTRY_HEAD);
    id.copy(head);
    head.writeUInt32LE(body.length, ID_BYTES);
    this.#write(head);
    this.#write(body);
  }

  keep(): void {
    this.#flush();
    closeSync(this.#file);
    this.#isOpen = false;
    renameSync(this.#beside, this.#path);
    process.removeListener('exit', this.forget);
  }

  /** Also when the run is broken off: half a cache is none. */
  readonly forget = (): void => {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
    process.removeListener('exit', this.forget);
    rmSync(this.#beside, { force: true });
  };

  #write(bytes: Buffer): void {
    this.#waiting.push(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes >= WINDOW) this.#flush();
  }

  #flush(): void {
    for (let bytes = Buffer.concat(this.#waiting); bytes.length > 0; ) {
      bytes = bytes.subarray(writeSync(this.#file, bytes));
    }
    this.#waiting = [];
    this.#bytes = 0;
  }
}
