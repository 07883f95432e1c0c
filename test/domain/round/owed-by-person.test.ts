import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { OwedItem } from '../../../src/domain/round/owed.ts';
import { itemsFor, owedByPerson, sharesOf } from '../../../src/domain/round/owed-by-person.ts';

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

describe('sharesOf', () => {
  const late = { ...owed('S01', '2019-01-21', 'ann'), alsoTold: ['bob'] };
  const toCome = { ...owed('S02', '2019-01-28', 'bob'), alsoTold: ['bob'] };
  const shares = sharesOf([toCome, late]);

  it('has what somebody owes and what they are told of, as it is given', () =>
    assert.deepEqual(
      [...shares],
      [
        ['bob', { own: [toCome], told: [toCome, late] }],
        ['ann', { own: [late], told: [] }],
      ],
    ));

  it('lists in an overdue message what others owe late, and in no other', () => {
    const itemsOf = (kind: 'remind' | 'overdue') =>
      itemsFor(shares.get('bob'), { kind, on: '2019-01-22' }, '2019-01-22');
    assert.deepEqual(itemsOf('overdue'), [toCome, late]);
    assert.deepEqual(itemsOf('remind'), [toCome]);
    assert.deepEqual(itemsFor(undefined, { kind: 'overdue', on: '2019-01-22' }, '2019-01-22'), []);
  });
});
