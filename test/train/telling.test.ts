import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { learnTelling } from '../../scripts/train/telling.ts';

const sentences = [
  'There were 22 deaths on the roads this year.',
  'The roads improved this year.',
  'Crime rose this year.',
  'Absence fell.',
];
const [deaths = '', roads = '', crime = ''] = sentences;

const usual = { sameWords: [['deaths', 'died']], shortForms: {}, usual: () => 0.5 };

describe('learnTelling', () => {
  const learned = learnTelling(
    [
      { words: ['died', 'year'], answers: [deaths] },
      { words: ['died', 'year'], answers: [deaths] },
      { words: ['crime', 'absence'], answers: [crime] },
    ],
    sentences,
    usual,
  );

  it('lets a stem tell more, the oftener the answer holds it or a word that counts as the same', () => {
    assert.ok((learned.di ?? 0) > 0.5);
    assert.ok((learned.crime ?? 0) > 0.5);
  });

  it('lets a stem tell less whose sentence is not the answer', () => {
    assert.ok((learned.absenc ?? 1) < 0.5);
  });

  it('lets what many sentences hold tell nearly nothing', () => {
    const [often] = [learned.year ?? 1];
    assert.ok(often < (learned.di ?? 0));
  });

  it('learns nothing of words that are in no sentence, and of answers that many sentences are', () => {
    const strange = [{ words: ['zebra'], answers: [roads] }];
    const loose = [{ words: ['roads'], answers: [...sentences, ...sentences] }];
    assert.deepEqual(learnTelling([...strange, ...loose], sentences, usual), {});
  });
});
