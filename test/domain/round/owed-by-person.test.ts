import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { OwedItem } from '../../../src/domain/round/owed.ts';
import { owedByPerson } from '../../../src/domain/round/owed-by-person.ts';

const owed = (indicator: string, due: string, ...owners: string[]): OwedItem => ({
  ...{ indicator, part: 'values', due, owners, alsoTold: [] },
});

describe('owedByPerson', () => {
  it('lists everything of a person once, the first deadline before the others', () =>
    assert.deepEqual(
      owedByPerson([
        owed('S01', '2019-01-28', 'ann'),
        owed('S02', '2019-01-21', 'bob'),
        owed('S03', '2019-01-14', 'ann'),
      ]).map(({ person, items }) => [person, ...items.map(({ indicator }) => indicator)]),
      [
        ['ann', 'S03', 'S01'],
        ['bob', 'S02'],
      ],
    ));

  it('keeps the order of the items among those with the same deadline', () =>
    assert.deepEqual(
      owedByPerson([owed('S01', '2019-01-21', 'bob'), owed('S02', '2019-01-21', 'ann')]).map(
        ({ person }) => person,
      ),
      ['bob', 'ann'],
    ));

  it('lists an item that several people owe with each of them', () =>
    assert.deepEqual(
      owedByPerson([owed('S01', '2019-01-21', 'bob', 'ann')]).map(({ items }) => items.length),
      [1, 1],
    ));

  it('loses nothing, adds nothing, and leaves out who owes nothing', () => {
    const item = fc
      .record({
        indicator: fc.constantFrom('S01', 'S02', 'S03'),
        due: fc.constantFrom('2019-01-14', '2019-01-21', '2019-01-28'),
        owners: fc.uniqueArray(fc.constantFrom('ann', 'bob', 'cas'), { maxLength: 3 }),
      })
      .map(({ indicator, due, owners }) => owed(indicator, due, ...owners));
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const found = owedByPerson(items);
        const pairs = found.flatMap((one) => one.items.map((its) => [one.person, its] as const));
        assert.equal(
          pairs.length,
          items.reduce((sum, { owners }) => sum + owners.length, 0),
        );
        assert.ok(pairs.every(([person, its]) => its.owners.includes(person)));
        const firsts = found.map((one) => one.items[0]?.due ?? '');
        assert.deepEqual(firsts, firsts.toSorted());
      }),
    );
  });
});
