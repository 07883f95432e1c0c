import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Observation } from '../../src/domain/observation.ts';
import type { ObservedSeries } from '../../src/domain/observed-series.ts';
import { formatProvenance, type Provenance } from '../../src/domain/provenance.ts';
import {
  markRevised,
  markRevisedTexts,
  type Publication,
  type PublishedFigure,
} from '../../src/domain/publication.ts';
import { quarter } from './round/round-data.ts';

const q3 = quarter('Q3 2018/19');
const by = { objectId: 'id', name: 'David Bonner' };
const at = new Date('2019-02-11T10:00:00Z');
const act = { by: 'Andy Frost', at };
const signedOff: Provenance = { kind: 'signed-off', round: q3, submitted: act, signedOff: act };
const place = { measure: 'S05A', series: 'council', area: 'E1' };

const publish = (figure: Partial<PublishedFigure>): Publication => ({
  ...{ outcome: 'S', quarter: q3, by, at },
  figures: [{ ...place, period: q3, value: null, ...figure }],
});

const value = (given: Partial<Observation>): Observation => ({
  ...{ period: q3, printed: '6,150', value: 6150, flags: [], provenance: signedOff },
  ...given,
});

const series = (...observations: Observation[]): ObservedSeries => ({
  ...place,
  indicator: 'S05',
  observations,
});

/** The mark beside a figure, after its source. */
const markOf = (figure: Partial<PublishedFigure>, now: Partial<Observation>): string => {
  const [marked] = markRevised([series(value(now))], [publish(figure)]);
  const provenance = marked?.observations[0]?.provenance;
  return provenance ? formatProvenance(provenance).replace('Signed off 11 Feb 2019', '') : '';
};

const given = { value: 6100, printed: '6,100' };
const text = { value: null, printed: 'Good' };
const none = { value: null, printed: '' };

const marks: readonly [string, Partial<PublishedFigure>, Partial<Observation>, string][] = [
  ['of another value', given, {}, '; revised since publication on 11 Feb 2019, was 6,100'],
  ['that is printed otherwise', given, { value: 6100, printed: '6100' }, ''],
  [
    'of another text',
    text,
    { value: null, printed: 'Poor' },
    '; revised since publication on 11 Feb 2019, was Good',
  ],
  ['of the same text', text, { value: null, printed: 'Good' }, ''],
  ['where none was published', {}, {}, '; not in the figures published on 11 Feb 2019'],
  [
    'that is withheld by now',
    given,
    { ...none, flags: ['suppressed'] },
    '; withheld since publication on 11 Feb 2019',
  ],
  ['of another period', given, { period: quarter('Q4 2018/19') }, ''],
];

describe('a figure after publication', () => {
  for (const [what, figure, now, mark] of marks)
    it(`${mark === '' ? 'has no mark' : `says “${mark.slice(2)}”`}: one ${what}`, () => {
      assert.equal(markOf(figure, now), mark);
    });

  it('is marked where readers see the agreed one until the new one is signed off', () => {
    const lastGood = { printed: '6,200', value: 6200, flags: [], provenance: signedOff };
    const [marked] = markRevised([series(value({ ...given, lastGood }))], [publish(given)]);
    const [one] = marked?.observations ?? [];
    assert.equal(one?.provenance?.sincePublication, undefined);
    assert.deepEqual(one?.lastGood?.provenance?.sincePublication, {
      ...{ kind: 'changed', was: '6,100' },
      at,
    });
  });

  it('that is worked out from one that was revised says so', () => {
    const [marked] = markRevised([series(value({}))], [publish(given)]);
    const part = marked?.observations[0]?.provenance ?? signedOff;
    assert.equal(
      formatProvenance({ kind: 'derived', from: 'four quarters', parts: [signedOff, part] }),
      'Worked out from four quarters; a part was revised since publication',
    );
  });
});

describe('a commentary that was published', () => {
  const say = (text: string) => [
    { question: 'issues' as const, blocks: [{ kind: 'paragraph' as const, text }] },
  ];
  const digest = (answers: readonly unknown[]): string => JSON.stringify(answers);
  const publications = [
    {
      ...{ outcome: 'S', quarter: q3, by, at, figures: [] },
      texts: [
        { indicator: 'S01', digest: digest(say('As it was.')) },
        { indicator: 'S02', digest: null },
      ],
    },
  ];
  const mark = (indicator: string, text: string, lastGood?: string) =>
    markRevisedTexts(
      [
        {
          ...{ indicator, period: q3, answers: say(text) },
          ...(lastGood ? { lastGood: { answers: say(lastGood) } } : {}),
        },
      ],
      publications,
      digest,
    )[0];

  it('is marked once its words are others, and no longer when they are back', () => {
    assert.deepEqual(mark('S01', 'Another.')?.sincePublication, { kind: 'changed', at });
    assert.equal(mark('S01', 'As it was.')?.sincePublication, undefined);
  });

  it('is marked as new where none was published, and not at all where nobody knows', () => {
    assert.deepEqual(mark('S02', 'New.')?.sincePublication, { kind: 'added', at });
    assert.equal(mark('S03', 'Any.')?.sincePublication, undefined);
  });

  it('keeps the mark apart from the words that are not signed off', () => {
    const one = mark('S01', 'Another.', 'As it was.');
    assert.deepEqual(one?.sincePublication, { kind: 'changed', at });
    assert.equal(one?.lastGood?.sincePublication, undefined);
  });
});
