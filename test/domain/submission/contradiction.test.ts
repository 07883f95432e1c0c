import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { askAboutContradiction } from '../../../src/domain/submission/contradiction.ts';
import { buildMeasure, buildObservations } from '../build.ts';

const measureOf = (code: string, shortName: string, earlier: number, later: number) => {
  const measure = buildMeasure({ code, shortName });
  const [series] = measure.series;
  assert.ok(series);
  const values = buildObservations(
    'financial-quarter',
    ['Q1 2018/19', earlier],
    ['Q2 2018/19', later],
  );
  return { measure, verdict: directionOfTravel(measure, series, values) };
};

const fell = measureOf('S05A', 'Total crime', 6270, 6000);
const rose = measureOf('S05A', 'Total crime', 6000, 6270);
const level = measureOf('S05A', 'Total crime', 6270, 6270);
const otherRose = measureOf('S05C', 'Anti-social behaviour', 4000, 5000);

const asked = (text: string, ...moved: Parameters<typeof askAboutContradiction>[1]) =>
  askAboutContradiction(text, moved);

describe('askAboutContradiction', () => {
  const contradicted: [string, typeof fell][] = [
    ['There was an increase.', fell],
    ['There was an increase in the rate over the quarter.', fell],
    ['- There has been a slight further rise in the figure', fell],
    ['The rate has risen slightly.', fell],
    ['Numbers went up', fell],
    ['Total crime in Dorset continues to rise, as it has done in the past few years.', fell],
    ['We saw an increase in total crime.', fell],
    ['It has fallen again.', rose],
    ['There was a reduction this quarter.', rose],
    ['S05A decreased.', rose],
  ];
  for (const [text, moved] of contradicted)
    it(`asks about “${text}” where the figure ${moved === fell ? 'fell' : 'rose'}`, () => {
      assert.equal(asked(text, moved)?.code, 'S05A');
    });

  const agreed: [string, typeof fell][] = [
    ['There was an increase.', rose],
    ['There was an increase.', level],
    ['Total crime has fallen.', fell],
    ['There was no increase.', fell],
    ['There was an increase in the number of visits.', fell],
    ['There was an increase in confidence to report.', fell],
    ['Possible factors include an increase in anxiety.', fell],
    ['We expect that it has risen.', fell],
    ['Nationally the rate has risen.', fell],
    ['The figure has risen on the same period last year.', fell],
    ['The rate has risen among boys. It fell among girls.', fell],
    ['More visits are planned.', fell],
    ['', fell],
  ];
  for (const [text, moved] of agreed)
    it(`says nothing about “${text}” where the figure ${moved.verdict.kind === 'compared' ? moved.verdict.movement : ''}`, () => {
      assert.equal(asked(text, moved), undefined);
    });

  it('quotes the words and both figures', () => {
    assert.equal(
      asked('There was an increase.', fell)?.text,
      'This says “There was an increase”, but S05A Total crime fell: 6,270 → 6,000.',
    );
  });

  it('compares a sentence with the measure that it names, and others only where all went one way', () => {
    assert.equal(asked('Anti-social behaviour has increased.', fell, otherRose), undefined);
    assert.equal(asked('Anti-social behaviour has decreased.', fell, otherRose)?.code, 'S05C');
    assert.equal(asked('There was an increase.', fell, otherRose), undefined);
    assert.equal(asked('There was a decrease.', rose, otherRose)?.code, 'S05A');
  });

  it('never asks about words that agree, whatever the figures are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        fc.integer({ min: 1, max: 9_999 }),
        (a, b) => {
          const moved = measureOf('S05A', 'Total crime', a, b);
          const text = a < b ? 'There was an increase.' : 'There was a decrease.';
          assert.equal(asked(text, moved), undefined);
        },
      ),
    );
  });
});
