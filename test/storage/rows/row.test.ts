import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fromEntity, makeRow, toEntity } from '../../../src/storage/rows/row.ts';
import { change } from '../sample.ts';

describe('toEntity', () => {
  const words = (length: number) =>
    makeRow('commentary', {
      indicator: 'S05',
      period: 'Q2 2018/19',
      answers: Array.from({ length: Math.ceil(length / 10_000) }, () => ({
        question: 'issues' as const,
        blocks: [{ kind: 'paragraph' as const, text: 'x'.repeat(10_000) }],
      })),
    });

  it('is undone by fromEntity, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
        const name = text.trim() || 'x';
        const row = makeRow('person', { id: 'a', name, email: 'a@b.uk' });
        assert.deepEqual(fromEntity(toEntity(row, change)), row);
      }),
    );
  });

  it('spreads a long text over properties of 32,000 characters', () => {
    const entity = toEntity(words(70_000), change);
    assert.equal(entity.parts, 3);
    assert.ok(Object.values(entity).every((value) => String(value).length <= 32_000));
    assert.deepEqual(fromEntity(entity), words(70_000));
  });

  it('cuts no character in two', () => {
    for (const before of ['', 'x']) {
      const row = makeRow('draft', {
        objectId: 'a',
        savedAt: '2019-01-02T09:00:00.000Z',
        form: {
          ...{ indicator: 'S05', round: 'Q3 2018/19', seen: 0, values: {}, provisional: [] },
          ...{ answers: { issues: before + '🙂'.repeat(40_000) } },
          ...{ noChange: false, reason: '', asked: {} },
        },
      });
      const entity = toEntity(row, change);
      assert.ok(Object.values(entity).every((value) => String(value).isWellFormed()));
      assert.ok(Object.values(entity).every((value) => String(value).length <= 32_000));
      assert.deepEqual(fromEntity(entity), row);
    }
  });

  it('refuses a row that could not be read back', () => {
    const row = makeRow('area', { code: 'E10000009', name: '' });
    assert.throws(() => toEntity(row, change), { code: 'row-unreadable' });
  });

  it('refuses a row that no entity can hold', () => {
    assert.throws(() => toEntity(words(460_000), change), { code: 'row-too-large' });
  });
});

describe('fromEntity', () => {
  it('refuses what does not meet the schema of its kind', () => {
    const row = { rowKey: 'x', kind: 'risk', parts: 1, json0: '{"code":"02a"}' };
    assert.throws(() => fromEntity(row), { code: 'row-unreadable' });
    assert.throws(() => fromEntity({ ...row, kind: 'other' }), { code: 'row-unreadable' });
    assert.throws(() => fromEntity({ ...row, json0: '{' }), { code: 'row-unreadable' });
  });
});
