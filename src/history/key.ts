import { createHmac } from 'node:crypto';

/** Hexadecimal digits of a fingerprint: 128 bits. */
const LENGTH = 32;

/**
 * The key to fingerprints. Words of a note have little chance in them, so a plain hash of them could be guessed; a keyed
 * one says nothing to whoever has not the key.
 */
export class FingerprintKey {
  readonly #secret: Buffer;
  /** Tells one key from another and gives none away. */
  readonly id: string;

  constructor(secret: Buffer) {
    this.#secret = secret;
    this.id = this.fingerprint(['caselint key']).slice(0, 16);
  }

  fingerprint(parts: readonly string[]): string {
    return createHmac('sha256', this.#secret).update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH);
  }
}
