import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Area } from '../../src/domain/figures/own-areas.ts';
import { findSuccessionFaults } from '../../src/storage/import/find-risk-faults.ts';

const area = (code: string, before?: string, on = '2019-04-01'): Area => ({
  code,
  name: code,
  ...(before ? { succeeds: { area: before, on, reason: 'reorganised' } } : {}),
});

describe('findSuccessionFaults', () => {
  it('finds nothing wrong with areas that follow each other', () => {
    const areas = [area('C', 'B', '2030-04-01'), area('B', 'A'), area('A'), area('England')];
    assert.deepEqual(findSuccessionFaults(areas), []);
  });

  const wrong: [string, Area[], RegExp][] = [
    ['an area that follows itself', [area('A', 'A')], /A comes after itself/],
    ['a circle', [area('A', 'B'), area('B', 'A')], /A comes after itself/],
    [
      'two successors',
      [area('A'), area('B', 'A'), area('C', 'A')],
      /A has more than one successor: B, C/,
    ],
    [
      'one that begins before what it follows',
      [area('A'), area('B', 'A'), area('C', 'B', '2010-04-01')],
      /C begins on 2010-04-01, not after B/,
    ],
  ];
  for (const [what, areas, fault] of wrong)
    it(`finds ${what}, each once`, () => {
      const faults = findSuccessionFaults(areas);
      assert.match(faults.join('\n'), fault);
      assert.equal(new Set(faults).size, faults.length);
    });
});
