/**
 * Decides which names of the articles are names of one thing. The result is a function of the whole corpus and not of
 * the order in which articles came, so that one run and many runs give the same identities.
 *
 * The steps, each with fewer doubts than the next: equal lexicon ids; equal GeoNames ids; names that are written alike;
 * shorter forms of full names, the fullest names first; names such as a surname, which mean somebody only together with
 * an article. Only names that share a key are compared, so the time grows with the number of names.
 */
import { addToGroup } from '../../util/collections.js';
import { Clusters } from './clusters.js';
import { correct, hasCorrection } from './corrections.js';
import { Nearness } from './nearness.js';
import { organizationRules } from './organization-rules.js';
import { type NameRules, type ParsedName, SURE } from './parsed-name.js';
import { personRules } from './person-rules.js';
import { placeRules } from './place-rules.js';
import type { Corpus, CorpusName, Identities, NearMiss } from './types.js';

const RULES: Readonly<Record<string, NameRules>> = {
  person: personRules as unknown as NameRules,
  organization: organizationRules as unknown as NameRules,
  place: placeRules as unknown as NameRules,
};

/** More entities than this are not compared with one name: the most frequent ones only. */
const MAX_CANDIDATES = 40;
/** How near an article must be to the only entity that a surname or an acronym can mean. */
const NEAR = 0.55;
/** The same, if nothing but the use of the form in other articles speaks for the entity. */
const NEAR_FOR_ALIAS = 1.2;
/** How much nearer than the second entity the article must be to the first. */
const CLEARLY = 1.25;

interface Candidate {
  /** A name of the entity. */
  readonly name: number;
  readonly strength: number;
  /** Whether the name itself shows the form, and not only its use. */
  readonly isDerived: boolean;
  /** The number of articles that use the short name for the entity. */
  readonly uses: number;
}

export function resolveIdentities(corpus: Corpus): Identities {
  return new Resolution(corpus).run();
}

class Resolution {
  readonly #corpus: Corpus;
  readonly #clusters: Clusters;
  readonly #parsed: (ParsedName | undefined)[];
  /** The names in an order that depends on nothing but the names: fullest first. */
  readonly #order: readonly number[];
  readonly #nearMisses: NearMiss[] = [];
  /** The pairs in {@link #nearMisses}. */
  readonly #reported = new Set<string>();
  readonly #exceptions = new Map<number, Map<number, number>>();
  #nearness: Nearness | undefined;

  constructor(corpus: Corpus) {
    const { names } = corpus;
    this.#corpus = corpus;
    this.#clusters = new Clusters(corpus);
    this.#parsed = names.map((name) => RULES[name.type]?.parse(name));
    this.#order = names.map((_, i) => i).sort((a, b) => this.#compare(a, b));
  }

