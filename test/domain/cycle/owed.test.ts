import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Indicator } from '../../../src/domain/indicator.ts';
import type { Delegation } from '../../../src/domain/round/absence.ts';
import { expectedOf, owedIn } from '../../../src/domain/round/owed.ts';
import type {
  IndicatorRecord,
  IndicatorRound,
} from '../../../src/domain/submission/indicator-record.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';
import { buildIndicator, buildRecord, buildRound } from './build-indicator.ts';
import { calendar, quarter, schedule } from './cycle-data.ts';

type Case = {
  readonly record?: IndicatorRecord;
  readonly indicator?: Partial<Indicator>;
  readonly delegations?: readonly Delegation[];
};

const owed = ({ record, indicator, delegations = [] }: Case) =>
  owedIn({
    round: quarter('Q3 2018/19'),
    indicators: [buildIndicator(indicator)],
    records: record ? [record] : [],
    schedule,
    calendar,
    delegations,
    today: '2019-01-10',
  });

const partsOf = (one: Case) => owed(one).map(({ part }) => part);

const observed = (label: string, value: number | null = 6_000, area = 'E10000009') => ({
  indicator: 'S05',
  measure: 'S05A',
  series: 'council',
  area,
  observations: buildObservations('financial-quarter', [label, value]),
});

const by = { objectId: 'a', name: 'Andy Frost' };
const commentary = {
  indicator: 'S05',
  period: quarter('Q3 2018/19'),
  answers: [
    { question: 'issues' as const, blocks: [{ kind: 'paragraph' as const, text: 'None.' }] },
  ],
};
const complete = { series: [observed('Q3 2018/19')], commentaries: [commentary] };
const inRound = (round: Partial<IndicatorRound>) =>
  buildRecord({ ...complete, rounds: [buildRound(round)] });

const submitted = { by, at: new Date('2019-01-08T10:00:00Z') };
const returned = { by, at: new Date('2019-01-09T10:00:00Z'), note: 'Which quarter is this?' };

