import { describe, expect, it } from 'vitest';
import { rows } from '../../support/marked.js';

describe('two places of one name', () => {
  it.each([
    ['state and country', '[Paris|L], [Texas|L], and [Paris|L], [France|L].'],
    ['two states', '[Springfield|L], [Ill.|L], and [Springfield|L], [Missouri|L].'],
    ['brackets', '[Cordoba|L] ([Spain|L]) and [Cordoba|L] ([Argentina|L]).'],
    ['in', '[Birmingham|L] in [Alabama|L] and [Birmingham|L] in [England|L].'],
    ['two counties', '[Newport|L], [Shropshire|L], and [Newport|L], [Gwent|L].'],
  ])('are two entities by what stands behind them: %s', (_, text) => {
    expect(rows(text).filter((row) => /^(?:Paris|Springfield|Cordoba|Birmingham|Newport) 1$/.test(row))).toHaveLength(
      2,
    );
  });

  it.each([
    ['abbreviation and full name', '[Springfield|L], [Ill.|L], then [Springfield|L], [Illinois|L].', 'Springfield 2'],
    ['county and nation', '[Boston|L], [Lincolnshire|L], then [Boston|L], [England|L].', 'Boston 2'],
    ['one container', '[Paris|L], [France|L], and [Lyon|L], [France|L]. [Paris|L] is big.', 'Paris 2'],
    ['a list of states', '[Georgia|L], [Florida|L] and [Ohio|L]. [Georgia|L], [Alabama|L] too.', 'Georgia 2'],
  ])('stay one entity: %s', (_, text, row) => expect(rows(text)).toContain(row));

  it('each get the following mentions that name no country or region', () => {
    const text = '[Paris|L], [Texas|L], is small. [Paris|L] is dry. [Paris|L], [France|L], is big.';
    expect(rows(text)).toEqual(['Paris 2', 'Texas 1', 'Paris 1', 'France 1']);
  });
});

describe('a father and the son of his name', () => {
  it.each([
    ['father first', '[George Hale|P] died. [George Hale Jr.|P] wept.'],
    ['one sentence', '[Robert Kerr II|P] met [Robert Kerr|P].'],
    ['relative', '[Sam Ortiz Jr.|P] wept. His father, [Sam Ortiz|P], had died.'],
  ])('are two entities: %s', (_, text) => expect(rows(text)).toHaveLength(2));

  it.each([
    ['short form after the full name', '[Martin Luther King Jr.|P] spoke. [Martin Luther King|P] marched.'],
    ['short form in the headline', '[Martin Luther King|P] recalled\n\n[Martin Luther King Jr.|P] spoke here.'],
    ['nickname', '[Joseph R. Biden Jr.|P] spoke. [Joe Biden|P] left.'],
    ['surname', '[George Hale Jr.|P] died. [Hale|P] was 90.'],
  ])('are one entity if there is only the son: %s', (_, text) => expect(rows(text)).toHaveLength(1));
});
