import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isEvidentlyNotEnglish } from '../../../src/engine/text/english.js';

const FOLDER = new URL('../../../fixtures/wikinews/', import.meta.url);
const ARTICLES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

describe('isEvidentlyNotEnglish', () => {
  it.each([
    [
      'German',
      'Die Bundeskanzlerin hat am Freitag in Berlin gesagt, dass die Regierung an ihrem Kurs festhält. Das ist nicht neu, aber es war zu erwarten, dass sie es auch jetzt noch einmal wiederholt. In der Stadt waren mehr als tausend Menschen auf der Straße, um gegen die Pläne zu demonstrieren. Was am Abend passiert ist, war noch unklar.',
    ],
    [
      'Dutch',
      'De minister heeft vrijdag in Den Haag gezegd dat de regering aan haar koers vasthoudt. Dat is niet nieuw, maar het was te verwachten dat ze het nu nog eens zou herhalen. In de stad waren volgens de politie meer dan duizend mensen op straat om te protesteren. Wat er die avond is gebeurd, was maandag nog onduidelijk.',
    ],
    ['Russian', 'Президент заявил в пятницу, что правительство не изменит курс, несмотря на протесты.'],
    [
      'Chinese',
      '总统星期五表示，政府不会改变方针。据警方称，一千多人走上街头抗议这些计划。目前还不清楚晚上发生了什么事情，但当局已经展开调查。',
    ],
  ])('returns true for %s news', (_, text) => {
    expect(isEvidentlyNotEnglish(text)).toBe(true);
  });

  it('returns false for English news, for short texts and for tables', () => {
    const wrong = ARTICLES.filter((name) => isEvidentlyNotEnglish(readFileSync(new URL(name, FOLDER), 'utf8')));
    expect(wrong).toEqual([]);
    expect(isEvidentlyNotEnglish('')).toBe(false);
    expect(isEvidentlyNotEnglish('Die Kanzlerin ist in Paris.')).toBe(false);
    expect(isEvidentlyNotEnglish(Array.from({ length: 90 }, (_, i) => `${i} Schmidt Kiel 2:1`).join('\n'))).toBe(false);
  });
});
