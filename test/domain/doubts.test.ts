import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describeHeadline } from '../../src/cards/describe-headline.ts';
import { doubtsOf } from '../../src/domain/doubts.ts';
import { checkClaim } from '../../src/domain/figures/check-figure.ts';
import { writeFigure } from '../../src/domain/figures/write-figure.ts';
import type { Provenance } from '../../src/domain/provenance.ts';
import { directionOfTravel } from '../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from './build.ts';

const round = { kind: 'financial-quarter', index: 2018 * 4 + 2 } as const;
const act = { by: 'Alex Field', at: new Date('2019-01-04T10:00:00Z') };
const published = { kind: 'published', report: 'A report', month: '2018-12' } as const;
const submitted: Provenance = { kind: 'submitted', round, submitted: act };
const returned: Provenance = { ...submitted, kind: 'returned', returned: act };
const revised: Provenance = {
  ...{ kind: 'signed-off', round, submitted: act, signedOff: act },
  sincePublication: { kind: 'changed', at: act.at, was: '6,100' },
};

describe('the doubts about an earlier figure', () => {
  const cases: [string[], Parameters<typeof doubtsOf>[0]][] = [
    [[], { flags: [], provenance: published }],
    [[], { flags: [] }],
    [['provisional', 'not signed off'], { flags: ['provisional'], provenance: submitted }],
    [['returned'], { flags: [], provenance: returned }],
    [['revised since publication'], { flags: [], provenance: revised }],
    [
      ['not all signed off'],
      {
        flags: ['derived'],
        provenance: { kind: 'derived', from: 'four quarters', parts: [published, submitted] },
      },
    ],
  ];
  for (const [words, given] of cases)
    it(`are ${words.join(', ') || 'none'}`, () => {
      assert.deepEqual(doubtsOf(given), words);
    });

  it('are said wherever another is compared with it', () => {
    const [measure, series] = [buildMeasure(), buildSeries()];
    const [earlier, later] = buildObservations(
      'financial-quarter',
      ['Q3 2018/19', 6511],
      ['Q4 2018/19', 6700],
    );
    assert.ok(earlier && later);
    const pair = [
      { ...earlier, provenance: submitted },
      { ...later, provenance: published },
    ];
    const verdict = directionOfTravel(measure, series, pair);
    const headline = { measure, series, verdict, upTo: pair };
    assert.match(verdict.sentence, /The earlier figure is not signed off\.$/);
    assert.equal(describeHeadline(headline).change, 'from 6,511 in Q3 2018/19, not signed off');
    assert.match(writeFigure(headline) ?? '', /from 6,511 in Q3 2018\/19, not signed off \(/);
    assert.match(
      checkClaim(verdict, series, { claim: 'up' }).sentence,
      /Q3 2018\/19 \(not signed off\) to Q4 2018\/19/,
    );
  });
});
