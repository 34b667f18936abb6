import { Locator, type Origin } from '../model/origin.js';

type Unplaced = { readonly kind: 'plain'; readonly line: number; readonly column: number } | Segmented;
type Segmented = { readonly kind: 'segments'; readonly segments: readonly number[] };

/** A text put together from stretches of the source, which knows where each of them stands. */
export class Pieces {
  #text = '';
  readonly #segments: number[] = [];
  #only: Unplaced | undefined;
  #count = 0;

  get text(): string {
    return this.#text;
  }

  add(text: string, origin: Origin): void {
    if (text === '') return;
    this.#count += 1;
    this.#only = bare(origin);
    const { segments } = origin.kind === 'segments' ? origin : segmented(text, origin);
    for (let i = 0; i < segments.length; i += 3) {
      this.#segments.push(this.#text.length + (segments[i] ?? 0), segments[i + 1] ?? 1, segments[i + 2] ?? 1);
    }
    this.#text += text;
  }

  /** What the source does not have, such as the gap between two cells: it stands where the last piece ends. */
  gap(text: string): void {
    this.#text += text;
    this.#count += 1;
  }

  origin(): Origin {
    if (this.#count === 1 && this.#only !== undefined) return this.#only;
    return this.#segments.length === 0
      ? { kind: 'plain', line: 1, column: 1 }
      : { kind: 'segments', segments: this.#segments };
  }
}

function bare(origin: Origin): Unplaced {
  if (origin.kind === 'segments') return { kind: 'segments', segments: origin.segments };
  return { kind: 'plain', line: origin.line, column: origin.column };
}

/** The same origin as segments: one for each line. */
function segmented(text: string, origin: Origin): Segmented {
  const locator = new Locator(text, origin);
  const segments: number[] = [];
  for (let at = 0; at >= 0; ) {
    const { line, column } = locator.position(at);
    segments.push(at, line, column);
    const feed = text.indexOf('\n', at);
    at = feed < 0 || feed + 1 >= text.length ? -1 : feed + 1;
  }
  return { kind: 'segments', segments };
}
