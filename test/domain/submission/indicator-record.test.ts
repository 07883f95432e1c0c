import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parsePeriod } from '../../../src/domain/period/period.ts';
import {
  type Difference,
  differencePlace,
  findRevisions,
  nameDifference,
  type RecordedChange,
  standsAt,
} from '../../../src/domain/submission/indicator-record.ts';
import { buildSeries } from '../build.ts';

describe('nameDifference', () => {
  const cases: [Parameters<typeof nameDifference>[0], string][] = [
    [{ what: 'S05A', when: 'Q3 2018/19', to: '6,200' }, 'S05A, Q3 2018/19'],
    [{ what: 'issues' }, 'What are the issues and how can we address them?'],
    [{ what: 'deadline', to: '2019-01-31' }, 'Deadline'],
  ];
  for (const [difference, name] of cases)
    it(`calls ${difference.what} “${name}”`, () => {
      assert.equal(nameDifference(difference), name);
    });
});

describe('the place of a difference', () => {
  const places = [
    [{ series: 'council', area: 'E10000009' }, {}],
    [{ series: 'published', area: 'E10000009' }, { series: 'published' }],
    [{ series: 'council', area: 'E92000001' }, { area: 'E92000001' }],
  ] as const;

  for (const [place, kept] of places)
    it(`keeps ${Object.keys(kept).join() || 'nothing'} of ${place.series} ${place.area}, and stands there and nowhere else`, () => {
      assert.deepEqual(differencePlace(place), kept);
      const difference = { what: 'S05A', ...kept };
      assert.deepEqual(
        places.map(([other]) => standsAt(difference, other)),
        places.map(([other]) => other === place),
      );
    });
});

describe('findRevisions', () => {
  const quarter = (label: string) => {
    const period = parsePeriod('financial-quarter', label);
    assert.ok(period);
    return period;
  };

  const q1 = quarter('Q1 2018/19');

  const change = (version: number, ...differences: Difference[]): RecordedChange => ({
    indicator: 'S05',
    version,
    seen: version - 1,
    kind: 'revision',
    round: q1,
    at: new Date(Date.UTC(2019, 0, version)),
    by: { objectId: 'x', name: `Person ${version}` },
    differences,
    note: 'a recount',
    digest: '',
  });

  const became = (
    from: string | undefined,
    to: string,
    more: Partial<Difference> = {},
  ): Difference => ({
    what: 'S05A',
    when: 'Q1 2018/19',
    ...(from === undefined ? {} : { from }),
    to,
    ...more,
  });

  const find = (...changes: RecordedChange[]) =>
    findRevisions({ measure: 'S05A', series: buildSeries(), period: q1 }, changes).map(
      ({ from, to, by }) => `${from} ${to} ${by}`,
    );

  it('tells what a value was before, who changed it, when and why', () => {
    assert.deepEqual(
      findRevisions({ measure: 'S05A', series: buildSeries(), period: q1 }, [
        change(2, became('6,038', '6,100')),
      ]),
      [
        {
          from: '6,038',
          to: '6,100',
          at: new Date('2019-01-02'),
          by: 'Person 2',
          note: 'a recount',
        },
      ],
    );
  });

  const passedOver: [string, Difference][] = [
    ['a first value', became(undefined, '6,038')],
    ['another measure', became('1', '2', { what: 'S05B' })],
    ['another period', became('1', '2', { when: 'Q2 2018/19' })],
    ['another series', became('1', '2', { series: 'published' })],
    ['a change of what stands beside the value only', became('6,038', '6,038')],
    ['another area', became('1', '2', { area: 'E92000001' })],
  ];
  for (const [what, difference] of passedOver)
    it(`passes over ${what}`, () => assert.deepEqual(find(change(2, difference)), []));

  it('keeps every revision, in the order of the trail', () => {
    const trail = [change(3, became('6,100', '6,090')), change(2, became('6,038', '6,100'))];
    assert.deepEqual(find(...trail), ['6,100 6,090 Person 3', '6,038 6,100 Person 2']);
  });
});
