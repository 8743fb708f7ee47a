/** Tests which lines of an article are not its story. */
import { describe, expect, it } from 'vitest';
import { findZones, markZones } from '../../src/engine/zones.js';

const zonesOf = (text: string) => findZones(text).map(({ start, end, zone }) => [text.slice(start, end), zone]);

describe('findZones', () => {
  it.each([
    'By Priya Raman',
    'By PRIYA RAMAN and Jo Poe',
    'By Priya Raman, Staff Writer',
    'By Priya Raman in Oslo',
    'By Priya Raman | The Bergen Courier',
    'Story by Ludwig van Beethoven for the Courier',
    'by Reuters',
  ])('finds the byline "%s" in the head of the text', (line) => {
    expect(zonesOf(`Storm closes harbour\n\n${line}\n\nAna Diaz left.`)).toEqual([[line, 'byline']]);
    expect(zonesOf(`${'A line of the story.\n'.repeat(10)}${line}`)).toEqual([]);
  });

  it.each([
    'By Monday, Angela Merkel had left Berlin.',
    'By Christmas',
    'By Jane Austen standards, the plot was thin. Critics in London agreed.',
    'By the time Ana Diaz left Oslo, the harbour was closed.',
    'Angela Merkel was photographed by Jo Poe.',
    'Photos by the police show that Ana Diaz left. They were taken on Friday, and Bo Lund has seen them in Oslo on Monday, where he lives, before they were shown to the court on Tuesday by the lawyer of the family, who said that nothing else was known about it and that nobody had asked. The court will decide on Wednesday whether they can be used, and whether the trial goes on in Bergen or in Oslo in March.',
    'Related matters were discussed in Berlin.',
    'Editors in Oslo protested.',
    'Contact with Bo Lund was lost on Friday.',
  ])('takes a sentence of the story for none: %s', (line) => expect(zonesOf(line)).toEqual([]));

  it.each([
    '(Reporting by Priya Raman in Oslo; editing by Jo Poe)',
    'Additional reporting by Priya Raman',
    'AP Photo/Jo Poe',
    'Photo: Jo Poe/Reuters',
    '© 2016 The Bergen Courier',
  ])('finds the credit "%s"', (line) => expect(zonesOf(`Ana Diaz left.\n\n${line}`)).toEqual([[line, 'credit']]));

  it.each([
    'Tags: Oslo, Angela Merkel',
    'Filed under: Norway',
    'Editor: Jo Poe',
    'Jo Poe, +47 22 33 44 55, jo@example.org',
  ])('finds the furniture "%s"', (line) => expect(zonesOf(`Ana Diaz left.\n\n${line}`)).toEqual([[line, 'furniture']]));

  it('finds the lines below a heading for contacts, up to an empty line', () => {
    expect(zonesOf('Media contact:\nJo Poe\nBergen Port Authority\n\nAna Diaz left.')).toEqual([
      ['Media contact:', 'furniture'],
      ['Jo Poe', 'furniture'],
      ['Bergen Port Authority', 'furniture'],
    ]);
  });
});

describe('markZones', () => {
  const text = 'By Priya Raman\n\nAna Diaz left.';
  const mentions = [
    { start: 3, end: 14, type: 'person', source: 'model' },
    { start: 16, end: 24, type: 'person', source: 'model' },
  ];

  it('marks the mentions in a zone, or leaves them out', () => {
    expect(markZones(text, mentions)).toEqual([{ ...mentions[0], zone: 'byline' }, mentions[1]]);
    expect(markZones(text, mentions, true)).toEqual([mentions[1]]);
  });
});
