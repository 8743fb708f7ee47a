import { describe, expect, it } from 'vitest';
import { areCorrected, correctNames } from '../../../src/engine/correct/index.js';
import { marked } from '../../support/marked.js';

/** Returns the names after correction, each as `text:type`. The marks are the names that a model found. */
function corrected(source: string): string[] {
  const { document, mentions } = marked(source);
  return correctNames(document, mentions).map(({ start, end, type }) => `${document.text.slice(start, end)}:${type}`);
}

/** Claims that a rule gives exactly these names. */
function gives(rows: readonly (readonly [string, readonly string[]])[]): void {
  it.each(rows)('%s', (source, names) => expect(corrected(source)).toEqual(names));
}

describe('lists of names', () => {
  gives([
    ['It stars [Hugo|P]; [Ivan; Jonas|P].', ['Hugo:person', 'Ivan:person', 'Jonas:person']],
    [
      'Held: [Falk|P], [Anna|P]; [Reyes|P], Diego; [Obi|P], [Emeka|P].',
      ['Falk, Anna:person', 'Reyes, Diego:person', 'Obi, Emeka:person'],
    ],
    ['1. [Falk|P], Anna (SWE); 2. [Obi|P], [Emeka|L] (NGR).', ['Falk, Anna:person', 'Obi, Emeka:person']],
    ['Absent: Councillors [Falk|P], Anna and [Reyes|P], Diego.', ['Falk, Anna:person', 'Reyes, Diego:person']],
    ['A book by [Falk|P], [Anna M., Jr.|P]', ['Falk, Anna M., Jr.:person']],
    ['[FALK|P], [Anna|P], 34, was held.', ['FALK, Anna:person']],
  ]);
});

describe('lists of other things stay as they are', () => {
  gives([
    [
      'We saw [Paris|L], [France|L]; [London|L], [England|L].',
      ['Paris:place', 'France:place', 'London:place', 'England:place'],
    ],
    [
      '[Nash|P], [Farrell|P], [Daly|P]; [Crowley|P], [Casey|P]; [Barron|P].',
      ['Nash:person', 'Farrell:person', 'Daly:person', 'Crowley:person', 'Casey:person', 'Barron:person'],
    ],
    [
      'In [Oslo|L], [Peter Falk|P] spoke; [Anna Reyes|P] left.',
      ['Oslo:place', 'Peter Falk:person', 'Anna Reyes:person'],
    ],
    ['[Falk|P], [Reyes|P] and [Obi|P] met.', ['Falk:person', 'Reyes:person', 'Obi:person']],
  ]);
});

describe('nicknames, suffixes and titles', () => {
  gives([
    ["[Earvin 'Magic|P]' [Johnson|P] spoke.", ["Earvin 'Magic' Johnson:person"]],
    ['William "[Bill|P]" [Hale|P] spoke.', ['William "Bill" Hale:person']],
    ['[Peter Hale|P] said "No" and left.', ['Peter Hale:person']],
    ['Beautiful [Paris|L]. [Beautiful Jeju|P], South Korea', ['Paris:place', 'Jeju:place']],
    ['[Robert Ames|P] II spoke.', ['Robert Ames II:person']],
    ['[Harry Ames|P], Jr. sang.', ['Harry Ames, Jr.:person']],
    ['G — [Addy Ames|P], Sr., Central High', ['Addy Ames:person']],
    ['Mr [Justice Tull|P] left.', ['Tull:person']],
    ['[Justice Tull|P] acts.', ['Justice Tull:person']],
  ]);
});

describe('countries and states right behind a city', () => {
  gives([
    ['She lives in [Turin Italy|L].', ['Turin:place', 'Italy:place']],
    ['A truck left [Boise ID|L] for [Provo UT|O].', ['Boise:place', 'ID:place', 'Provo:place', 'UT:place']],
    ['A man from [Lynn|L], Mass., was held.', ['Lynn:place', 'Mass.:place']],
    ['A man from [Logan|P], W.Va., was held.', ['Logan:place', 'W.Va.:place']],
    ['A man from [Logan|L], W. Va., was held.', ['Logan:place', 'W. Va.:place']],
    ['[ELKO|L], Nev. (AP) — Snow fell.', ['ELKO:place', 'Nev.:place']],
    ['He left [Lynn|L]. Mass was said.', ['Lynn:place']],
    ['In [Lynn|L], Miss Jones sang.', ['Lynn:place']],
    ['[Priya Rao|P], M.D., spoke.', ['Priya Rao:person']],
    ['She lives in [Mexico City|L], near [Lake Ontario|L].', ['Mexico City:place', 'Lake Ontario:place']],
    [
      'She left [Latin America|L] for [Northern Ireland|L] and [New Mexico|L].',
      ['Latin America:place', 'Northern Ireland:place', 'New Mexico:place'],
    ],
    ['Shares of [Bata India|L] rose.', ['Bata India:place']],
  ]);
});

