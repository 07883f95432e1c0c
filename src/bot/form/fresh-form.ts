import type { Period } from '../../domain/period.ts';
import type { FormContext } from '../../domain/submission/check-form.ts';
import { findStored } from '../../domain/submission/find-stored.ts';
import type { Form } from '../../domain/submission/form.ts';
import { answerTexts, commentaryAround } from '../../domain/submission/last-answers.ts';

/** A form that nobody typed into: what is stored for the round, and last round's answers to edit. */
export const freshForm = ({ indicator, expected, record }: FormContext, round: Period): Form => {
  const stored = expected.flatMap((one) => {
    const found = findStored(record.series, one);
    // What was printed in place of a value is no figure to hand in again.
    return found && found.value !== null ? [{ code: one.measure.code, ...found }] : [];
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
