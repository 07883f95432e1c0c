import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { type Listed, listedBy, pointAt } from '../../../src/bot/understanding/point-at.ts';
import { readMessage } from '../../../src/bot/understanding/read-message.ts';
import { catalogue, language } from '../catalogue.ts';

const idsOf = (request: Request): string[] => listedBy(request, catalogue).map(({ id }) => id);

describe('listedBy', () => {
  it('has what an answer listed, in its order', () => {
    assert.deepEqual(idsOf({ kind: 'overview' }).slice(0, 3), ['S01', 'S02', 'S03']);
    assert.deepEqual(idsOf({ kind: 'show', code: 'S05' }), ['S05A', 'S05B', 'S05C', 'S05D']);
    assert.deepEqual(idsOf({ kind: 'figures', codes: ['S06', 'S01'] }), ['S06', 'S01']);
    assert.deepEqual(idsOf({ kind: 'risks', code: '02a' }), ['02a']);
  });

  it('has the risks that the filter left', () => {
    const high = idsOf({ kind: 'risks', level: 'HIGH' });
    assert.ok(high.length > 1);
    assert.ok(high.length < idsOf({ kind: 'risks' }).length);
  });

  it('has nothing where nothing was listed', () => {
    assert.deepEqual(idsOf({ kind: 'help' }), []);
    assert.deepEqual(idsOf({ kind: 'commentary', code: 'S01' }), []);
    assert.deepEqual(idsOf({ kind: 'show', code: 'S05C' }), []);
  });
});

describe('pointAt', () => {
  const listed: Listed[] = ['S01', 'S02', 'S03'].map((id) => ({ kind: 'indicator', id }));
  const idAt = (text: string, all = listed) => pointAt(readMessage(text, language), all)?.id;

  for (const [text, id] of [
    ['the first one', 'S01'],
    ['the second', 'S02'],
    ['just the third please', 'S03'],
    ['2nd', 'S02'],
    ['and the bottom one?', 'S03'],
    ['why is the second one up', 'S02'],
    ['the seventh', undefined],
    ['first of all, how is crime doing', undefined],
    ['constructor', undefined],
    ['', undefined],
  ] as const)
    it(`is ${id ?? 'nothing'} for ${JSON.stringify(text)}`, () => {
      assert.equal(idAt(text), id);
    });

  it('is nothing where fewer than two things were listed', () => {
    assert.equal(idAt('the first one', listed.slice(0, 1)), undefined);
    assert.equal(idAt('the first one', []), undefined);
  });
});