describe('organizations', () => {
  gives([
    ['the [Federal Reserve Bank|O] of [Dallas|L]', ['Federal Reserve Bank of Dallas:organization']],
    ['the [Bank of England|O] in [London|L]', ['Bank of England:organization', 'London:place']],
    ['the [University of Texas|O] at [Tyler|L] won', ['University of Texas at Tyler:organization']],
    ['the Archdiocese of [Los Angeles|L] said', ['Archdiocese of Los Angeles:organization']],
    ['The Museum of Fine Arts in [Houston|L] shut.', ['Museum of Fine Arts:organization', 'Houston:place']],
    ['[Orlane Analytics|L] and [Ann Lee|P] agreed.', ['Orlane Analytics:organization', 'Ann Lee:person']],
    ['[Moody|O]’s cut it.', ['Moody’s:organization']],
    ['[Apple|O]’s chief left.', ['Apple:organization']],
    ['[Weight Watchers|O] (now WW) grew.', ['Weight Watchers:organization', 'WW:organization']],
    ['Clerks at 7-Eleven struck.', ['7-Eleven:organization']],
    ['3M said it would pay 3M euros.', ['3M:organization']],
    ['A 5-Star hotel opened on 8-May.', []],
    ['UPDATE 2-[Safaricom|O] rises', ['Safaricom:organization']],
  ]);
});

describe('acronyms that the text introduces', () => {
  gives([
    [
      'The Clean Rivers Agency ("CRA") met. CRA left.',
      ['Clean Rivers Agency:organization', 'CRA:organization', 'CRA:organization'],
    ],
    ['The [Clean Rivers Agency|O], or [CRA|P], met.', ['Clean Rivers Agency:organization', 'CRA:organization']],
    ['The [U.S. Clean Rivers Agency|O] (CRA) met.', ['U.S. Clean Rivers Agency:organization', 'CRA:organization']],
    ['The gross domestic product (GDP) fell.', []],
    ['[Oxford University|O] ([UK|L]) said no.', ['Oxford University:organization', 'UK:place']],
    ['The Capital Territory ([CT|L]) voted.', ['CT:place']],
  ]);
});

describe('words that look like names', () => {
  gives([
    ['She drank a [Bloody Mary|P] and a [Tom Collins|P].', []],
    ['[Jack Russell|P] met [Tom Collins|P].', ['Jack Russell:person', 'Tom Collins:person']],
    ['He has [Parkinson|P]’s disease. [Parkinson|P]’s book sold.', ['Parkinson:person']],
    ['It is set in [Times New Roman|O].', []],
    ['He holds an [M.Sc|O] from [Rice|O].', ['Rice:organization']],
    ['[Apple|O] pie is sweet. [Apple|O] said it would pay.', ['Apple:organization']],
  ]);
});

describe('cases of law', () => {
  gives([
    ['The court cited [Harcourt v. Manitoba|P].', ['Harcourt v. Manitoba:misc']],
    ['Judges relied on [Roe|P] v. [Wade|P]. One U.K. firm agreed.', ['Roe v. Wade:misc']],
    ['[Osaka|P] v [Halep|P] is on at noon.', ['Osaka:person', 'Halep:person']],
    ['The judge saw [Leeds|O] v [Derby|O].', ['Leeds:organization', 'Derby:organization']],
  ]);
});

describe('people and towns by context', () => {
  gives([
    ['Mark opened the door. Will gave Faith a lift.', ['Mark:person', 'Will:person', 'Faith:person']],
    ['Grant, 34, and Skip, 35, were held.', ['Grant:person', 'Skip:person']],
    ['Will he go? Mark my words. Hope is gone. Bill passed. Art sold well.', []],
    ['[Sydney|L] said she was tired.', ['Sydney:person']],
    ['I like [Lincoln|L]. He is kind.', ['Lincoln:person']],
    ['[Paris|L] said it would pay. She likes [Paris|L]. It is big.', ['Paris:place', 'Paris:place']],
    ['Police in [Florence|P] and in Reading said so.', ['Florence:place', 'Reading:place']],
    [
      '[Charlotte|P] spoke. They believe in [Charlotte|P]’s plan. Reading is fun.',
      ['Charlotte:person', 'Charlotte:person'],
    ],
  ]);
});

it('a model without people, organizations and places is not corrected', () => {
  expect(areCorrected(['person', 'organization', 'place', 'misc'])).toBe(true);
  expect(areCorrected(['ship', 'place'])).toBe(false);
});

describe('a sea or region that is its own adjective', () => {
  gives([
    ['Troops went to the [Baltic|N] countries.', ['Baltic:place']],
    ['[Pacific|N] nations met in [Suva|L].', ['Pacific:place', 'Suva:place']],
    ['She cooks [Caribbean|N] food.', ['Caribbean:group']],
    ['The [Turkish|N] coast is long.', ['Turkish:group']],
  ]);
});
