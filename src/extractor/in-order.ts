/** Work on many items at once whose results come out in the order of the items. */

/** Code units of text in hand, all articles together, that are plenty for any number of workers. */
export const HEAVIEST = 1 << 25;

export interface InOrderOptions<In> {
  /** The most items that are begun and not yet given out. */
  readonly ahead: number;
  /** What an item weighs, in any unit. */
  readonly weight: (item: In) => number;
  /** Nothing more is begun while what is in hand weighs as much. */
  readonly heaviest: number;
}

interface Begun<Out> {
  readonly weight: number;
  readonly done: Promise<Out>;
}

/**
 * Takes items only as results are taken, so that a slow consumer slows the source down, and gives each result as soon
 * as those before it were given, also while the source is waiting for its next item.
 *
 * @throws what the source or the work throws, after the results before that.
 */
export async function* inOrder<In, Out>(
  source: AsyncIterable<In>,
  work: (item: In) => Promise<Out>,
  { ahead, weight: weigh, heaviest }: InOrderOptions<In>,
): AsyncGenerator<Out> {
  const iterator = source[Symbol.asyncIterator]();
  const begun: Begun<Out>[] = [];
  let load = 0;
  let failure: { readonly error: unknown } | undefined;
  /** The next item, or undefined when there is none; a source that breaks has ended. */
  const take = (): Promise<IteratorResult<In>> =>
    iterator.next().catch((error: unknown) => {
      failure = { error };
      return { done: true, value: undefined };
    });
  let coming: Promise<IteratorResult<In>> | undefined = take();
  try {
    while (coming || begun.length > 0) {
      const first = begun[0];
      const room = coming && begun.length < ahead && load < heaviest;
      const turn = first?.done.then(() => undefined);
      const next = await (first && coming && room ? Promise.race([turn, coming]) : (turn ?? coming));
      if (next?.done) coming = undefined;
      else if (next) {
        const item = { weight: weigh(next.value), done: work(next.value) };
        // Its turn to be heard comes later; until then a failure is not unhandled.
        item.done.catch(() => {});
        begun.push(item);
        load += item.weight;
        coming = take();
      } else {
        const { weight, done } = begun.shift() as Begun<Out>;
        load -= weight;
        yield await done;
      }
    }
    if (failure) throw failure.error;
  } finally {
    // Not waited for: a source that waits for its next item itself would keep everybody.
    iterator.return?.(undefined)?.catch(() => {});
  }
}
