/** An index of the name forms that are already in clusters, by the keys that the matcher of their type computes. */
import { addToGroup } from '../../util/collections.js';
import type { Matcher } from './matchers/matcher.js';
import type { NameForm } from './name-forms.js';

interface PlacedForm<Cluster> {
  readonly form: NameForm;
  readonly cluster: Cluster;
}

/** Maximum number of words in a name that is compared. Longer mentions are hardly names, and comparing them is slow. */
const MAX_WORDS = 40;
/** Limits on how many placed forms, of each key, a form is compared with. */
const MAX_COMPARED = 400;
const MIN_COMPARED = 8;
/** The number of comparisons falls with the number of forms, within the limits, so that the time grows linearly. */
const MAX_COMPARISONS = 100_000;

export class FormIndex<Cluster> {
  readonly #matcher: Matcher;
  readonly #maxCompared: number;
  readonly #byKey = new Map<string, PlacedForm<Cluster>[]>();
  readonly #byForm = new Map<NameForm, Cluster>();
  readonly #byEntry = new Map<number, Cluster>();

  /** Creates an empty index. @param forms the number of forms that will be placed. */
  constructor(matcher: Matcher, forms: number) {
    this.#matcher = matcher;
    this.#maxCompared = Math.max(MIN_COMPARED, Math.min(MAX_COMPARED, Math.ceil(MAX_COMPARISONS / forms)));
  }

  add(form: NameForm, cluster: Cluster): void {
    this.#byForm.set(form, cluster);
    if (form.lexiconEntry !== undefined) this.#byEntry.set(form.lexiconEntry, cluster);
    for (const key of this.#keysOf(form)) addToGroup(this.#byKey, key, { form, cluster });
  }

  clusterOf(form: NameForm): Cluster | undefined {
    return this.#byForm.get(form);
  }

  clusterOfEntry(lexiconEntry: number): Cluster | undefined {
    return this.#byEntry.get(lexiconEntry);
  }

  /** Returns the placed forms that share a key with `form`: for each key, the forms placed last, up to the maximum. */
  findSimilar(form: NameForm): Set<PlacedForm<Cluster>> {
    const found = new Set<PlacedForm<Cluster>>();
    for (const key of this.#keysOf(form)) {
      for (const placed of this.#byKey.get(key)?.slice(-this.#maxCompared) ?? []) found.add(placed);
    }
    return found;
  }

  #keysOf(form: NameForm): ReadonlySet<string> {
    return new Set(form.words.length > MAX_WORDS ? [] : this.#matcher.keys(form));
  }
}
