/**
 * Brings forms together into clusters: fuller forms are placed first, each lesser one joins the cluster that it
 * matches best (the precision-ordered sieve of Lee et al. 2011, "Stanford's Multi-Pass Sieve Coreference
 * Resolution System", for names alone). A form that matches several clusters equally well is shared out mention by
 * mention.
 */
import type { Document, EntityType, Mention } from '../types.js';
import { Bearer, chooseBearer } from './bearer.js';
import { introductions } from './brackets.js';
import type { Form } from './form.js';
import { matcherOf } from './rules/index.js';
import type { Matcher } from './rules/matcher.js';

/** Mentions of one thing, and the forms that they use. */
export interface Cluster {
  readonly type: EntityType;
  readonly forms: Form[];
  readonly mentions: Mention[];
}

/** Above every strength of a matcher: the text says it itself. */
const INTRODUCED = 100;
/** Names in a very long document are compared with this many clusters at most, the latest ones that share a key. */
const MOST_COMPARED = 400;

/** @param forms all of one type. */
export function clusterForms(document: Document, forms: readonly Form[]): Cluster[] {
  const type = forms[0]?.type;
  if (type === undefined) return [];
  const matcher = matcherOf(type);
  const introduced = introductions(document, forms);
  const index = new Index(matcher);
  const clusters: Cluster[] = [];
  const shared: { form: Form; candidates: Cluster[] }[] = [];
  for (const form of byFullness(forms, matcher)) {
    const candidates = best(form, index.near(form), matcher, introduced.get(form));
    const only = candidates.length === 1 ? candidates[0] : undefined;
    if (candidates.length > 1) shared.push({ form, candidates });
    else if (only) join(only, form);
    else clusters.push({ type, forms: [form], mentions: [...form.mentions] });
    const cluster = only ?? (candidates.length === 0 ? clusters.at(-1) : undefined);
    if (cluster) index.add(form, cluster);
  }
  for (const { form, candidates } of shared) shareOut(document, form, candidates);
  return clusters;
}

function byFullness(forms: readonly Form[], matcher: Matcher): Form[] {
  return forms
    .map((form) => ({ form, fullness: matcher.fullness(form) }))
    .sort((a, b) => b.fullness - a.fullness)
    .map(({ form }) => form);
}

/** The clusters that the form matches most strongly. */
function best(
  form: Form,
  near: Iterable<Cluster>,
  matcher: Matcher,
  introduced: ReadonlySet<Form> | undefined,
): Cluster[] {
  let strongest = 0;
  let candidates: Cluster[] = [];
  for (const cluster of near) {
    let strength = 0;
    for (const fuller of cluster.forms) {
      strength = Math.max(strength, introduced?.has(fuller) ? INTRODUCED : matcher.match(form, fuller));
    }
    if (strength > strongest) {
      strongest = strength;
      candidates = [cluster];
    } else if (strength > 0 && strength === strongest) candidates.push(cluster);
  }
  return candidates;
}

function join(cluster: Cluster, form: Form): void {
  cluster.forms.push(form);
  for (const mention of form.mentions) cluster.mentions.push(mention);
}

/** Gives each mention of a form that several bear to one of them, in text order. */
function shareOut(document: Document, form: Form, candidates: readonly Cluster[]): void {
  const bearers = candidates.map((cluster) => new Bearer(document, cluster.mentions));
  const given = candidates.map((): Mention[] => []);
  for (const mention of form.mentions) given[chooseBearer(document, mention, bearers)]?.push(mention);
  candidates.forEach((cluster, i) => {
    const mentions = given[i] as Mention[];
    if (mentions.length > 0) join(cluster, { ...form, mentions });
  });
}

/** Clusters by the keys of their forms. */
class Index {
  readonly #matcher: Matcher;
  readonly #byKey = new Map<string, Cluster[]>();

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  add(form: Form, cluster: Cluster): void {
    for (const key of this.#matcher.keys(form)) {
      const list = this.#byKey.get(key);
      if (!list) this.#byKey.set(key, [cluster]);
      else if (list.at(-1) !== cluster) list.push(cluster);
    }
  }

  near(form: Form): Set<Cluster> {
    const found = new Set<Cluster>();
    for (const key of this.#matcher.keys(form)) {
      for (const cluster of this.#byKey.get(key)?.slice(-MOST_COMPARED) ?? []) found.add(cluster);
    }
    return found;
  }
}
