import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { committeeSummary, quoteReason } from '../../src/domain/committee-summary.ts';
import { severityOf } from '../../src/domain/risks/risk-key.ts';
import { catalogue, commentaryOf, findIndicator, headlinesOf } from '../cards/real-data.ts';
import { usualKey } from './risks/build-risk.ts';

const headlines = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06'].flatMap(headlinesOf);
const summary = committeeSummary(headlines, catalogue.risks);
const q2 = { kind: 'financial-quarter', index: 2018 * 4 + 1 } as const;
const codesOf = (all: readonly { readonly measure: { readonly code: string } }[]): string[] =>
  all.map(({ measure }) => measure.code);

describe('the summary for a committee', () => {
  it('has every measure that got worse, and no other', () => {
    assert.deepEqual(codesOf(summary.worse).toSorted(), ['S01', 'S03B', 'S05A', 'S05D']);
  });

  it('has what is not judged only where chance alone would not explain it', () => {
    assert.deepEqual(codesOf(summary.changed), ['S04']);
  });

  it('has each risk once: those that worsen, then the others at HIGH', () => {
    assert.deepEqual(
      summary.worseRisks.map(({ code }) => code),
      ['02b'],
    );
    assert.deepEqual(
      summary.highRisks.map(({ code }) => code),
      ['14b', '01d', '09b', '04a'],
    );
  });

  it('takes a risk whose history worsens, whatever was reported', () => {
    const [risk] = catalogue.risks.filter(({ code }) => code === '04b');
    assert.ok(risk);
    const before = {
      ...risk.latest,
      period: { ...risk.latest.period, index: risk.latest.period.index - 1 },
    };
    const worsened = {
      ...risk,
      latest: { ...risk.latest, level: 'MEDIUM', ...severityOf('MEDIUM', usualKey) },
      earlier: [before],
    };
    assert.equal(worsened.latest.trend, 'UNCHANGED');
    assert.deepEqual(committeeSummary([], [worsened]).worseRisks, [worsened]);
  });

  it('gives the officers’ first sentence on why, or nothing', () => {
    assert.equal(findIndicator('S05').code, 'S05');
    const q3 = { ...q2, index: q2.index + 1 };
    assert.match(quoteReason(commentaryOf('S05'), q2), /^S05: Dorset Police cite .* seeing\.$/);
    assert.match(quoteReason(commentaryOf('S05'), q3), /^S05, Q2 2018\/19: Dorset Police cite/);
    assert.match(quoteReason(commentaryOf('S05'), q2, ''), /^Dorset Police cite/);
    assert.match(quoteReason(commentaryOf('S05'), q3, ''), /^Q2 2018\/19: Dorset Police cite/);
    assert.equal(quoteReason(undefined, q2), '');
  });

  it('dates words that were kept, and marks those that are not signed off', () => {
    const q3 = { ...q2, index: q2.index + 1 };
    const written = commentaryOf('S05');
    assert.ok(written);
    const submitted = { by: 'Alex Field', at: new Date('2019-01-04T10:00:00Z') };
    const kept = {
      ...written,
      period: q3,
      answers: written.answers.map((one) => ({ ...one, since: q2 })),
      provenance: { kind: 'submitted', round: q3, submitted } as const,
    };
    assert.match(
      quoteReason(kept, q3),
      /^S05, Q2 2018\/19 \(kept for Q3 2018\/19, not signed off\): Dorset Police cite/,
    );
  });
});
