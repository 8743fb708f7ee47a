/** Builds the sections of the evaluation report that list mistakes in their context. */
import type { Mistakes } from '../mistakes.js';
import { contextCell, leftColumn, placeCell, rightColumn } from './cells.js';
import type { Section } from './report.js';

export function mistakeSections({ mentions, entities, times }: Mistakes): Section[] {
  const [place, kind] = [leftColumn('place', true), leftColumn('')];
  const [context, instead] = [leftColumn('in context', true), leftColumn('instead', true)];
  return [
    {
      title: 'Missed and extra mentions',
      columns: [place, kind, leftColumn('type'), context, instead],
      rows: mentions.map((mistake) => [
        placeCell(mistake),
        { text: mistake.kind },
        { text: mistake.type, type: mistake.type },
        contextCell(mistake),
        { text: mistake.instead ? `${mistake.instead.type} “${mistake.instead.text}”` : '' },
      ]),
    },
    {
      title: 'Missed and extra entities',
      columns: [
        leftColumn('document', true),
        kind,
        leftColumn('type'),
        leftColumn('name', true),
        rightColumn('mentions'),
      ],
      rows: entities.map((mistake) => [
        { text: mistake.id },
        { text: mistake.kind },
        { text: mistake.type, type: mistake.type },
        { text: mistake.name },
        { text: String(mistake.mentions) },
      ]),
    },
    {
      title: 'Time expressions that differ',
      columns: [place, kind, context, leftColumn('value'), instead],
      rows: times.map((mistake) => [
        placeCell(mistake),
        { text: mistake.kind },
        contextCell(mistake),
        { text: mistake.value ?? '' },
        { text: mistake.instead ? `${mistake.instead.value ?? 'no value'} “${mistake.instead.text}”` : '' },
      ]),
    },
  ];
}
