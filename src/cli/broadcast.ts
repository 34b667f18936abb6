/**
 * Gives one stream to several readers in step: the next item is fetched when all have asked for it, so that
 * nothing heaps up for a slow one.
 */
export class Broadcast<T> {
  readonly #source: AsyncIterator<T>;
  #live: number;
  #waiting: { resolve: (result: IteratorResult<T>) => void; reject: (error: unknown) => void }[] = [];

  constructor(source: AsyncIterable<T>, readers: number) {
    this.#source = source[Symbol.asyncIterator]();
    this.#live = readers;
  }

  reader(): AsyncIterable<T> {
    const iterator: AsyncIterator<T> = {
      next: () =>
        new Promise((resolve, reject) => {
          this.#waiting.push({ resolve, reject });
          this.#pullWhenAllWait();
        }),
      return: async () => {
        this.#live -= 1;
        this.#pullWhenAllWait();
        return { done: true, value: undefined };
      },
    };
    return { [Symbol.asyncIterator]: () => iterator };
  }

  #pullWhenAllWait(): void {
    if (this.#live === 0 || this.#waiting.length < this.#live) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#source.next().then(
      (result) => {
        for (const { resolve } of waiting) resolve(result);
      },
      (error: unknown) => {
        for (const { reject } of waiting) reject(error);
      },
    );
  }
}
