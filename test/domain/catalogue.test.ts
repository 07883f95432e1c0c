import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  type Catalogue,
  findIndicator,
  findMeasures,
  findPeople,
} from '../../src/domain/catalogue.ts';
import { buildIndicator, buildOutcome, buildPerson } from '../cards/build.ts';
import { buildMeasure } from './build.ts';

const whole = buildIndicator({
  code: 'S01',
  measures: [buildMeasure({ code: 'S01' })],
  performanceMeasures: [buildMeasure({ code: 'S01-re-referrals' })],
});

const parted = buildIndicator({
  code: 'S05',
  measures: [buildMeasure({ code: 'S05A' }), buildMeasure({ code: 'S05B' })],
  performanceMeasures: [buildMeasure({ code: 'S05-patrols' })],
});

const ann = buildPerson({ id: 'ann-example' });
const bob = buildPerson({ id: 'bob-example' });

const catalogue: Catalogue = {
  version: 'test',
  outcomes: [buildOutcome({ code: 'S' })],
  indicators: [whole, parted],
  risks: [],
  people: [ann, bob],
  areas: [],
};

describe('findIndicator', () => {
  for (const [code, indicator] of [
    ['S01', whole],
    ['S01-re-referrals', whole],
    ['S05', parted],
    ['S05A', parted],
    ['S05B', parted],
    ['S05-patrols', parted],
  ] as const)
    it(`finds ${indicator.code} by ${code}`, () => {
      assert.equal(findIndicator(catalogue, code), indicator);
    });

  for (const code of ['S02', 'S05C', 'S01A', 'S05-re-referrals', 'S', 's05', 'S05 ', ''])
    it(`finds nothing by ${JSON.stringify(code)}`, () => {
      assert.equal(findIndicator(catalogue, code), undefined);
    });
});

describe('findMeasures', () => {
  const codesOf = (code: string, indicator = parted) =>
    findMeasures(indicator, code).map((measure) => measure.code);

  it('means all parts by the indicator, and no performance measure', () => {
    assert.deepEqual(codesOf('S05'), ['S05A', 'S05B']);
    assert.deepEqual(codesOf('S01', whole), ['S01']);
  });

  it('means one by its own code', () => {
    assert.deepEqual(codesOf('S05B'), ['S05B']);
    assert.deepEqual(codesOf('S05-patrols'), ['S05-patrols']);
    assert.deepEqual(codesOf('S01-re-referrals', whole), ['S01-re-referrals']);
  });

  it('means none by the code of another', () => {
    for (const code of ['S05C', 'S01', 'S', '']) assert.deepEqual(codesOf(code), []);
  });
});

describe('findPeople', () => {
  it('finds them in the order in which they are named', () => {
    assert.deepEqual(findPeople(catalogue, ['bob-example', 'ann-example']), [bob, ann]);
  });

  it('passes over whom nobody knows', () => {
    assert.deepEqual(findPeople(catalogue, ['nobody', 'ann-example']), [ann]);
    assert.deepEqual(findPeople(catalogue, []), []);
  });
});