  run(): Identities {
    const { names, corrections } = this.#corpus;
    correct(names, corrections, this.#clusters);
    this.#joinIds();
    this.#joinAlike();
    this.#joinShorter();
    return {
      entityOf: Int32Array.from(names, (_, i) => this.#clusters.find(i)),
      exceptions: this.#exceptionsByEntity(),
      nearMisses: this.#nearMisses,
    };
  }

  #compare(a: number, b: number): number {
    const [x, y] = [this.#corpus.names[a] as CorpusName, this.#corpus.names[b] as CorpusName];
    const fullness = (this.#parsed[b]?.fullness ?? 0) - (this.#parsed[a]?.fullness ?? 0);
    if (fullness !== 0) return fullness;
    const keys = (name: CorpusName): (string | number)[] => [name.folded, name.type, name.place, name.lexicon];
    const [first, second] = [keys(x), keys(y)];
    const at = first.findIndex((key, i) => key !== second[i]);
    return at < 0 ? 0 : (first[at] as string) < (second[at] as string) ? -1 : 1;
  }

  /** Joins names with the same lexicon id, and places with the same GeoNames id. */
  #joinIds(): void {
    for (const key of [
      ({ lexicon, type }: CorpusName) => (lexicon === '' ? undefined : `${type} ${lexicon}`),
      ({ place, type }: CorpusName) => (place === 0 ? undefined : `${type} ${place}`),
    ]) {
      const first = new Map<string, number>();
      for (const name of this.#order) {
        const id = key(this.#corpus.names[name] as CorpusName);
        if (id === undefined) continue;
        const known = first.get(id);
        if (known === undefined) first.set(id, name);
        else if (isNoDecision(this.#clusters.contrast(known, name))) this.#clusters.join(known, name);
      }
    }
  }

  /** Joins names that are written alike. A name that is like several entities is left to {@link #joinShorter}. */
  #joinAlike(): void {
    const groups = new Map<string, number[]>();
    for (const name of this.#order) {
      const { type, folded } = this.#corpus.names[name] as CorpusName;
      for (const key of this.#parsed[name]?.alike ?? [folded]) addToGroup(groups, `${type} ${key}`, name);
    }
    for (const group of groups.values()) {
      for (const name of group.slice(1)) {
        const others = this.#entitiesOf(group.filter((other) => other !== name)).filter(
          (other) => this.#clusters.find(name) !== other,
        );
        const fitting = others.filter((other) => this.#clusters.contrast(name, other) === undefined);
        if (fitting.length === 0) continue;
        const [only] = fitting as [number];
        if (fitting.every((other) => this.#clusters.contrast(only, other) === undefined))
          this.#clusters.join(only, name);
      }
    }
  }

  /** Joins shorter forms to fuller names, the fullest names first. */
  #joinShorter(): void {
    const offered = new Map<string, number[]>();
    const uses = new Map<string, Map<number, number>>();
    for (const name of this.#order) {
      const { type, aliases } = this.#corpus.names[name] as CorpusName;
      for (const key of this.#parsed[name]?.offers ?? []) addToGroup(offered, `${type} ${key}`, name);
      if (this.#parsed[name] === undefined) continue;
      for (const [alias, count] of aliases) {
        const key = `${type} ${alias}`;
        const counts = uses.get(key) ?? new Map<number, number>();
        uses.set(key, counts.set(name, count));
      }
    }
    for (const name of this.#order) {
      if (this.#parsed[name] === undefined) continue;
      const candidates = this.#candidates(name, offered, uses);
      if (candidates.length > 0) this.#joinTo(name, candidates);
    }
  }

  /** Returns the entities that a name may be a shorter form of, one candidate for each entity, the surest first. */
  #candidates(
    name: number,
    offered: ReadonlyMap<string, readonly number[]>,
    uses: ReadonlyMap<string, ReadonlyMap<number, number>>,
  ): Candidate[] {
    const { type, folded } = this.#corpus.names[name] as CorpusName;
    const parsed = this.#parsed[name] as ParsedName;
    const rules = RULES[type] as NameRules;
    const found = new Map<number, Candidate>();
    const add = (other: number, strength: number, used: number, isDerived: boolean): void => {
      const entity = this.#clusters.find(other);
      if (strength === 0 || entity === this.#clusters.find(name)) return;
      const before = found.get(entity);
      found.set(entity, {
        name: before === undefined ? other : before.name,
        strength: Math.max(strength, before?.strength ?? 0),
        isDerived: isDerived || before?.isDerived === true,
        uses: used + (before?.uses ?? 0),
      });
    };
    for (const key of parsed.asks) {
      for (const other of (offered.get(`${type} ${key}`) ?? []).slice(0, MAX_CANDIDATES)) {
        if (other === name) continue;
        const fuller = this.#parsed[other] as ParsedName;
        if (fuller.fullness >= parsed.fullness) add(other, rules.match(parsed, fuller), 0, true);
      }
    }
    for (const [other, count] of uses.get(`${type} ${folded}`) ?? []) {
      if (other === name || parsed.isFull) continue;
      if (rules.canBeAlias?.(parsed, this.#parsed[other] as ParsedName) !== false) add(other, 0.6, count, false);
    }
    return [...found.values()]
      .filter((candidate) => this.#mayJoin(name, candidate))
      .sort((a, b) => b.strength - a.strength || b.uses - a.uses || this.#compare(a.name, b.name));
  }

  #mayJoin(name: number, { name: other }: Candidate): boolean {
    const contrast = this.#clusters.contrast(name, other);
    if (contrast === undefined) return true;
    // A surname can mean one person in one article and another person in the next.
    return contrast === 'article' && this.#parsed[name]?.isFull === false;
  }

  #joinTo(name: number, candidates: readonly Candidate[]): void {
    const isFull = this.#parsed[name]?.isFull === true;
    const sure = candidates.filter(({ strength }) => strength >= SURE);
    if (isFull && sure.length === 1 && this.#clusters.contrast(name, sure[0]?.name as number) === undefined) {
      this.#clusters.join(name, sure[0]?.name as number);
      return;
    }
    // A full name that fits two people may be either of them, and a typing error may be another name.
    const doubtful = isFull ? candidates.filter(({ strength }) => strength >= 0.6) : candidates;
    if (doubtful.length > 0 && !hasCorrection(this.#corpus, name)) this.#decideByArticle(name, doubtful);
    else this.#report(name, candidates);
  }

  /** Decides for each article with the name, which of the candidates the name means there. */
  #decideByArticle(name: number, candidates: readonly Candidate[]): void {
    this.#nearness ??= new Nearness(this.#corpus);
    const nearness = this.#nearness;
    const { articles } = this.#corpus.names[name] as CorpusName;
    const used = candidates.reduce((sum, { uses }) => sum + uses, 0);
    const chosen = new Map<number, number>();
    for (const article of articles) {
      const here = new Set([...nearness.namesOf(article)].map((other) => this.#clusters.find(other)));
      const scored = candidates
        .filter((candidate) => !here.has(this.#clusters.find(candidate.name)))
        .map(({ name: other, uses, isDerived }) => {
          const own = this.#clusters.articles(other);
          const usual = used === 0 ? 0 : uses / used;
          const near = nearness.score(article, own, this.#parsed[other]?.nation);
          return {
            other,
            least: isDerived ? NEAR : NEAR_FOR_ALIAS,
            score: near + 0.3 * usual + 0.15 * Math.log2(own.length),
          };
        })
        .sort((a, b) => b.score - a.score || this.#compare(a.other, b.other));
      const [best, second] = scored;
      if (best && best.score >= best.least && best.score >= CLEARLY * (second?.score ?? 0))
        chosen.set(article, best.other);
    }
    const entities = new Set([...chosen.values()].map((other) => this.#clusters.find(other)));
    const [only] = entities;
    const fits = only !== undefined && entities.size === 1 && chosen.size === articles.length;
    if (fits && this.#clusters.contrast(name, only) === undefined) this.#clusters.join(name, only);
    else if (chosen.size > 0) this.#exceptions.set(name, chosen);
    if (chosen.size < articles.length) this.#report(name, candidates);
  }

  #report(name: number, candidates: readonly Candidate[]): void {
    for (const { name: other, strength } of candidates.slice(0, 3)) {
      if (this.#clusters.contrast(name, other) !== undefined) continue;
      const reason =
        candidates.length > 1 ? `one of ${candidates.length} possible names` : 'a possible form of the name';
      const pair = `${Math.min(name, other)} ${Math.max(name, other)}`;
      if (this.#reported.has(pair)) continue;
      this.#reported.add(pair);
      this.#nearMisses.push({ a: name, b: other, score: strength / candidates.length, reason });
    }
  }

  #exceptionsByEntity(): Map<number, ReadonlyMap<number, number>> {
    return new Map(
      [...this.#exceptions].map(([name, chosen]) => [
        name,
        new Map([...chosen].map(([article, other]) => [article, this.#clusters.find(other)])),
      ]),
    );
  }

  /** Returns one name for each entity of the names. */
  #entitiesOf(names: readonly number[]): number[] {
    return [...new Set(names.map((name) => this.#clusters.find(name)))];
  }
}

/** Returns true unless the ids differ or the user decided: equal ids outweigh what one article says. */
function isNoDecision(contrast: ReturnType<Clusters['contrast']>): boolean {
  return contrast === undefined || contrast === 'article';
}
