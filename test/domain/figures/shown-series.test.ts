import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import {
  exportedValue,
  knownFrom,
  shownSeries,
  type Viewpoint,
} from '../../../src/domain/figures/shown-series.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { parsePeriod } from '../../../src/domain/period/period.ts';
import type { PeriodKind } from '../../../src/domain/period/period-kinds.ts';
import type { Provenance } from '../../../src/domain/provenance.ts';
import type { Series } from '../../../src/domain/series.ts';
import { buildMeasure, buildSeries, noWords } from '../build.ts';
import { buildIndicator } from '../round/build-indicator.ts';
import { quarter } from '../round/round-data.ts';

const act = (day: string) => ({ by: 'Andy Frost', at: new Date(`${day}T10:00:00Z`) });
const q3 = quarter('Q3 2018/19');
const handedIn = { round: q3, submitted: act('2019-01-04') };
const published: Provenance = { kind: 'published', report: 'Report', month: '2018-12' };
const submitted: Provenance = { kind: 'submitted', ...handedIn };
const returned: Provenance = { kind: 'returned', ...handedIn, returned: act('2019-01-05') };
const signedOff: Provenance = { kind: 'signed-off', ...handedIn, signedOff: act('2019-01-06') };
const imported: Provenance = { kind: 'imported', file: 'x.csv', at: new Date('2019-01-07T10:00Z') };

const bare = (value: number, provenance?: Provenance) => ({
  ...{ value, printed: String(value), flags: [] },
  ...(provenance ? { provenance } : {}),
});
const before = bare(1, published);

const catalogue: Catalogue = {
  version: '1',
  ...{
    outcomes: [],
    risks: [],
    milestones: [],
    publications: [],
    people: [],
    areas: [],
    words: noWords,
  },
  indicators: [buildIndicator()],
};

const readers: Viewpoint = {
  ...{ catalogue, today: '2019-01-31', readersSee: 'submitted' },
  isInRound: () => false,
};

const valuesSeen = (one: Observation, viewpoint: Partial<Viewpoint> = {}) =>
  shownSeries(
    [
      {
        ...{ indicator: 'S05', measure: 'S05A', series: 'council', area: 'E10000009' },
        observations: [one],
      },
    ],
    { ...readers, ...viewpoint },
  ).flatMap(({ observations }) =>
    observations.map(({ value, provenance }) => [value, provenance?.kind]),
  );

const withBefore = (provenance: Provenance): Observation => ({
  ...{ period: q3, ...bare(2, provenance) },
  lastGood: before,
});

describe('shownSeries', () => {
  const afterSignOff = { readersSee: 'signed-off' } as const;
  const inRound = { isInRound: (code: string) => code === 'S05' };
  const cases: [string, Provenance, Partial<Viewpoint>, number][] = [
    ['at once what was handed in', submitted, {}, 2],
    ['what was agreed before, while they see nothing unsigned', submitted, afterSignOff, 1],
    ['what was agreed before what was sent back', returned, {}, 1],
    ['what was signed off', signedOff, afterSignOff, 2],
    ['what was loaded', imported, afterSignOff, 2],
  ];
  for (const [what, provenance, viewpoint, value] of cases) {
    it(`shows readers ${what}`, () => {
      assert.equal(valuesSeen(withBefore(provenance), viewpoint)[0]?.[0], value);
    });
    it(`shows the people of the round what came in: ${what}`, () => {
      assert.equal(valuesSeen(withBefore(provenance), { ...viewpoint, ...inRound })[0]?.[0], 2);
    });
  }

  it('shows nothing where nothing was agreed before what was sent back', () => {
    assert.deepEqual(valuesSeen({ period: q3, ...bare(2, returned) }), []);
  });

  it('gives away nowhere what it does not show', () => {
    for (const viewpoint of [{}, inRound]) {
      const shown = shownSeries(
        [
          {
            ...{ indicator: 'S05', measure: 'S05A', series: 'council', area: 'E10000009' },
            observations: [withBefore(returned)],
          },
        ],
        { ...readers, ...viewpoint },
      );
      assert.doesNotMatch(JSON.stringify(shown), /lastGood/);
    }
  });

  it('shows nothing before it was public or handed in', () => {
    for (const [today, shown] of [
      ['2019-01-03', [[1, 'published']]],
      ['2019-01-04', [[2, 'submitted']]],
    ] as const)
      assert.deepEqual(valuesSeen(withBefore(submitted), { today }), shown);
    assert.deepEqual(valuesSeen({ period: q3, ...bare(2) }, { today: '2018-12-30' }), []);
  });
});

describe('knownFrom', () => {
  const yearly = (differs: Partial<Series>) =>
    buildSeries({ periodKind: 'academic-year', ...differs });
  const period = (kind: PeriodKind, label: string) =>
    parsePeriod(kind, label) ?? assert.fail(`${label} is no ${kind}`);
  const absence = period('academic-year', '2017/18');
  const official: Provenance = { kind: 'official', publisher: 'Department for Education' };
  const measure = buildMeasure({ series: [yearly({ lagMonths: 7 }), yearly({ id: 'published' })] });

  it('is the end of the period plus the time that the series takes', () => {
    const series = yearly({ id: 'published', lagMonths: 4 });
    const one = { period: absence, provenance: official };
    assert.equal(knownFrom(one, { series, measure }), '2018-12-31');
  });

  it('is reckoned with the time that the measure takes where the series has none of its own', () => {
    const [, series] = measure.series;
    const one = { period: absence, provenance: official };
    assert.equal(knownFrom(one, { series, measure }), '2019-03-31');
  });

  it('is the day that the source gives', () => {
    const provenance = { ...official, on: '2019-03-21' };
    assert.equal(knownFrom({ period: absence, provenance }, { measure }), '2019-03-21');
  });

  it('is the month of the report, the day of the submission or of the import', () => {
    const q2 = quarter('Q2 2018/19');
    const days = [published, returned, signedOff, imported].map((provenance) =>
      knownFrom({ period: q2, provenance }, {}),
    );
    assert.deepEqual(days, ['2018-12-01', '2019-01-04', '2019-01-04', '2018-09-30']);
  });

  it('is the day of an import that brought it earlier than usual', () => {
    const one = { period: absence, provenance: imported };
    assert.equal(knownFrom(one, { measure }), '2019-01-07');
    const late = { ...imported, at: new Date('2026-01-07T10:00Z') };
    assert.equal(knownFrom({ ...one, provenance: late }, { measure }), '2019-03-31');
  });

  it('may be before the period has ended where the series says so', () => {
    const set = { measure: buildMeasure({ series: [yearly({ lagMonths: -12 })] }) };
    assert.equal(knownFrom({ period: absence }, set), '2017-08-31');
    assert.equal(knownFrom({ period: absence, provenance: published }, set), '2018-12-01');
  });

  it('is otherwise never before the period has ended', () => {
    assert.equal(knownFrom({ period: q3, provenance: published }, {}), '2018-12-31');
    assert.equal(knownFrom({ period: absence }, {}), '2018-08-31');
  });
});

describe('exportedValue', () => {
  it('is what was agreed before what was sent back, and otherwise what is stored', () => {
    assert.equal(exportedValue(withBefore(returned))?.value, 1);
    assert.equal(exportedValue(withBefore(submitted))?.value, 2);
    assert.equal(exportedValue({ period: q3, ...bare(2, returned) }), undefined);
  });
});
