/**
 * Groups the name forms of one type, and time expressions, into clusters, one for each entity.
 *
 * The fullest forms are placed first; each other form joins the cluster of the form that it matches best, or starts a
 * new cluster. This is the precision-ordered sieve of Lee et al. 2011, "Stanford's Multi-Pass Sieve Coreference
 * Resolution System", for names alone. The mentions of a form that matches several clusters equally well are
 * distributed over these clusters one by one, after all other forms have been placed.
 */
import { groupBy } from '../../util/collections.js';
import { normalizeName } from '../names/normalize.js';
import type { Document, EntityType, Mention } from '../types.js';
import { CandidateCluster, chooseCluster } from './choose-cluster.js';
import { FormIndex } from './form-index.js';
import { findHeadlineEnd } from './headline.js';
import { findIntroductions } from './introductions.js';
import type { Matcher } from './matchers/matcher.js';
import { foldedText, type NameForm } from './name-forms.js';

/** Mentions of one entity. */
export interface Cluster {
  readonly type: EntityType;
  readonly mentions: Mention[];
}

/** A cluster of names, with the user's lexicon entry if one of its forms matched an entry. */
interface NameCluster extends Cluster {
  lexiconEntry: number | undefined;
}

/** Groups dates, durations and sets by their value; expressions without a value by their wording. */
export function clusterTimes(document: Document, mentions: readonly Mention[]): Cluster[] {
  const clusters = groupBy(mentions, (mention) => {
    const value = mention.time?.value;
    const meaning = value === undefined ? `"${normalizeName.forIdentity(foldedText(document, mention))}` : `=${value}`;
    return `${mention.type}\0${meaning}`;
  });
  return Array.from(clusters.values(), (group) => ({ type: (group[0] as Mention).type, mentions: group }));
}

/** Groups name forms into clusters. @param forms at least one form; all of one type. */
export function clusterForms(document: Document, forms: readonly NameForm[], matcher: Matcher): Cluster[] {
  const [{ type, mentions }] = forms as [NameForm];
  // A shortcut: a headline or a table cell often has only one form, and a run may read millions of them.
  if (forms.length === 1) return [{ type, mentions: [...mentions] }];
  const introduced = findIntroductions(document, forms);
  const index = new FormIndex<NameCluster>(matcher, forms.length);
  const clusters: NameCluster[] = [];
  const ambiguous: AmbiguousForm[] = [];
  for (const form of sortByFullness(forms, matcher)) {
    const candidates = findCandidates(form, index, matcher, introduced.get(form));
    if (candidates.length > 1) {
      ambiguous.push({ form, candidates });
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
  distributeMentions(document, ambiguous);
  return clusters;
}

function sortByFullness(forms: readonly NameForm[], matcher: Matcher): NameForm[] {
  return forms
    .map((form) => ({ form, fullness: matcher.fullness(form) }))
    .sort((a, b) => b.fullness - a.fullness)
    .map(({ form }) => form);
}

/** Returns the clusters that a form may belong to; an empty list if the form starts a new cluster. */
function findCandidates(
  form: NameForm,
  index: FormIndex<NameCluster>,
  matcher: Matcher,
  introduced: ReadonlySet<NameForm> | undefined,
): NameCluster[] {
  const { lexiconEntry } = form;
  const found = findIntroducedCluster(introduced, index) ?? findBestMatches(form, index, matcher);
  if (lexiconEntry === undefined) return found;
  // All names of a lexicon entry belong to one entity, and two entries never do.
  const ofEntry = index.clusterOfEntry(lexiconEntry);
  if (ofEntry) return [ofEntry];
  const withoutEntry = found.filter((cluster) => cluster.lexiconEntry === undefined);
  return withoutEntry.length === 1 ? withoutEntry : [];
}

/** Returns the cluster of the first already placed form that the text introduces as another name of this form. */
function findIntroducedCluster(
  introduced: ReadonlySet<NameForm> | undefined,
  index: FormIndex<NameCluster>,
): NameCluster[] | undefined {
  for (const other of introduced ?? []) {
    const cluster = index.clusterOf(other);
    if (cluster) return [cluster];
  }
  return undefined;
}

/** Returns the clusters of those fuller forms that a form matches most strongly. */
function findBestMatches(form: NameForm, index: FormIndex<NameCluster>, matcher: Matcher): NameCluster[] {
  let strongest = 0;
  let candidates = new Set<NameCluster>();
  for (const { form: fuller, cluster } of index.findSimilar(form)) {
    const strength = matcher.match(form, fuller);
    if (strength === 0 || strength < strongest) continue;
    if (strength > strongest) candidates = new Set();
    strongest = strength;
    candidates.add(cluster);
  }
  return [...candidates];
}

/** A form that matches several clusters equally well, with these clusters. */
interface AmbiguousForm {
  readonly form: NameForm;
  readonly candidates: readonly NameCluster[];
}

/** Adds each mention of an ambiguous form to one of its candidate clusters. */
function distributeMentions(document: Document, ambiguous: readonly AmbiguousForm[]): void {
  const headlineEnd = findHeadlineEnd(document);
  // The candidates have the mentions from before the distribution, so the order of the distribution makes no
  // difference.
  const known = new Map<NameCluster, CandidateCluster>();
  for (const cluster of ambiguous.flatMap(({ candidates }) => candidates)) {
    if (!known.has(cluster)) known.set(cluster, new CandidateCluster(document, cluster.mentions, headlineEnd));
  }
  for (const { form, candidates } of ambiguous) {
    const described = candidates.map((cluster) => known.get(cluster) as CandidateCluster);
    for (const mention of form.mentions) {
      candidates[chooseCluster(document, mention, described)]?.mentions.push(mention);
    }
  }
}
