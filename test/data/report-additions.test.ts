import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readReport } from './read-data.ts';

type Report = ReturnType<typeof readReport>;
type Described = readonly [string, string, string, string | undefined, number | undefined, string];

const measuresOf = ({ indicators }: Report) => indicators.flatMap((one) => one.measures);

/** Code, short name, series, unit, decimal places, timing. */
const described: readonly Described[] = [
  ['S01', 'Child protection plans', 'council', 'per 10,000 children under 18', 1, 'snapshot'],
  ['S02', 'Children in care', 'council', 'per 10,000 children under 18', 1, 'snapshot'],
  ['S03A', 'Persistent absence, primary schools', 'council', 'of enrolments', 1, 'flow'],
  ['S03B', 'Persistent absence, secondary schools', 'council', 'of enrolments', 1, 'flow'],
  ['S04', 'Adult safeguarding concerns', 'council', 'concerns', 0, 'flow'],
  ['S05A', 'Total crime', 'council', 'crimes', 0, 'flow'],
  ['S05B', 'Anti-social behaviour', 'council', 'incidents', 0, 'flow'],
  ['S05C', 'Domestic abuse incidents', 'council', 'incidents', 0, 'flow'],
  ['S05D', 'Domestic abuse crimes', 'council', 'crimes', 0, 'flow'],
  [
    'S06',
    'Killed or seriously injured on roads',
    'council',
    'people killed or seriously injured',
    0,
    'flow',
  ],
];

const polarities: Record<string, string> = {
  'S01-children-in-need': 'not-judged',
  'S01-re-referrals': 'lower-is-better',
  'S01-second-or-subsequent-plan': 'lower-is-better',
  'S02-special-guardianship': 'not-judged',
  'S02-adopted-in-year': 'higher-is-better',
  'S02-care-leavers-accommodation': 'higher-is-better',
  'S03-families-attendance-improved': 'higher-is-better',
  'S06-road-condition': 'lower-is-better',
  'S06-inspections-on-time': 'higher-is-better',
  'S06-skidding-resistance': 'lower-is-better',
};

describe('what the report data adds to the print', () => {
  it('belongs to the round of the second quarter of 2018/19', () => {
    const { month, period } = readReport().outcome.report;
    assert.deepEqual([month, period], ['2018-12', 'Q2 2018/19']);
  });

  it('gives each measure one series of the council’s with unit, decimals and timing', () => {
    const have = measuresOf(readReport()).flatMap(({ code, shortName, series }) =>
      series.map(({ id, unit, decimals, timing }) => [code, shortName, id, unit, decimals, timing]),
    );
    assert.deepEqual(have, described);
  });

  it('gives each indicator a short name', () => {
    assert.deepEqual(
      readReport().indicators.map(({ shortName }) => shortName),
      [
        'Child protection plans',
        'Children in care',
        'Persistent absence from school',
        'Adult safeguarding concerns',
        'Crime, antisocial behaviour and domestic abuse',
        'Killed or seriously injured on roads',
      ],
    );
  });

  it('gives each performance measure a code and a polarity', () => {
    const measures = readReport().indicators.flatMap((one) => one.performanceMeasures);
    assert.deepEqual(
      Object.fromEntries(measures.map(({ code, polarity }) => [code, polarity])),
      polarities,
    );
  });

  it('reads each benchmark’s standing off its line', () => {
    const benchmarks = readReport().indicators.flatMap((one) => one.benchmarks);
    assert.deepEqual(
      benchmarks.map(({ measures, standing, comparator }) => [...measures, standing, comparator]),
      [
        ['S01', 'lower', 'England'],
        ['S02', 'lower', 'England'],
        ['S03A', 'lower', 'England'],
        ['S03B', 'higher', 'England'],
        ['S04', 'not-stated', 'England'],
        ['S06', 'not-available', undefined],
      ],
    );
  });

  it('judges lower as better for all ten measures but the safeguarding concerns', () => {
    const measures = measuresOf(readReport());
    const notLower = measures.filter(({ polarity }) => polarity !== 'lower-is-better');
    assert.deepEqual(
      notLower.map(({ code, polarity }) => [code, polarity]),
      [['S04', 'not-judged']],
    );
  });

  it('breaks the safeguarding concerns at Q1 2018/19 and persistent absence at 2015/16', () => {
    const measures = measuresOf(readReport());
    const breaks = measures.flatMap(({ code, series }) =>
      series.flatMap((one) => one.breaks.map(({ from }) => [code, from])),
    );
    assert.deepEqual(breaks, [
      ['S03A', '2015-09-01'],
      ['S03B', '2015-09-01'],
      ['S04', '2018-04-01'],
    ]);
  });
});
