import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { featuresOf, symbolsOf } from '../../../../src/bot/understanding/evidence/features.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { language } from '../../catalogue.ts';

const read = (text: string, before?: string) =>
  featuresOf(readMessage(text, language), language.words, { before });

describe('featuresOf', () => {
  it('are the same whatever is named, so that what is learned of one report holds for another', () => {
    for (const text of ['why did S02 go up', 'why did asb go up'])
      assert.deepEqual(read(text), read('why did S01 go up'));
    assert.deepEqual(read('show Q1 for S01'), read('show 2016/17 for asb'));
    assert.deepEqual(read('who is Mike Potter'), read('who is Nick Jarman'));
    assert.notDeepEqual(read('risk 02a'), read('S01'));
  });

  it('have words, runs of words, how much is named and how long it is', () => {
    const found = read('why did S01 go up');
    for (const one of ['why', '<subject>', '^ why', 'why did', 'go up $', '#one', '#short'])
      assert.ok(found.includes(one), `${one} is not in ${found.join(', ')}`);
  });

  it('have the groups of words that are used alike, but not of what is named', () => {
    const { group, circle } = language.words.kinOf('astonishing');
    const found = read('astonishing crime');
    assert.ok(found.includes(group) && found.includes(circle), found.join(', '));
    assert.ok(!found.includes(language.words.kinOf('crime').group));
  });

  it('take the name of an outcome and of something under it for what is measured, unless it is alone', () => {
    const symbolsFor = (text: string, at: number[]) => {
      const named = [
        { kind: 'outcome', id: 'S' },
        { kind: 'indicator', id: 'S02', indicator: 'S02' },
      ] as const;
      return symbolsOf({ ...readMessage(text, language), mentions: [{ named, at, how: 'sure' }] });
    };
    assert.deepEqual(symbolsFor('how many in care', [2, 3]), ['how', 'mani', '<subject>']);
    assert.deepEqual(symbolsFor('in care', [0, 1]), ['<outcome>']);
  });

  it('have what came before', () => {
    assert.ok(read('why', 'value').includes('<value'));
    assert.ok(!read('why').some((one) => one.startsWith('<before')));
  });

  it('are there once each', () => {
    const found = read('why why why why');
    assert.equal(new Set(found).size, found.length);
  });
});
