import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { placePassages } from '../../../src/bot/passages/place-passages.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { describePeriod } from '../../../src/domain/period/period.ts';
import {
  buildCommentary,
  buildIndicator,
  buildOutcome,
  buildPerson,
  buildRisk,
} from '../../cards/build.ts';
import { buildMeasure, buildSeries, noWords } from '../../domain/build.ts';
import { buildMilestone } from '../../domain/milestones/build-milestone.ts';

const counted = 'Only confirmed bees are counted.';

const broken = buildSeries({
  breaks: [{ from: '2018-04-01', reason: counted }],
});

const written = {
  by: { objectId: 'object-of-dana', name: 'Dana Data' },
  at: new Date('2019-01-02T09:00:00Z'),
};

const catalogue: Catalogue = {
  version: 'test',
  outcomes: [
    buildOutcome({ areasForFocus: [{ kind: 'bullet', text: 'More bees' }], sponsor: 'bea' }),
  ],
  indicators: [
    buildIndicator({
      measures: [
        buildMeasure({ code: 'X01A', series: [broken] }),
        buildMeasure({ code: 'X01B', series: [broken] }),
      ],
      performanceMeasures: [
        buildMeasure({
          code: 'X01-h',
          shortName: 'Hives',
          unprinted: true,
          note: 'SHORT TERM GAIN',
          series: [],
        }),
      ],
      benchmarks: [
        {
          measures: ['X01'],
          standing: 'lower',
          statement: 'Lower than Wales',
          notes: ['No data yet'],
        },
      ],
      indicatorLeads: ['ann-example'],
    }),
    buildIndicator({
      code: 'X02',
      shortName: 'Wasps',
      noRisksStatement: 'No associated risks',
      measures: [
        buildMeasure({
          code: 'X02',
          shortName: 'Wasps',
          series: [
            buildSeries({ discontinued: { from: '2018-04-01', reason: 'No nests are left.' } }),
          ],
        }),
      ],
    }),
  ],
  risks: [
    buildRisk({ title: 'The hive burns', controls: ['A bucket of water'] }),
    buildRisk({ code: '02b', featuresUnder: ['X'] }),
  ],
  milestones: [
    buildMilestone({
      code: 'M1',
      title: 'Build a hive',
      featuresUnder: ['X01'],
      note: 'The wood has come.',
    }),
    buildMilestone({ code: 'M2', title: 'Paint it' }),
  ],
  publications: [],
  people: [buildPerson({ id: 'bea', name: 'Bea Keeper', role: 'Director of Bees' }), buildPerson()],
  areas: [],
  words: {
    ...noWords,
    answers: [
      { ...written, question: 'Do bees sleep?', text: 'At night.' },
      { ...written, question: 'Do wasps?', text: 'Never.', removed: true },
    ],
  },
};

const passages = placePassages([buildCommentary('Bees are up.')], catalogue);

const placeOf = (text: string) => {
  const { printed, ...place } = passages.find((one) => one.text === text)?.place ?? {};
  return place;
};

describe('placePassages', () => {
  it('says of commentary which question it answers, of what, in which quarter', () => {
    assert.deepEqual(placeOf('Bees are up.'), {
      heading: 'X01 Crimes, Q2 2018/19: What are the indicators/performance measures telling us?',
      indicator: 'X01',
    });
  });

  const lines: [string, string, string?][] = [
    ['More bees', 'People are safe: areas for focus'],
    ['Lower than Wales\nNo data yet', 'X01 Crimes: benchmarking', 'X01'],
    ['SHORT TERM GAIN', 'Hives', 'X01'],
    [
      'Only confirmed bees are counted.',
      'X01 Crimes: what has changed in how it is counted',
      'X01',
    ],
    ['No associated risks', 'X02 Wasps: risks', 'X02'],
    ['No nests are left.', 'X02 Wasps: no longer collected', 'X02'],
    ['At night.', 'Answer from the performance team, 2 January 2019: Do bees sleep?'],
    ['HIGH: Outside the appetite', 'People are safe: key to risk assessments'],
    ['Not assigned', 'People are safe: risks'],
    ['Monitoring Report, December 2018, produced by a test', 'The report'],
  ];
  for (const [text, heading, indicator] of lines)
    it(`has what is printed outside the commentary: ${text}`, () => {
      const place = { heading, ...(indicator ? { indicator } : {}) };
      assert.partialDeepStrictEqual(placeOf(text), place);
    });

  it('tells what is printed of others from all else', () => {
    const ofOthers = lines.filter(([text]) => 'ofOthers' in placeOf(text));
    assert.deepEqual(
      ofOthers.map(([, heading]) => heading),
      ['X01 Crimes: benchmarking'],
    );
  });

  it('has the quarter of the report with what is printed in it', () => {
    for (const text of ['More bees', 'Lower than Wales\nNo data yet', 'SHORT TERM GAIN']) {
      const { printed } = passages.find((one) => one.text === text)?.place ?? {};
      assert.equal(printed && describePeriod(printed), 'Q2 2018/19');
    }
  });

  it('has a reason that several measures share once', () => {
    const reasons = passages.filter(({ text }) => text === counted);
    assert.equal(reasons.length, 1);
  });

  it('has each risk with its level, its trend and their quarter', () => {
    const { level, trend } = buildRisk().latest;
    assert.deepEqual(placeOf(`01a The hive burns: ${level}, ${trend}`), {
      heading: 'Corporate risks, Q2 2018/19: X01 Crimes',
      indicator: 'X01',
      risk: '01a',
    });
    assert.deepEqual(placeOf(`02b Something goes wrong: ${level}, ${trend}`), {
      heading: 'Corporate risks, Q2 2018/19: People are safe',
      risk: '02b',
    });
  });

  it('has the controls of each risk', () => {
    assert.deepEqual(placeOf('A bucket of water'), {
      heading: '01a The hive burns: controls',
      risk: '01a',
    });
  });

  it('has what was said of a milestone, where something was', () => {
    assert.deepEqual(placeOf('The wood has come.'), {
      heading: 'M1 Build a hive, Q3 2018/19',
      indicator: 'X01',
      milestone: 'M1',
    });
    assert.ok(!passages.some(({ place }) => place.milestone === 'M2'));
  });

  it('has no written answer that was withdrawn', () => {
    assert.ok(!passages.some(({ text }) => text === 'Never.'));
  });

  it('has each person with what they answer for', () => {
    const heading = 'People named in the report';
    assert.deepEqual(placeOf('Bea Keeper, Director of Bees; Sponsor: People are safe'), {
      heading,
      person: 'bea',
    });
    assert.ok(passages.some(({ text }) => text.startsWith('Ann Example; ')));
  });

  it('does not know of a change before the day on which it happens', () => {
    const textsOn = (day: string) => placePassages([], catalogue, day).map(({ text }) => text);
    assert.ok(!textsOn('2018-03-31').includes(counted));
    assert.ok(textsOn('2018-04-01').includes(counted));
  });
});
