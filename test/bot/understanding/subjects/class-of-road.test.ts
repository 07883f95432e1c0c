import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readClassOfRoad } from '../../../../src/bot/understanding/subjects/class-of-road.ts';
import { catalogue } from '../../catalogue.ts';

const called = (name: string) => ({
  ...catalogue,
  indicators: catalogue.indicators.map((one) => ({
    ...one,
    ...{ name, shortName: name },
    measures: one.measures.map((each) => ({ ...each, name, shortName: name })),
  })),
});

const read = (text: string, name = 'Principal (A) roads in need of repair') =>
  readClassOfRoad({ text }, ['S06'], called(name));

describe('readClassOfRoad', () => {
  for (const [text, words] of [
    ['B roads in need of repair', 'b roads'],
    ['and the c road', 'c road'],
    ['how are our U-roads', 'u-roads'],
  ] as const)
    it(`finds another class than that of the name in ${JSON.stringify(text)}`, () =>
      assert.equal(read(text), words));

  for (const text of ['A roads in need of repair', 'is there a road in need of repair', 'roads'])
    it(`finds none in ${JSON.stringify(text)}`, () => assert.equal(read(text), undefined));

  it('finds an A only where it is no article', () => {
    const name = 'Unclassified roads';
    assert.equal(read('how are the A roads', name), 'a roads');
    assert.equal(read('the A road condition', name), 'a road');
    assert.equal(read('A road condition', name), undefined);
  });

  it('finds none of what is not of roads', () => {
    assert.equal(read('B roads', 'Planning applications'), undefined);
  });
});
