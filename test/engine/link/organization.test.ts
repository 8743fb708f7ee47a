import { describe, expect, it } from 'vitest';
import { rows } from '../../support/marked.js';

const isOne = (first: string, second: string) => rows(`[${first}|O] met. Then [${second}|O] left.`).length === 1;

describe('names of one organization', () => {
  it.each([
    ['legal form', 'Apple Inc.', 'Apple'],
    ['legal form at the second mention', 'Apple', 'Apple Inc.'],
    ['other legal forms', 'Daimler AG', 'Daimler Corporation'],
    ['trade left out', 'Ford Motor Company', 'Ford'],
    ['acronym after', 'World Health Organization', 'WHO'],
    ['acronym before', 'NATO', 'North Atlantic Treaty Organization'],
    ['acronym with periods', 'United Nations', 'U.N.'],
    ['acronym with function words', 'Bank of America', 'BoA'],
    ['acronym with sign', 'Pacific Gas & Electric', 'PG&E'],
    ['acronym with a digit', 'Group of Seven', 'G7'],
    ['acronym with its country', 'United States Air Force', 'USAF'],
    ['acronym without its country', 'Australian Federal Police', 'AFP'],
    ['country in two spellings', 'US Department of Justice', 'United States Department of Justice'],
    ['country left out', 'US Congress', 'Congress'],
    ['country at the end left out', 'Supreme Court of the United Kingdom', 'Supreme Court'],
    ['adjective for country', 'Swedish Parliament', 'Parliament of Sweden'],
    ['first words', 'Lion Air Group', 'Lion Air'],
    ['last words', 'Islamic State Khorasan Province', 'Khorasan Province'],
    ['head', 'Department of Corrections', 'Department'],
    ['singular', 'Revolutionary Guards', 'Revolutionary Guard'],
    ['article', 'The Guardian', 'Guardian'],
    ['possessive', 'Boeing', "Boeing's"],
    ['capitals', 'Reuters', 'REUTERS'],
    ['abbreviated words', 'Pennsylvania State University', 'Penn State'],
    ['slip', 'Al-Qaeda', 'al-Qa’ida'],
    ['hyphen or space', 'Al-Qaeda', 'al Qaeda'],
    ['hyphen or space, with a legal form', 'Coca-Cola', 'Coca Cola Company'],
    ['hyphen or nothing', 'Wal-Mart', 'Walmart'],
    ['first words in another spacing', 'JPMorgan Chase', 'J.P. Morgan'],
    ['first words with a hyphen and without', 'Hewlett-Packard Enterprise', 'Hewlett Packard'],
    ['words left out', 'University of California at Berkeley', 'California Berkeley'],
    ['kind of body that it begins with', 'Party of Labour', 'Party'],
    ['kind of body that it ends with', 'National Court', 'Court'],
    ['party by its adjective', 'Democratic Party', 'Democratic'],
  ])('are one entity: %s: %s, %s', (_, first, second) => expect(isOne(first, second)).toBe(true));
});

describe('names of two organizations', () => {
  it.each([
    ['other country', 'Australian Army', 'British Army'],
    ['other body', 'Department of Justice', 'Department of Defense'],
    ['same kind of body', 'Harvard University', 'Boston University'],
    ['other letters', 'World Health Organization', 'WTO'],
    ['subsidiary', 'Boeing', 'Boeing Commercial Airplanes'],
    ['abroad', 'Netflix', 'Netflix Japan'],
    ['subsidiary, named first', 'Boeing Commercial Airplanes', 'Boeing'],
    ['abroad, named first', 'Netflix Japan', 'Netflix'],
    ['number in another spacing', 'Channel 1-1', 'Channel 11'],
    ['abroad, in another spacing', 'Al-Qaeda in Iraq', 'al Qaeda'],
    ['kind of body in another spacing', 'Air-Line', 'Airline Pilots'],
    ['predecessor', 'New GM', 'GM'],
    ['kind of body of another', 'Ministry of Health', 'Department'],
    ['one letter apart in a short word', 'Team A', 'Team B'],
    ['a shared common word', 'National Bank', 'World Bank'],
  ])('are two entities: %s: %s, %s', (_, first, second) => expect(isOne(first, second)).toBe(false));
});

it('a company name that was mentioned often joins the fuller name with its trade, not the name of a part', () => {
  const ford = '[Ford|O] met. [Ford|O] left. ';
  expect(rows(`${ford}[Ford Motor|O] rose.`)).toEqual(['Ford Motor 3']);
  expect(rows(`${ford}[Ford Credit|O] rose.`)).toEqual(['Ford 2', 'Ford Credit 1']);
});

describe('a name in brackets', () => {
  it('joins the name before the brackets if the two share a word', () => {
    expect(rows('The [European Space Agency|O] ([Space Agency|O]) rose.')).toEqual(['European Space Agency 2']);
  });

  it.each([
    'The [European Space Agency|O] ([Deutsche Bank|O]) rose.',
    '[Facebook|O] ([Twitter|O]) rose.',
    '[Anna Bo|P] ([Carl Bo Ek|P]) rose.',
  ])('stays apart if the two share no word or are people: %s', (text) => expect(rows(text).length).toBe(2));

  it('and other names that the text introduces join one entity', () => {
    const text =
      "The [Kurdistan Workers' Party|O] ([PKK|O]) met. The [Kurdistan Workers' Party|O], also known as [Kadek|O].";
    expect(rows(text)).toEqual(["Kurdistan Workers' Party 4"]);
  });
});

describe('an acronym', () => {
  it('in brackets joins the name before it, even if its letters come from another language', () => {
    expect(rows("The [Kurdistan Workers' Party|O] ([PKK|O]) attacked. The [PKK|O] denied it.")).toEqual([
      "Kurdistan Workers' Party 3",
    ]);
  });

  it('without brackets does not join the name beside it unless it spells that name', () => {
    expect(rows("The [Kurdistan Workers' Party|O] fought [PKK|O] there.")).toHaveLength(2);
  });

  it('may stand before its name in brackets', () => {
    expect(rows('[RMT|O] ([National Union of Rail, Maritime and Transport Workers|O]) agreed.')).toHaveLength(1);
  });

  it('in brackets may contain several letters of one word of the name', () => {
    const text = 'The [Philippine Institute of Volcanology and Seismology|O] ([Phivolcs|O]) said so.';
    expect(rows(text)).toHaveLength(1);
  });
});
