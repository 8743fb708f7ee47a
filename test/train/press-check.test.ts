import { describe, expect, it } from 'vitest';
import { compareWithAllowed, type Fault, findFaults, findRepeatedIds } from '../../train/press/find-faults.js';

const faultsOf = (body: string, head = 'S1-01 | Ireland | football'): string[] =>
  findFaults(`=== ${head}\n${body}\n`).map(({ id, kind, surface }) => `${id} ${kind} ${surface}`);

describe('findFaults', () => {
  it.each([
    ['a mark without a type', 'In [[Cork]] it rained.', 'S1-01 syntax In [[Cork]] it rained.'],
    ['a mark that does not end', 'In [[Cork|L it rained.', 'S1-01 syntax In [[Cork|L it rained.'],
    ['a blank inside a mark', 'In [[Cork |L]] it rained.', 'S1-01 range In Cork it r'],
    ['a mark inside a word', 'The [[Cork|L]]onian left.', 'S1-01 range The Corkonian'],
    ['a leading article', '[[The Times|O]] said.', 'S1-01 article The Times'],
    ['a possessive', '[[Cork’s|L]] mayor', 'S1-01 possessive Cork’s'],
    ['a name without a mark', '[[Cork|L]] beat all. Cork won.', 'S1-01 unmarked Cork'],
  ])('finds %s', (_, body, fault) => expect(faultsOf(body)).toEqual([fault]));

  it('finds an unknown type and names the article', () => {
    expect(faultsOf('[[Cork|X]] won.')).toEqual([expect.stringMatching(/^S1-01 syntax .*\[\[Cork\|X\]\]/)]);
  });

  it('finds a head line without topic, and text before the first article', () => {
    expect(faultsOf('It rained.', 'S1-01 | Ireland')).toEqual(['S1-01 syntax S1-01 | Ireland']);
    expect(findFaults('It rained.\n=== S1-01 | Ireland | football\nIt did.\n')).toMatchObject([{ id: '?' }]);
  });

  it.each([
    '[[Cork|L]] beat all. [[Cork|L]] won.',
    '[[Cork City|O]] won in [[Cork|L]]. Corkscrews sold well.',
    '[[The Crown|M]] is a show of the [[BBC|O]]’s.',
    'The [sic] is [[Ann|P]]’s.',
  ])('finds no fault in: %s', (body) => expect(faultsOf(body)).toEqual([]));
});

it('findRepeatedIds finds the id that two articles have', () => {
  expect(findRepeatedIds(['A1-1', 'A1-2', 'A1-1']).map(({ id }) => id)).toEqual(['A1-1']);
});

describe('compareWithAllowed', () => {
  const unmarked: Fault = { id: 'S1-01', kind: 'unmarked', surface: 'Target' };

  it('drops a fault for each row, and keeps a second fault of the same kind', () => {
    expect(compareWithAllowed([unmarked, unmarked], '# a comment\nS1-01 unmarked Target\n').faults).toEqual([unmarked]);
    const twice = 'S1-01 unmarked Target\nS1-01 unmarked Target\n';
    expect(compareWithAllowed([unmarked, unmarked], twice)).toEqual({ faults: [], unused: [] });
  });

  it('drops the faults of every article for a row with an asterisk', () => {
    const all = [unmarked, { ...unmarked, id: 'B2-08' }];
    expect(compareWithAllowed(all, '* unmarked Target\n')).toEqual({ faults: [], unused: [] });
  });

  it('never drops a fault of the syntax', () => {
    const broken: Fault = { id: 'S1-01', kind: 'syntax', surface: '[[Cork' };
    expect(compareWithAllowed([broken], 'S1-01 syntax [[Cork\n').faults).toEqual([broken]);
  });

  it('returns the rows that allow no fault', () => {
    expect(compareWithAllowed([], 'S1-01 unmarked Target\n* possessive Wendy’s\n').unused).toHaveLength(2);
  });
});
