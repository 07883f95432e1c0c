import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Answer, Benchmark } from '../../src/domain/indicator.ts';
import { hasPart, markPart, printedOnce, showParts } from '../../src/domain/part-texts.ts';
import { buildMeasure } from './build.ts';

const indicator = {
  code: 'S05',
  measures: [buildMeasure(), buildMeasure({ code: 'S05B', shortName: 'Antisocial behaviour' })],
  performanceMeasures: [],
};
const nameOf = ({ code, shortName }: { code: string; shortName: string }) => `${code} ${shortName}`;
const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });

const answers: Answer[] = [
  {
    question: 'telling-us',
    blocks: [
      paragraph('Both rose.'),
      markPart('S05A', paragraph('It rose by 4%.')),
      markPart('S05A', { kind: 'bullet', text: 'Most of it in towns.' }),
      markPart('S05B', paragraph('It rose by 15%.')),
    ],
  },
  { question: 'issues', blocks: [markPart('S05B', paragraph('A new team began.'))] },
];
const textsOf = (only: string) =>
  showParts(answers, indicator, { only, nameOf }).map(({ blocks }) =>
    blocks.map(({ text }) => text),
  );

describe('what is written about parts', () => {
  it('has the name of the part where its words begin', () =>
    assert.deepEqual(textsOf('S05'), [
      [
        'Both rose.',
        'S05A Total crime: It rose by 4%.',
        'Most of it in towns.',
        'S05B Antisocial behaviour: It rose by 15%.',
      ],
      ['S05B Antisocial behaviour: A new team began.'],
    ]));

  it('is without what is about the other parts where one is asked about', () =>
    assert.deepEqual(textsOf('S05A'), [['Both rose.', 'It rose by 4%.', 'Most of it in towns.']]));

  it('is known by the code of the part', () => {
    assert.ok(hasPart(answers, 'S05A'));
    assert.ok(!hasPart(answers, 'S05C'));
  });
});

describe('a printed comparison', () => {
  it('with several comparators stands once', () => {
    const line = (comparator: string, statement: string): Benchmark => ({
      ...{ measures: ['S05A'], standing: 'lower', comparator, statement, notes: [] },
    });
    const all = [line('England', 'England 8; Wales 9'), line('Wales', 'England 8; Wales 9')];
    assert.deepEqual(printedOnce([...all, line('Scotland', 'Scotland 7')]), [
      all[0],
      line('Scotland', 'Scotland 7'),
    ]);
  });
});
