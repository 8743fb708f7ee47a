/** Builds the HTML page of one article: its text with marked mentions, its entities, a time line and a map. */
import type { Entity, EntityType, Result } from '../../../engine/types.js';
import { formatDay, formatPeriod } from './format-days.js';
import { mapPoints, worldMap } from './map.js';
import { markMentions } from './marked-text.js';
import { html, type Markup } from './markup.js';
import { quotePanel } from './quotes.js';
import { timeline } from './timeline.js';
import { typeClass, typeTitle } from './type-names.js';

/** Returns the page of an article. @param navigation links to the other articles of a report of several. */
export function renderArticle(result: Result, text: string, navigation?: Markup): Markup {
  const { title, id, date, entities } = result;
  const mentions = entities.reduce((sum, { count }) => sum + count, 0);
  const map = worldMap(mapPoints(entities), 'places');
  const dates = timeline(entities);
  const types = [...new Set(entities.map(({ type }) => type))];
  return html`<article aria-labelledby="title">
<header>${navigation}<h1 id="title"><bdi>${title ?? id}</bdi></h1>
<p class="about">${[
    title !== undefined && html`<bdi>${id}</bdi> · `,
    date !== null && html`published <time datetime="${date}">${formatDay(date)}</time> · `,
  ]}${entities.length} entities, ${mentions} mentions</p></header>
<div class="columns">
<section class="text" dir="auto" aria-label="Text">${markMentions(result, text)}</section>
<aside aria-label="What is in it">
<div class="tools" role="search"><label for="find">Find an entity</label><input type="search" id="find" autocomplete="off" spellcheck="false"><output id="found" for="find"></output>
<fieldset class="types"><legend>Types</legend>${types.map((type) => typeFilter(type, entities))}</fieldset></div>
${types.map((type) => entityGroup(type, entities))}
${quotePanel(result, text)}${dates && html`<section class="panel"><h2>Time line</h2>${dates}</section>`}
${map && html`<section class="panel"><h2>Map</h2>${map}</section>`}
<p class="keys"><kbd>n</kbd> and <kbd>p</kbd> go to the next and the previous mention of the chosen entity, <kbd>/</kbd> to the search, <kbd>Esc</kbd> ends the choice.</p>
</aside></div>
<div class="jump" role="group" aria-label="Mentions of the chosen entity" hidden><button type="button" data-step="-1">Previous</button><output aria-live="polite"></output><button type="button" data-step="1">Next</button><button type="button" data-step="0">Close</button></div>
</article>`;
}

function typeFilter(type: EntityType, entities: readonly Entity[]): Markup {
  const count = entities.filter((entity) => entity.type === type).length;
  return html`<label class="${typeClass(type)}"><input type="checkbox" name="type" value="${type}" checked><span class="name">${typeTitle(type)}</span> ${count}</label> `;
}

function entityGroup(type: EntityType, entities: readonly Entity[]): Markup {
  const items = entities.filter((entity) => entity.type === type).map(entityItem);
  return html`<section class="group ${typeClass(type)}" data-type="${type}"><h2>${typeTitle(type)}</h2><ol>${items}</ol></section>
`;
}

function entityItem(entity: Entity): Markup {
  const { id, name, count, aliases } = entity;
  const more = describe(entity);
  return html`<li data-entity="${id}"><button type="button" data-entity="${id}" aria-pressed="false"><bdi>${name}</bdi>\u00A0<span class="count">${count}<span class="hidden"> ${count === 1 ? 'mention' : 'mentions'}</span></span></button>${[
    more !== '' && html` <span class="more">${more}</span>`,
    aliases.length > 0 &&
      html` <span class="more">also ${aliases.map((alias, i) => html`${i > 0 && ', '}<bdi>${alias}</bdi>`)}</span>`,
  ]}</li>`;
}

/**
 * Describes an entity in a few words: the period of a date, the kind and region of a place, the country of a group.
 * Example: `city · Île-de-France, FR`.
 */
function describe({ value, from, to, mod, place, refersTo }: Entity): string {
  const dated = from !== undefined && to !== undefined && value !== undefined;
  const time = dated ? formatPeriod({ from, to, value }) : value;
  const location = place && [place.kind, place.admin, place.country].filter(Boolean).join(', ');
  return [time, mod?.toLowerCase().replaceAll('_', ' '), location, refersTo].filter(Boolean).join(' · ');
}
