import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  type Catalogue,
  concernsOutcome,
  findIndicator,
  findMeasures,
  findPeople,
  isOutcome,
  measuresNamed,
  nameStatus,
  outcomeOf,
  printedCode,
} from '../../src/domain/catalogue.ts';
import { buildIndicator, buildOutcome, buildPerson } from '../cards/build.ts';
import { buildMeasure, noWords } from './build.ts';

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
  milestones: [],
  publications: [],
  people: [ann, bob],
  areas: [],
  words: noWords,
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

/** Codes as other councils print them: they say nothing of what belongs to what. */
const elsewhere: Catalogue = {
  ...catalogue,
  outcomes: [buildOutcome({ code: 'CP1' }), buildOutcome({ code: '12' })],
  indicators: [
    buildIndicator({
      code: 'KPI 5',
      outcome: 'CP1',
      alsoUnder: ['12'],
      measures: [buildMeasure({ code: '12a' }), buildMeasure({ code: '1.1.3.KR' })],
      performanceMeasures: [
        buildMeasure({ code: 'KPI 5-waste', unprinted: true }),
        buildMeasure({ code: 'NI-192' }),
      ],
    }),
  ],
};

describe('measuresNamed', () => {
  it('is all parts of an indicator, one of them, or nothing', () => {
    const codesOf = (code: string) => measuresNamed(catalogue, code).map((one) => one.code);
    assert.deepEqual(codesOf('S05'), ['S05A', 'S05B']);
    assert.deepEqual(codesOf('S05B'), ['S05B']);
    assert.deepEqual(codesOf('S'), []);
  });
});

describe('what belongs to what', () => {
  const [kpi = whole] = elsewhere.indicators;

  it('is known from the catalogue, however codes are spelt', () => {
    for (const code of ['KPI 5', '12a', '1.1.3.KR', 'KPI 5-waste', 'NI-192']) {
      assert.equal(findIndicator(elsewhere, code), kpi, code);
      assert.equal(outcomeOf(elsewhere, code), 'CP1', code);
    }
    for (const code of ['CP1', '12']) {
      assert.equal(isOutcome(elsewhere, code), true, code);
      assert.equal(outcomeOf(elsewhere, code), code);
    }
  });

  it('is not known of a code that nothing has', () => {
    for (const code of ['S', 'KPI', '12b', 'CP1.2', '']) {
      assert.equal(isOutcome(elsewhere, code), false, code);
      assert.equal(outcomeOf(elsewhere, code), undefined, code);
    }
    assert.equal(isOutcome(elsewhere, 'KPI 5'), false);
  });

  it('includes the further outcomes that an indicator counts for', () => {
    for (const outcome of ['CP1', '12'])
      assert.equal(concernsOutcome(elsewhere, '12a', outcome), true);
    assert.equal(concernsOutcome(elsewhere, '12a', 'S'), false);
    assert.equal(concernsOutcome(elsewhere, '12', '12'), true);
    assert.equal(concernsOutcome(elsewhere, '12', 'CP1'), false);
  });

  it('has a code to print unless the report prints none', () => {
    const codes = ['KPI 5', '12a', 'NI-192', 'KPI 5-waste'].map((code) => printedCode(kpi, code));
    assert.deepEqual(codes, ['KPI 5', '12a', 'NI-192', undefined]);
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

describe('a status that is asked for', () => {
  const statuses = [{ word: 'Amber-Red', colour: 'amber' }] as const;
  const indicators = [buildIndicator({ measures: [buildMeasure({ statuses })] })];

  it('is named as the council writes it, and a colour with a capital', () => {
    assert.deepEqual(
      ['amber red', 'AMBER-RED', 'grey'].map((one) => nameStatus(one, { indicators })),
      ['Amber-Red', 'Amber-Red', 'Grey'],
    );
  });
});
