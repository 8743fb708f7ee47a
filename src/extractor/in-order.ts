/** Works on several items at once and yields the results in the order of the items. */

/** Maximum UTF-16 code units of article text in work at once: enough to keep any number of workers busy. */
export const MAX_PENDING_TEXT = 1 << 25;

export interface InOrderLimits<In> {
  /** Maximum number of items that have been started but whose results have not been yielded. */
  readonly ahead: number;
  /** Returns the weight of an item, in any unit. */
  readonly weigh: (item: In) => number;
  /** While the items in work weigh this much together, no further item is started. */
  readonly maxWeight: number;
}

interface Started<Out> {
  readonly weight: number;
  readonly result: Promise<Out>;
}

/**
 * Applies `work` to each item of the source. It pulls an item only when results are pulled, so that a slow consumer
 * slows the source down (back-pressure). It yields each result as soon as the earlier ones are yielded, even while the
 * source waits for its next item.
 *
 * @throws the error of the source or of the work, after the results of all earlier items.
 */
export async function* mapInOrder<In, Out>(
  source: AsyncIterable<In>,
  work: (item: In) => Promise<Out>,
  { ahead, weigh, maxWeight }: InOrderLimits<In>,
): AsyncGenerator<Out> {
  const iterator = source[Symbol.asyncIterator]();
  const started: Started<Out>[] = [];
  let load = 0;
  let failure: { readonly error: unknown } | undefined;
  /** Resolves to the next item; a source that throws counts as ended. */
  const pull = (): Promise<IteratorResult<In>> =>
    iterator.next().catch((error: unknown) => {
      failure = { error };
      return { done: true, value: undefined };
    });
  let coming: Promise<IteratorResult<In>> | undefined = pull();
  try {
    while (coming || started.length > 0) {
      const oldest = started[0];
      const hasRoom = coming && started.length < ahead && load < maxWeight;
      const finished = oldest?.result.then(() => undefined);
      const next = await (oldest && coming && hasRoom ? Promise.race([finished, coming]) : (finished ?? coming));
      if (next?.done) coming = undefined;
      else if (next) {
        const item = { weight: weigh(next.value), result: work(next.value) };
        // The result is awaited later. Without a handler until then, Node would report an unhandled rejection if the
        // work fails.
        item.result.catch(() => {});
        started.push(item);
        load += item.weight;
        coming = pull();
      } else {
        const { weight, result } = started.shift() as Started<Out>;
        load -= weight;
        yield await result;
      }
    }
    if (failure) throw failure.error;
  } finally {
    // The call is not awaited: a source that waits for its next item would return only when that item arrives.
    iterator.return?.(undefined)?.catch(() => {});
  }
}
