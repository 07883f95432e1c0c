import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  type Area,
  areaAt,
  areaBreaks,
  findOwnArea,
  formerCouncil,
  ownAreas,
} from '../../src/domain/area.ts';
import { parsePeriod } from '../../src/domain/period/period.ts';
import type { PeriodKind } from '../../src/domain/period/period-kinds.ts';
import { buildSeries } from './build.ts';

const never = (): never => assert.fail('no such period');

describe('the council’s own areas', () => {
  const [old, next, after] = ['E10000009', 'E06000059', 'E06009999'] as const;

  const areas: readonly Area[] = [
    { code: 'E92000001', name: 'England' },
    {
      code: next,
      name: 'Dorset Council',
      succeeds: { area: old, on: '2019-04-01', reason: 'reorganised' },
    },
    { code: old, name: 'Dorset County Council' },
  ];

  const series = buildSeries({ ownAreas: ownAreas(old, areas) });

  describe('ownAreas', () => {
    it('begins with the county, and goes on with what took its place', () => {
      assert.deepEqual(ownAreas(old, areas), [{ code: old }, { code: next, from: '2019-04-01' }]);
    });

    it('is the county alone where nothing took its place', () => {
      assert.deepEqual(ownAreas(old, [{ code: old, name: 'x' }]), [{ code: old }]);
    });

    it('goes on from one to the next, and ends where they would turn in a circle', () => {
      const third: Area = {
        code: after,
        name: 'y',
        succeeds: { area: next, on: '2030-04-01', reason: 'x' },
      };
      const circle: Area = {
        code: old,
        name: 'z',
        succeeds: { area: after, on: '2040-04-01', reason: 'x' },
      };
      const codes = (all: readonly Area[]) => ownAreas(old, all).map(({ code }) => code);
      assert.deepEqual(codes([...areas, third]), [old, next, after]);
      assert.deepEqual(codes([circle, ...areas, third]).sort(), [next, after, old].sort());
    });
  });

  describe('ownAreas of any area of the chain', () => {
    for (const code of [old, next])
      it(`is the same chain from ${code}`, () =>
        assert.deepEqual(
          ownAreas(code, areas).map((one) => one.code),
          [old, next],
        ));

    it('names those that it took the place of', () => {
      assert.equal(ownAreas(next, areas)[0]?.former, 'Dorset County Council');
      assert.equal(ownAreas(old, areas)[0]?.former, undefined);
    });

    it('leaves out a chain that the area is no part of', () =>
      assert.deepEqual(ownAreas('E06000036', areas), [{ code: 'E06000036' }]));
  });

  describe('formerCouncil', () => {
    const quarter = (label: string) => parsePeriod('financial-quarter', label) ?? never();
    const since = buildSeries({ ownAreas: ownAreas(next, areas) });

    it('is that of a figure of before, in a report by the next one', () => {
      assert.equal(formerCouncil(since, quarter('Q4 2018/19')), 'Dorset County Council');
      assert.equal(formerCouncil(since, quarter('Q1 2019/20')), undefined);
      assert.equal(formerCouncil(series, quarter('Q4 2018/19')), undefined);
    });
  });

  describe('findOwnArea', () => {
    const named = (...codes: string[]): Area[] => codes.map((code) => ({ code, name: code }));
    const cases: [string, readonly Area[], string | undefined][] = [
      ['the first of a chain', areas, old],
      [
        'the only local area beside nations and regions',
        named('E06000036', 'E92000001', 'E12000009', 'K04000001'),
        'E06000036',
      ],
      ['a Scottish council beside Scotland', named('S92000003', 'S12000035'), 'S12000035'],
      [
        'a Welsh council beside a family of councils',
        named('W06000015', 'family-average'),
        'W06000015',
      ],
      ['none of two councils', named('E06000036', 'E07000110'), undefined],
      ['none where all are wider', named('E92000001', 'N92000002'), undefined],
    ];
    for (const [what, given, found] of cases)
      it(`finds ${what}`, () => assert.equal(findOwnArea(given), found));
  });

  describe('areaBreaks', () => {
    const days: [PeriodKind, string][] = [
      ['financial-quarter', '2019-04-01'],
      ['financial-year', '2019-04-01'],
      ['academic-year', '2019-09-01'],
      ['calendar-year', '2020-01-01'],
      ['month', '2019-04-01'],
      ['rolling-12-months', '2019-04-01'],
    ];
    for (const [kind, from] of days)
      it(`lie at the first whole ${kind} of the new area: ${from}`, () =>
        assert.deepEqual(areaBreaks(kind, ownAreas(old, areas), areas), [
          { from, reason: 'reorganised', ofArea: true },
        ]));
  });

  describe('areaAt', () => {
    const cases: [PeriodKind, string, string][] = [
      ['financial-quarter', 'Q4 2018/19', old],
      ['financial-quarter', 'Q1 2019/20', next],
      ['academic-year', '2018/19', old],
      ['academic-year', '2019/20', next],
      ['rolling-12-months', 'Mar 2020', next],
    ];
    for (const [kind, label, area] of cases)
      it(`puts ${kind} ${label} down to ${area}`, () => {
        const period = parsePeriod(kind, label);
        assert.ok(period);
        assert.equal(areaAt(series, period), area);
      });
  });
});
