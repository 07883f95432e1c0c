import { equal } from 'node:assert/strict';
import { findDifference } from './compare-fingerprints.ts';
import type { Fingerprint } from './finding.ts';

const build = (squares: string, differs: Partial<Fingerprint> = {}): Fingerprint => ({
  width: 40,
  height: 80,
  squares,
  ...differs,
});

describe('the difference between two pictures', () => {
  const accepted = build('AAAkkk');

  const cases: readonly (readonly [string, Fingerprint | undefined, Fingerprint, string?])[] = [
    ['is none between the same', accepted, build('AAAkkk')],
    ['is none where an average was rounded the other way', accepted, build('ABAjkl')],
    ['is that there was none', undefined, accepted, 'has not been accepted yet'],
    [
      'is the size, whatever the colours are',
      accepted,
      build('AAAkkk', { height: 120 }),
      'was 40 × 80 and is 40 × 120',
    ],
    [
      'is in how many averages, and by how much at the most',
      accepted,
      build('ACAkk+'),
      'differs in 2 of 6 averages, by up to 26 of 64 levels',
    ],
  ];
  for (const [title, before, taken, said] of cases)
    it(title, () => equal(findDifference(before, taken), said));
});
