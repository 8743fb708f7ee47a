/**
 * Brings forms together into clusters: fuller forms are placed first, each lesser one joins the cluster that it
 * matches best (the precision-ordered sieve of Lee et al. 2011, "Stanford's Multi-Pass Sieve Coreference
 * Resolution System", for names alone). A form that matches several clusters equally well is shared out mention by
 * mention, once all others have their place.
 */
import { addToGroup } from '../../util/collections.js';
import type { Document, EntityType, Mention } from '../types.js';
import { Bearer, chooseBearer } from './bearer.js';
import type { Form } from './form.js';
import { headlineEnd } from './headline.js';
import { introductions } from './introductions.js';
import { matcherOf } from './rules/index.js';
import type { Matcher } from './rules/matcher.js';

/** Mentions of one thing. */
export interface Cluster {
  readonly type: EntityType;
  readonly mentions: Mention[];
  /** The lexicon's entry that it is known to be. */
  lexiconEntry: number | undefined;
}

/** @param forms all of one type, one at least. */
export function clusterForms(document: Document, forms: readonly Form[]): Cluster[] {
  const [{ type, mentions, lexiconEntry }] = forms as [Form];
  // As in headlines and the cells of tables, of which there may be millions.
  if (forms.length === 1) return [{ type, mentions: [...mentions], lexiconEntry }];
  const matcher = matcherOf(type);
  const introduced = introductions(document, forms);
  const index = new Index(matcher, forms.length);
  const clusters: Cluster[] = [];
  const shared: { form: Form; candidates: Cluster[] }[] = [];
  for (const form of byFullness(forms, matcher)) {
    const candidates = candidatesFor(form, index, matcher, introduced.get(form));
    if (candidates.length > 1) {
      shared.push({ form, candidates });
      continue;
    }
    let [cluster] = candidates;
    if (!cluster) {
      cluster = { type, mentions: [], lexiconEntry: undefined };
      clusters.push(cluster);
    }
    for (const mention of form.mentions) cluster.mentions.push(mention);
    cluster.lexiconEntry ??= form.lexiconEntry;
    index.add(form, cluster);
  }
  shareOut(document, shared);
  return clusters;
}

function byFullness(forms: readonly Form[], matcher: Matcher): Form[] {
  return forms
    .map((form) => ({ form, fullness: matcher.fullness(form) }))
    .sort((a, b) => b.fullness - a.fullness)
    .map(({ form }) => form);
}

/** The clusters that a form may belong to; none when it is something new. */
function candidatesFor(form: Form, index: Index, matcher: Matcher, introduced?: ReadonlySet<Form>): Cluster[] {
  const { lexiconEntry: entry } = form;
  const found = introducedBy(introduced, index) ?? best(form, index.near(form), matcher);
  if (entry === undefined) return found;
  // All names of an entry are of one thing, and no two entries are.
  const own = index.clusterOfEntry(entry);
  if (own) return [own];
  const free = found.filter((cluster) => cluster.lexiconEntry === undefined);
  return free.length === 1 ? free : [];
}

/** The cluster of a form beside which the text itself introduces this one; the first of them in the text. */
function introducedBy(others: ReadonlySet<Form> | undefined, index: Index): Cluster[] | undefined {
  for (const other of others ?? []) {
    const cluster = index.clusterOf(other);
    if (cluster) return [cluster];
  }
  return undefined;
}

/** The clusters of the fuller forms that the form matches most strongly. */
function best(form: Form, near: Iterable<Placed>, matcher: Matcher): Cluster[] {
  let strongest = 0;
  let candidates = new Set<Cluster>();
  for (const { form: fuller, cluster } of near) {
    const strength = matcher.match(form, fuller);
    if (strength === 0 || strength < strongest) continue;
    if (strength > strongest) candidates = new Set();
    strongest = strength;
    candidates.add(cluster);
  }
  return [...candidates];
}

/** Gives each mention of the forms that several bear to one of them. */
function shareOut(document: Document, shared: readonly { form: Form; candidates: readonly Cluster[] }[]): void {
  const bearers = new Map<Cluster, Bearer>();
  const headline = headlineEnd(document);
  for (const cluster of shared.flatMap(({ candidates }) => candidates)) {
    if (!bearers.has(cluster)) bearers.set(cluster, new Bearer(document, cluster.mentions, headline));
  }
  for (const { form, candidates } of shared) {
    const rivals = candidates.map((cluster) => bearers.get(cluster) as Bearer);
    for (const mention of form.mentions) candidates[chooseBearer(document, mention, rivals)]?.mentions.push(mention);
  }
}

/** A form that has its place. */
interface Placed {
  readonly form: Form;
  readonly cluster: Cluster;
}

/** How many forms of one key a form is compared with, and how many comparisons a key may cost a whole text. */
const MOST_COMPARED = 400;
/** Words of a name; what has more is no name, and to compare two of them takes long. */
const MOST_WORDS = 40;
const MOST_COMPARISONS = 100_000;
const FEWEST_COMPARED = 8;

/** Placed forms by their keys. */
class Index {
  readonly #matcher: Matcher;
  /** The more names a text has, the fewer are compared with each other, so that time grows with their number only. */
  readonly #most: number;
  readonly #byKey = new Map<string, Placed[]>();
  readonly #byForm = new Map<Form, Cluster>();
  readonly #byEntry = new Map<number, Cluster>();

  constructor(matcher: Matcher, forms: number) {
    this.#matcher = matcher;
    this.#most = Math.max(FEWEST_COMPARED, Math.min(MOST_COMPARED, Math.ceil(MOST_COMPARISONS / forms)));
  }

  add(form: Form, cluster: Cluster): void {
    const placed = { form, cluster };
    this.#byForm.set(form, cluster);
    if (form.lexiconEntry !== undefined) this.#byEntry.set(form.lexiconEntry, cluster);
    for (const key of this.#keys(form)) addToGroup(this.#byKey, key, placed);
  }

  clusterOf(form: Form): Cluster | undefined {
    return this.#byForm.get(form);
  }

  clusterOfEntry(entry: number): Cluster | undefined {
    return this.#byEntry.get(entry);
  }

  /** The forms that share a key, of each key the ones that were placed last. */
  near(form: Form): Set<Placed> {
    const found = new Set<Placed>();
    for (const key of this.#keys(form)) {
      for (const placed of this.#byKey.get(key)?.slice(-this.#most) ?? []) found.add(placed);
    }
    return found;
  }

  #keys(form: Form): ReadonlySet<string> {
    return new Set(form.words.length > MOST_WORDS ? [] : this.#matcher.keys(form));
  }
}
