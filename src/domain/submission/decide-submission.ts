import type { Author } from '../author.ts';
import { type Commentary, commentaryQuestions, questionIds } from '../commentary.ts';
import { councilArea } from '../headline.ts';
import type { Observation } from '../observation.ts';
import { comparePeriods, describePeriod } from '../period.ts';
import type { IndicatorUpdate } from '../stores.ts';
import { textToBlocks } from './answer-text.ts';
import { type CheckedForm, checkForm, type FormContext } from './check-form.ts';
import { findObservations } from './find-observations.ts';
import type { Form } from './form.ts';
import { findRound, type IndicatorRound } from './indicator-round.ts';
import { answerTexts, commentaryAround } from './last-answers.ts';
import type { Difference } from './recorded-change.ts';
import type { NewValue } from './require-commentary.ts';

/** Who hands in what and when, and a hash of it by which the same form is known again. */
export type HandedIn = {
  readonly form: Form;
  readonly author: Author;
  readonly at: Date;
  readonly digest: string;
};

/** What comes of a form. Only `accepted` is to be written. */
export type SubmissionDecision =
  | { readonly kind: 'accepted'; readonly update: IndicatorUpdate }
  | { readonly kind: 'refused'; readonly checked: CheckedForm }
  /** All of it stands already as it was typed. */
  | { readonly kind: 'unchanged' }
  /** Somebody changed the indicator since the form was drawn. */
  | { readonly kind: 'outdated' };

const storedAt = ({ measure, series, period }: NewValue, { record }: FormContext) =>
  findObservations(record.series, { measure, series }).find(
    (one) => comparePeriods(one.period, period) === 0,
  );

const flagsOf = (
  provisional: boolean,
  before: Observation | undefined,
  value: number,
  revision: boolean,
): Observation['flags'] => [
  ...(provisional ? (['provisional'] as const) : []),
  ...(before?.flags.includes('revised') || (revision && before && before.value !== value)
    ? (['revised'] as const)
    : []),
];

const sayValue = ({ printed, flags }: Pick<Observation, 'printed' | 'flags'>): string =>
  [printed, ...flags.filter((flag) => flag === 'provisional')].join(', ');

type NewObservation = {
  readonly update: IndicatorUpdate['observations'][number];
  readonly difference: Difference;
};

const changedValues = (
  { form }: HandedIn,
  values: readonly NewValue[],
  context: FormContext,
  revision: boolean,
): NewObservation[] =>
  values.flatMap((one): NewObservation[] => {
    const { measure, series, period, value, printed } = one;
    const before = storedAt(one, context);
    const provisional = form.provisional.includes(measure.code);
    if (before?.value === value && before.flags.includes('provisional') === provisional) return [];
    const flags = flagsOf(provisional, before, value, revision);
    const observation: Observation = { period, printed, value, flags };
    const difference: Difference = {
      what: measure.code,
      when: describePeriod(period),
      ...(before ? { from: sayValue(before) } : {}),
      to: sayValue(observation),
    };
    const where = { measure: measure.code, series: series.id, area: councilArea };
    return [{ update: { ...where, observation }, difference }];
  });

const changedAnswers = ({ form }: HandedIn, { record }: FormContext): Difference[] => {
  const before = answerTexts(commentaryAround(record.commentaries, form.round).own);
  return questionIds.flatMap((id): Difference[] => {
    const now = (form.answers[id] ?? '').trim();
    if (now === before[id].trim()) return [];
    const from = before[id] === '' ? {} : { from: before[id] };
    return [{ what: id, ...from, ...(now === '' ? {} : { to: now }) }];
  });
};

/** In the order of the page, as the last commentary has it. */
const toCommentary = ({ form }: HandedIn, { record }: FormContext): Commentary => {
  const { own, before } = commentaryAround(record.commentaries, form.round);
  const order = (own ?? before)?.answers.map(({ question }) => question) ?? [];
  const questions = [...new Set([...order, ...questionIds])];
  return {
    indicator: form.indicator,
    period: form.round,
    answers: questions
      .map((question) => ({ question, blocks: textToBlocks(form.answers[question] ?? '') }))
      .filter(({ blocks }) => blocks.length > 0),
  };
};

const nextRound = (
  { form, author, at }: HandedIn,
  before: IndicatorRound | undefined,
  version: number,
): IndicatorRound => ({
  indicator: form.indicator,
  period: form.round,
  status: 'submitted',
  version,
  submitted: { by: author, at },
  ...(before?.extendedTo ? { extendedTo: before.extendedTo } : {}),
});

const accept = (
  handedIn: HandedIn,
  values: readonly NewValue[],
  context: FormContext,
): SubmissionDecision => {
  const { form, author, at, digest } = handedIn;
  const before = findRound(context.record.rounds, form.round);
  const revision = before?.status === 'signed-off';
  const observations = changedValues(handedIn, values, context, revision);
  const answers = changedAnswers(handedIn, context);
  const differences = [...observations.map(({ difference }) => difference), ...answers];
  if (differences.length === 0 && before?.status !== 'returned') return { kind: 'unchanged' };
  const version = context.record.version + 1;
  return {
    kind: 'accepted',
    update: {
      round: nextRound(handedIn, before, version),
      change: {
        indicator: form.indicator,
        version,
        seen: form.seen,
        kind: revision ? 'revision' : 'submission',
        round: form.round,
        at,
        by: author,
        differences,
        ...(revision ? { note: form.reason.trim() } : {}),
        digest,
      },
      observations: observations.map(({ update }) => update),
      ...(answers.length > 0 ? { commentary: toCommentary(handedIn, context) } : {}),
      dropDraftOf: author.objectId,
    },
  };
};

/**
 * Decides on a form: accepted whole, or not at all. A form of an older version is outdated, whatever
 * it holds; one without a fault that says nothing new is unchanged.
 *
 * @see the council's quarterly cycle: "A submission holds the values of an indicator's measures and
 *   the three answers, by one person, against the version that they saw"
 */
export const decideSubmission = (handedIn: HandedIn, context: FormContext): SubmissionDecision => {
  if (handedIn.form.seen !== context.record.version) return { kind: 'outdated' };
  const checked = checkForm(handedIn.form, context);
  if (checked.faults.length > 0 || checked.questions.length > 0)
    return { kind: 'refused', checked };
  return accept(handedIn, checked.values, context);
};

/**
 * How a changed thing is called.
 *
 * @example nameDifference({ what: 'issues' }) // 'What are the issues and how can we address them?'
 */
export const nameDifference = ({ what, when }: Difference): string => {
  const question = questionIds.find((id) => id === what);
  const name = question ? commentaryQuestions[question] : what;
  return when ? `${name}, ${when}` : name;
};
