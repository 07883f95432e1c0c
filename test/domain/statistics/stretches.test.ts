import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { moves } from '../../../src/domain/statistics/movement.ts';
import { findExtreme, findStretches } from '../../../src/domain/statistics/stretches.ts';
import { timesTolerance } from '../../../src/domain/tolerance.ts';

const tolerance = { share: 0.01 };

/** "0 up 4 down 5" */
const written = (values: readonly number[]): string =>
  findStretches(values, tolerance)
    .map(({ way, from, to }, index) => `${index === 0 ? from : ''} ${way} ${to}`)
    .join('')
    .trim();

describe('findStretches', () => {
  const cases: [string, string, number[]][] = [
    ['a rise and a fall', '0 up 4 down 5', [243, 270, 372, 409, 415, 244]],
    ['a rise', '0 up 2', [100, 110, 120]],
    ['nothing where all is level', '', [100, 100.5, 99.8, 100]],
    ['nothing in one value or none', '', [5]],
    ['a rise after what was level', '2 up 3', [100, 100.5, 100.3, 120]],
    ['a rise before what is level', '0 up 1', [100, 120, 120.5, 120.3, 120.8]],
    ['a slow rise whose steps are all level', '0 up 4', [100, 100.9, 101.8, 102.7, 103.6]],
    ['no turn in a move back within the tolerance', '0 up 3', [100, 110, 109.5, 120]],
    ['turns', '0 up 1 down 2 up 3', [100, 120, 90, 110]],
    ['a rise from zero', '0 up 2', [0, 3, 5]],
    ['a fall below zero', '0 up 1 down 2', [-5, -3, -8]],
  ];
  for (const [what, stretches, values] of cases)
    it(`finds ${what}: ${values.join(', ')}`, () => assert.equal(written(values), stretches));

  const values = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 20 });

  it('goes up only to higher values and down only to lower ones, each by more than the tolerance', () => {
    fc.assert(
      fc.property(values, (all) => {
        for (const { way, from, to } of findStretches(all, tolerance))
          assert.equal(moves(all[from] ?? 0, all[to] ?? 0, tolerance), way);
      }),
    );
  });

  it('alternates, and begins each stretch where the one before ends', () => {
    fc.assert(
      fc.property(values, (all) => {
        const stretches = findStretches(all, tolerance);
        for (const [index, { way, from, to }] of stretches.entries()) {
          const before = stretches[index - 1];
          assert.ok(from < to);
          assert.ok(!before || (before.way !== way && before.to === from));
        }
      }),
    );
  });

  it('has its highest and lowest values at the ends of stretches', () => {
    fc.assert(
      fc.property(values, (all) => {
        const stretches = findStretches(all, tolerance);
        const inner = stretches.slice(0, -1).map(({ way, from, to }) => ({ way, from, to }));
        for (const { way, from, to } of inner) {
          const within = all.slice(from, to + 1);
          assert.equal(all[to], way === 'up' ? Math.max(...within) : Math.min(...within));
        }
      }),
    );
  });

  it('leaves nothing but what is level before the first stretch and after the last', () => {
    fc.assert(
      fc.property(values, (all) => {
        const stretches = findStretches(all, tolerance);
        const [first, last] = [stretches[0], stretches.at(-1)];
        const isLevelWith = (index: number) => (value: number) =>
          moves(all[index] ?? 0, value, timesTolerance(tolerance, 3)) === 'level';
        if (!first || !last) return assert.ok(all.every(isLevelWith(0)));
        assert.ok(all.slice(0, first.from).every(isLevelWith(first.from)));
        assert.ok(all.slice(last.to).every(isLevelWith(last.to)));
      }),
    );
  });

  it('is the same in another unit', () => {
    fc.assert(
      fc.property(values, (all) => {
        const scaled = all.map((value) => value * 8);
        assert.deepEqual(findStretches(scaled, tolerance), findStretches(all, tolerance));
      }),
    );
  });
});

describe('findExtreme', () => {
  const cases: [string, ReturnType<typeof findExtreme>, number[], 'up' | 'down'][] = [
    ['the lowest since one', { kind: 'lowest', since: 0 }, [243, 270, 372, 409, 244], 'down'],
    ['the lowest of all', { kind: 'lowest', since: undefined }, [250, 270, 372, 244], 'down'],
    ['the highest since one', { kind: 'highest', since: 1 }, [1, 9, 2, 3, 8], 'up'],
    ['nothing beside its neighbour', undefined, [9, 8, 9, 10, 9], 'down'],
    ['nothing where a value between is the same', undefined, [1, 9, 5, 4, 5, 5], 'up'],
    ['nothing of one value', undefined, [5], 'up'],
  ];
  for (const [what, extreme, values, way] of cases)
    it(`finds ${what}: ${values.join(', ')}`, () =>
      assert.deepEqual(findExtreme(values, way), extreme));

  it('has no value in between that is as low', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }), (values) => {
        const extreme = findExtreme(values, 'down');
        const newest = values.at(-1) ?? 0;
        if (extreme)
          assert.ok(values.slice((extreme.since ?? -1) + 1, -1).every((value) => value > newest));
      }),
    );
  });
});
