/** What the user decided about identities, in the file of `--identities`. */
import { groupBy } from '../../util/collections.js';
import type { Clusters } from './clusters.js';
import type { Corpus, CorpusName, Correction } from './types.js';

/** Joins the names of which the user says that they are the same, and separates the others. */
export function correct(names: readonly CorpusName[], corrections: readonly Correction[], clusters: Clusters): void {
  if (corrections.length === 0) return;
  const byName = groupBy(names.keys(), (i) => (names[i] as CorpusName).folded);
  const pairs = (action: Correction['action']): [number, number][] =>
    corrections
      .filter((correction) => correction.action === action)
      .flatMap(({ name, as, type }) =>
        (byName.get(name) ?? []).flatMap((a) =>
          (byName.get(as) ?? [])
            .filter((b) => names[a]?.type === names[b]?.type && (type === '' || names[a]?.type === type))
            .map((b): [number, number] => [a, b]),
        ),
      );
  for (const [a, b] of pairs('same')) clusters.join(a, b);
  for (const [a, b] of pairs('apart')) clusters.separate(a, b);
}

/** Returns true if the user has joined the name with another name: the name then means the same in every article. */
export function hasCorrection({ names, corrections }: Corpus, name: number): boolean {
  const { folded, type } = names[name] as CorpusName;
  return corrections.some(
    (one) => one.action === 'same' && one.name === folded && (one.type === '' || one.type === type),
  );
}
