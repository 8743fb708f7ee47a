import { describe, expect, it } from 'vitest';
import { typeOfLabel } from '../../src/engine/labels.js';

describe('typeOfLabel', () => {
  it.each([
    ['PER', 'person'],
    ['Person', 'person'],
    ['ORG', 'organization'],
    ['organisation', 'organization'],
    ['GPE', 'place'],
    ['LOC', 'place'],
    ['FAC', 'place'],
    ['NORP', 'group'],
    ['GROUP', 'group'],
    ['TIME', 'date'],
    ['MISC', 'misc'],
    ['people', 'person'],
    ['Organisations', 'organization'],
    ['locations', 'place'],
    ['dates', 'date'],
    ['peoples-republic', 'peoples-republic'],
    ['SHIP', 'ship'],
    ['creative-work', 'creative-work'],
    ['constructor', 'constructor'],
  ])('maps the label %s to the type %s', (label, type) => {
    expect(typeOfLabel(label)).toBe(type);
  });
});
