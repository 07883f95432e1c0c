import { comparePeriods, type Period } from '../../domain/period.ts';
import type { FormContext } from '../../domain/submission/check-form.ts';
import { findObservations } from '../../domain/submission/find-observations.ts';
import type { Form } from '../../domain/submission/form.ts';
import { answerTexts, commentaryAround } from '../../domain/submission/last-answers.ts';

/** A form that nobody typed into: what is stored for the round, and last round's answers to edit. */
export const freshForm = ({ indicator, expected, record }: FormContext, round: Period): Form => {
  const stored = expected.flatMap((one) => {
    const found = findObservations(record.series, one).find(
      ({ period }) => comparePeriods(period, one.period) === 0,
    );
    return found ? [{ code: one.measure.code, ...found }] : [];
  });
  const { own, before } = commentaryAround(record.commentaries, round);
  return {
    indicator: indicator.code,
    round,
    seen: record.version,
    values: Object.fromEntries(stored.map(({ code, printed }) => [code, printed])),
    provisional: stored
      .filter(({ flags }) => flags.includes('provisional'))
      .map(({ code }) => code),
    answers: answerTexts(own ?? before),
    noChange: false,
    reason: '',
    // What is stored was asked about when it came in.
    asked: Object.fromEntries(stored.map(({ code, printed }) => [code, printed])),
  };
};
