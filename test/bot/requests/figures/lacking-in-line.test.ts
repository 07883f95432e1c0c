import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lacksInLine } from '../../../../src/bot/requests/figures/lacking-in-line.ts';
import type { Benchmark } from '../../../../src/domain/indicator.ts';

const line = (comparator: string | undefined, statement: string): Benchmark => ({
  ...{ measures: ['P 4a', 'P 4b'], standing: comparator ? 'not-stated' : 'not-available' },
  ...{ ...(comparator ? { comparator } : {}), statement, notes: [] },
});

const both = 'England: (a) 91%; (b) 92%. Region: (a) 90%; (b) n/a.';
const benchmarks = [line('England', both), line('Region', both)];

const lacks = (one: Benchmark, against: string, code: string): boolean =>
  lacksInLine(one, { against, code }, { benchmarks: [...benchmarks, one] });

describe('lacksInLine', () => {
  it('reads what a line says of a part behind the name of a comparator', () => {
    assert.equal(lacks(line('Region', both), 'Region', 'P 4b'), true);
    assert.equal(lacks(line('Region', both), 'Region', 'P 4a'), false);
    assert.equal(lacks(line('England', both), 'England', 'P 4b'), false);
    assert.equal(lacks(line('Region', both), 'Region', 'P 4'), false);
  });

  it('reads “part b” as well', () => {
    const said = line('Region', 'Region part a 52%, part b not available');
    assert.equal(lacks(said, 'Region', 'P 4 (b)'), true);
  });

  it('takes a line that names nobody and says that there is none for one about anybody else', () => {
    const said = line(undefined, 'Part a: England 46%; part b: n/a');
    assert.equal(lacks(said, 'family group', 'P 4b'), true);
    assert.equal(lacks(said, 'England', 'P 4b'), false);
  });

  it('keeps such a line where there is no other', () => {
    const said = line(undefined, 'n/a');
    const only = { benchmarks: [said] };
    assert.equal(lacksInLine(said, { against: 'England', code: 'P 4b' }, only), false);
  });
});
