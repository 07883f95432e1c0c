import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describeHeadline, summariseHeadline } from '../../src/cards/describe-headline.ts';
import { measureFigureData, measureRowData } from '../../src/cards/measure-row.ts';
import type { Headline } from '../../src/domain/figures/headline.ts';
import { writeFigure } from '../../src/domain/figures/write-figure.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { directionOfTravel } from '../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../domain/build.ts';

const directionWords = {
  worsening: 'Slipping',
  improving: 'Gaining',
  unchanged: 'Holding',
  up: 'Risen',
  level: 'Level',
};

const headlineOf = (
  now: number,
  differs: Partial<Measure> = {},
  seen: Partial<Observation> = {},
): Headline => {
  const measure = buildMeasure({ directionWords, ...differs });
  const [series = buildSeries()] = measure.series;
  const [before, newest] = buildObservations(
    'financial-quarter',
    ['Q1 2018/19', 100],
    ['Q2 2018/19', now],
  );
  const all = before && newest ? [before, { ...newest, ...seen }] : [];
  return { measure, series, verdict: directionOfTravel(measure, series, all) };
};

describe('a figure of a council that has its own words for directions', () => {
  const slipped = headlineOf(150);

  it('is described in them', () => {
    const { movement, judgement, sentence } = describeHeadline(slipped);
    assert.deepEqual([movement, judgement], ['risen', 'Slipping']);
    assert.match(sentence, /lower is better: slipping/);
    assert.match(summariseHeadline(slipped), /▲ risen, slipping/);
    assert.match(writeFigure(slipped) ?? '', /, up from 100 .*; slipping;/);
    const press = { title: '', request: { kind: 'overview' as const } };
    assert.deepEqual(measureRowData({ headline: slipped, press }).verdicts, [{ text: 'Slipping' }]);
  });

  it('is held or not judged, as before', () => {
    assert.equal(describeHeadline(headlineOf(100)).judgement, 'Holding');
    const { movement, judgement } = describeHeadline(headlineOf(150, { polarity: 'not-judged' }));
    assert.deepEqual([movement, judgement], ['risen', 'Not judged']);
  });

  it('is printed as level or higher where neither way is better', () => {
    const printed = (now: number, reported: Observation['reported'] & string) =>
      describeHeadline(headlineOf(now, { polarity: 'not-judged' }, { reported }));
    assert.equal(printed(100, 'unchanged').judgement, 'Holding');
    assert.deepEqual([printed(150, 'up').movement, printed(150, 'up').judgement], ['risen', '']);
    assert.equal(printed(150, 'up').reported, '');
    assert.match(printed(150, 'unchanged').reported, /^Reported as holding; .*: risen\.$/);
  });

  it('says a word once that is of the movement and of what it means', () => {
    const higher = headlineOf(150, { polarity: 'not-judged' }, { reported: 'up' });
    assert.deepEqual(measureFigureData(higher).judgement, []);
    const press = { title: '', request: { kind: 'overview' as const } };
    assert.deepEqual(measureRowData({ headline: higher, press }).verdicts, []);
    assert.match(summariseHeadline(higher), /; ▲ risen$/);
    const words = { directionWords: { unchanged: 'Level' } };
    assert.equal(describeHeadline(headlineOf(100, words)).judgement, '');
  });

  it('is printed without a direction in the word for that', () => {
    const words = { directionWords: { ...directionWords, 'not-applicable': 'No comparison' } };
    const { measure, series, verdict } = headlineOf(150, words, {
      ...{ value: null, printed: '–', flags: ['not-available'] },
      reported: 'not-applicable',
    });
    assert.deepEqual(measureFigureData({ measure, series, verdict }).judgement, [
      { text: 'No comparison' },
    ]);
  });

  it('has that word in place of “not judged” where there is a change that is printed so', () => {
    const words = { polarity: 'not-judged', directionWords } as const;
    const own = { directionWords: { ...directionWords, 'not-applicable': 'No course' } };
    const printed = { reported: 'not-applicable' } as const;
    const course = describeHeadline(headlineOf(150, { ...words, ...own }, printed));
    assert.equal(course.judgement, 'No course');
    assert.equal(course.reported, '');
    assert.doesNotMatch(course.sentence, /not judged/);
    const plain = describeHeadline(headlineOf(150, words, printed));
    assert.equal(plain.judgement, 'Not judged');
    assert.match(plain.sentence, /; not judged;/);
    assert.equal(plain.sentence.replace('; not judged', ''), course.sentence);
  });

  it('has the arrow that means better, where the council says that its arrows do', () => {
    const arrows = 'better-and-worse';
    const shownOf = (now: number, differs: Partial<Measure> = {}): string[] => {
      const { sign, movement, judgement } = describeHeadline(
        headlineOf(now, { arrows, ...differs }),
      );
      return [sign, movement, judgement];
    };
    assert.deepEqual(shownOf(150), ['▼', 'slipping', 'Risen']);
    assert.deepEqual(shownOf(50), ['▲', 'gaining', 'Down']);
    assert.deepEqual(shownOf(100), ['►', 'holding', 'Level']);
    const higher = { polarity: 'higher-is-better' } as const;
    assert.deepEqual(shownOf(150, higher), ['▲', 'gaining', 'Risen']);
    assert.deepEqual(shownOf(150, { polarity: 'not-judged' }), ['↑', 'risen', 'Not judged']);
    assert.match(summariseHeadline(headlineOf(50, { arrows })), /▲ gaining, down/);
  });

  it('may be reported as going the other way', () => {
    const { reported } = describeHeadline(headlineOf(150, {}, { reported: 'improving' }));
    assert.equal(reported, 'Reported as gaining; worked out from the two figures: slipping.');
  });

  it('is nearer to its range, or further from it', () => {
    const target = { atLeast: 88, atMost: 94 };
    const near = headlineOf(96, { polarity: 'within-range' }, { target });
    assert.match(describeHeadline(near).sentence, /nearer to its range is better: gaining/);
    const still = headlineOf(100, { polarity: 'within-range' }, { target });
    assert.match(describeHeadline(still).sentence, /holding, as near to it as before/);
  });
});
