/**
 * Builds the first page of a report of several articles: most frequent entities, pairs, publication dates, a map and
 * the list of articles.
 */
import type { FailedResult, Result } from '../../../engine/types.js';
import { formatDay } from './format-days.js';
import { worldMap } from './map.js';
import { html, json, type Markup, scriptElement } from './markup.js';
import { publicationChart } from './publication-chart.js';
import type { Statistics, Subject } from './statistics.js';
import { typeClass, typeTitle } from './type-names.js';

const TOP = 12;
const MAX_PAIRS = 15;
const MAX_POINTS = 300;
/** Number of entity names that the list shows below the title of an article. */
const MAX_NAMES = 5;
/** Number of articles that the list shows at first, and that the button "Show more" adds. */
const PAGE = 100;

/** An article in the list of the overview. The writer keeps one such object per article in memory, so it is small. */
export interface ListedArticle {
  readonly title: string;
  readonly date: string | null;
  /** Names of the entities, most mentioned first. */
  readonly names: readonly string[];
}

export function listedArticle({ id, title, date, entities }: Result): ListedArticle {
  const named = entities.filter(({ type }) => type !== 'date').sort((a, b) => b.count - a.count);
  return { title: title ?? id, date, names: named.map(({ name }) => name) };
}

export function renderOverview(
  articles: readonly ListedArticle[],
  failed: readonly FailedResult[],
  statistics: Statistics,
): Markup {
  const shown = new Map<Subject, number>();
  const number = (subject: Subject): number => {
    if (!shown.has(subject)) shown.set(subject, shown.size);
    return shown.get(subject) as number;
  };
  const groups = statistics.types.map((type) => topSubjects(type, statistics.top(TOP, type), number));
  const pairs = statistics
    .pairs(MAX_PAIRS)
    .map(
      ({ a, b, count }) =>
        html`<li><button type="button" data-subjects="${number(a)} ${number(b)}" aria-pressed="false"><bdi>${a.name}</bdi> and <bdi>${b.name}</bdi>\u00A0<span class="count">${count}<span class="hidden"> articles</span></span></button></li>`,
    );
  const map = worldMap(statistics.points(MAX_POINTS), 'places');
  const index = [...shown.keys()].map((subject) => subject.articles);
  return html`<section id="overview" aria-labelledby="overview-title">
<header><h1 id="overview-title">${articles.length} ${articles.length === 1 ? 'article' : 'articles'}</h1></header>
<div class="panels">${groups}
${pairs.length > 0 && html`<section class="panel pairs"><h2>Named together</h2><ol>${pairs}</ol></section>`}
${publicationChart(articles.flatMap(({ date }) => date ?? []))}
${map && html`<section class="panel"><h2>Map</h2>${map}</section>`}
</div>
<div class="tools" role="search"><label for="search">Find articles by title or name</label><input type="search" id="search" autocomplete="off" spellcheck="false"> <button type="button" id="clear" hidden>Show all</button><output id="shown" for="search" aria-live="polite"></output></div>
<ol id="articles">${articles.map(listItem)}</ol>
<button type="button" id="more" hidden>Show more</button>
${failed.length > 0 && html`<section class="panel"><h2>Could not be read</h2><ul>${failed.map(({ id, error }) => html`<li><bdi>${id}</bdi>: ${error.message}</li>`)}</ul></section>`}
${scriptElement(json({ page: PAGE, subjects: index }), html` type="application/json" id="index"`)}
</section>
`;
}

function topSubjects(type: string, subjects: readonly Subject[], number: (subject: Subject) => number): Markup {
  const items = subjects.map(
    (subject) =>
      html`<li><button type="button" data-subjects="${number(subject)}" aria-pressed="false"><bdi>${subject.name}</bdi>\u00A0<span class="count">${subject.articles.length}<span class="hidden"> ${subject.articles.length === 1 ? 'article' : 'articles'}</span></span></button></li>`,
  );
  return html`<section class="panel group ${typeClass(type)}"><h2>${typeTitle(type)}</h2><ol>${items}</ol></section>
`;
}

function listItem({ title, date, names }: ListedArticle, index: number): Markup {
  const rest = names.slice(MAX_NAMES);
  return html`<li${index >= PAGE && html` hidden`}${rest.length > 0 && html` data-names="${rest.join(' ')}"`}><a href="#article-${index + 1}"><bdi>${title}</bdi></a>${
    date !== null && html` <time datetime="${date}">${formatDay(date)}</time>`
  } <span class="more">${names.slice(0, MAX_NAMES).map((name, i) => html`${i > 0 && ', '}<bdi>${name}</bdi>`)}</span></li>
`;
}
