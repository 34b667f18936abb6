import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/**
 * The name and the lock of one entry, both made of the note itself: what was seen in a note is read again by whoever
 * has the note, and by nobody who has only the cache.
 */
export interface Seal {
  /** 16 bytes. */
  readonly id: Buffer;
  readonly key: Buffer;
  /** As the key belongs to one content alone, it need not differ from one time to the next. */
  readonly nonce: Buffer;
}

const CIPHER = 'aes-256-gcm';
export const ID_BYTES = 16;
export const TAG_BYTES = 16;

/** `salt` is the cache's own, so that nobody can make ready the names of notes for every cache there is. */
export function sealOf(content: string, salt: Buffer): Seal {
  const bytes = createHmac('sha512', salt).update(content).digest();
  return { id: bytes.subarray(0, ID_BYTES), key: bytes.subarray(16, 48), nonce: bytes.subarray(48, 60) };
}

/** The tag first, then what is sealed. */
export function sealed(content: Uint8Array, { key, nonce }: Seal): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce);
  const body = cipher.update(content);
  cipher.final();
  return Buffer.concat([cipher.getAuthTag(), body]);
}

/** What was sealed; undefined where a byte of it is not as it was. */
export function opened(bytes: Buffer, { key, nonce }: Seal): Buffer | undefined {
  try {
    const decipher = createDecipheriv(CIPHER, key, nonce).setAuthTag(bytes.subarray(0, TAG_BYTES));
    const content = decipher.update(bytes.subarray(TAG_BYTES));
    decipher.final();
    return content;
  } catch {
    return undefined;
  }
}