describe('owedIn', () => {
  it('names values and commentary of an indicator that nothing is stored of', () => {
    const item = { indicator: 'S05', owners: ['andy-frost'], alsoTold: ['paul-leivers'] };
    assert.deepEqual(owed({}), [
      { ...item, part: 'values', due: '2019-01-21' },
      { ...item, part: 'commentary', due: '2019-01-28' },
    ]);
  });

  const cases: [string, Case, string[]][] = [
    [
      'commentary alone once the values are in',
      { record: buildRecord({ series: complete.series }) },
      ['commentary'],
    ],
    [
      'values alone once the commentary is in',
      { record: buildRecord({ commentaries: [commentary] }) },
      ['values'],
    ],
    [
      'commentary whose answers were all taken out again',
      { record: buildRecord({ ...complete, commentaries: [{ ...commentary, answers: [] }] }) },
      ['commentary'],
    ],
    ['nothing of what came in without a submission', { record: buildRecord(complete) }, []],
    [
      'values that are of another quarter',
      { record: buildRecord({ ...complete, series: [observed('Q2 2018/19')] }) },
      ['values'],
    ],
    [
      'values that are of another area',
      { record: buildRecord({ ...complete, series: [observed('Q3 2018/19', 1, 'E92000001')] }) },
      ['values'],
    ],
    [
      'nothing of a value that cannot be had, and says so',
      { record: buildRecord({ ...complete, series: [observed('Q3 2018/19', null)] }) },
      [],
    ],
    [
      'the sign-off of what was submitted',
      { record: inRound({ status: 'submitted', submitted }) },
      ['sign-off'],
    ],
    [
      'commentary of what was sent back',
      { record: inRound({ status: 'returned', submitted, returned }) },
      ['commentary'],
    ],
    ['nothing once it is signed off', { record: inRound({ status: 'signed-off', submitted }) }, []],
    [
      'commentary and no sign-off of values that came in without it',
      { record: { ...inRound({ status: 'submitted', submitted }), commentaries: [] } },
      ['commentary'],
    ],
    [
      'no sign-off before the values are in',
      { record: { ...inRound({ status: 'submitted', submitted }), series: [] } },
      ['values'],
    ],
    [
      'nothing of an annual measure between its years',
      {
        indicator: {
          measures: [buildMeasure({ series: [buildSeries({ periodKind: 'financial-year' })] })],
        },
      },
      [],
    ],
    [
      'nothing of a measure that was printed as a picture',
      { indicator: { measures: [buildMeasure({ series: [] })] } },
      [],
    ],
    [
      'nothing of official statistics',
      { indicator: { measures: [buildMeasure({ series: [buildSeries({ id: 'published' })] })] } },
      [],
    ],
    [
      'values of a performance measure that has a series',
      {
        indicator: { performanceMeasures: [buildMeasure({ code: 'S05-arrests' })] },
        record: buildRecord(complete),
      },
      ['values'],
    ],
  ];
  for (const [title, one, parts] of cases)
    it(`names ${title}`, () => {
      assert.deepEqual(partsOf(one), parts);
    });

  it('says since when a sign-off is owed, and by the outcome lead', () => {
    const [item] = owed({ record: inRound({ status: 'submitted', submitted }) });
    assert.deepEqual(
      [item?.owners, item?.alsoTold, item?.since, item?.due],
      [['paul-leivers'], [], '2019-01-08', '2019-02-04'],
    );
  });

  it('asks whoever stands in for the outcome lead for the sign-off, through the last day', () => {
    const record = inRound({ status: 'submitted', submitted });
    const ownersUntil = (until: string, person = 'paul-leivers') =>
      owed({ record, delegations: [{ person, to: 'mike-potter', until }] })[0]?.owners;
    assert.deepEqual(ownersUntil('2019-01-10'), ['mike-potter']);
    assert.deepEqual(ownersUntil('2019-01-09'), ['paul-leivers']);
    assert.deepEqual(ownersUntil('2019-01-10', 'andy-frost'), ['paul-leivers']);
  });

  it('says since when what was sent back is owed', () => {
    const [item] = owed({ record: inRound({ status: 'returned', submitted, returned }) });
    assert.deepEqual([item?.owners, item?.since], [['andy-frost'], '2019-01-09']);
  });

  it('takes the day in London', () => {
    const late = { ...submitted, at: new Date('2019-07-08T23:30:00Z') };
    const [item] = owed({ record: inRound({ status: 'submitted', submitted: late }) });
    assert.equal(item?.since, '2019-07-09');
  });

  it('moves every deadline that an extension lies after', () => {
    const record = buildRecord({ rounds: [buildRound({ extendedTo: '2019-01-25' })] });
    assert.deepEqual(
      owed({ record }).map(({ due }) => due),
      ['2019-01-25', '2019-01-28'],
    );
  });

  it('passes over the rounds of other quarters', () => {
    const round = buildRound({ period: quarter('Q2 2018/19'), extendedTo: '2019-03-01' });
    assert.equal(owed({ record: buildRecord({ rounds: [round] }) })[0]?.due, '2019-01-21');
  });

  it('asks the stand-in, and tells an outcome lead who does not owe it', () => {
    const delegations = [{ person: 'andy-frost', to: 'paul-leivers', until: '2019-01-10' }];
    const [item] = owed({ delegations });
    assert.deepEqual([item?.owners, item?.alsoTold], [['paul-leivers'], []]);
  });
});

describe('expectedOf', () => {
  it('names measure, series and period', () => {
    const indicator = buildIndicator();
    const [measure] = indicator.measures;
    assert.deepEqual(expectedOf(indicator, quarter('Q3 2018/19')), [
      { measure, series: measure?.series[0], period: quarter('Q3 2018/19') },
    ]);
  });
});
