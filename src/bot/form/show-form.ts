import { type Card, fitsMessage } from '../../cards/card.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { findMissing } from '../../domain/missing.ts';
import { isGiven } from '../../domain/observation.ts';
import { type Period, shiftPeriod } from '../../domain/period/period.ts';
import { expectedOf, nextExpected, owedIn } from '../../domain/round/owed.ts';
import type { Series } from '../../domain/series.ts';
import {
  answerTexts,
  commentaryAround,
  fillKept,
  keepAnswers,
  keptQuestions,
} from '../../domain/submission/answers.ts';
import type { FormContext } from '../../domain/submission/check-form.ts';
import { type ExpectedValue, findStored } from '../../domain/submission/expected-value.ts';
import type { Form, ValueDetails } from '../../domain/submission/form.ts';
import type { IndicatorRecord } from '../../domain/submission/indicator-record.ts';
import { offerTargets, suggestTarget } from '../../domain/submission/planned-target.ts';
import { writeTargetField } from '../../domain/target-text.ts';
import type { RequestContext } from '../request-context.ts';
import { formatDueState } from '../round/round-words.ts';
import { formatOtherDrafts } from './draft-cards.ts';
import { buildFormCard, fieldsOf } from './draw-form.ts';
import { type FormPart, type FormView, splitForm } from './form-parts.ts';
import { keepDraft } from './keep-draft.ts';

/** The part in which something has to be corrected or looked at. */
const findMarked = ({ checked }: FormView, parts: readonly FormPart[]): number => {
  const marked = [...(checked?.faults ?? []), ...(checked?.questions ?? [])];
  return parts.findIndex((part) =>
    part.some(({ field }) => marked.some((note) => note.field === field)),
  );
};

/** The tick for all answers on a card of an earlier version keeps all answers, each of which can be let go again. */
const asKept = ({ form, context: { record } }: FormView): Form =>
  fillKept(keepAnswers(form, keptQuestions(form)), record);

/** The deadlines of what is still owed from the people who fill the form in. */
const dueOf = (
  { form: { round }, context: { indicator, record } }: FormView,
  { settings: { schedule, calendar }, clock: { today }, catalogue }: RequestContext,
) => {
  const around = { schedule, calendar, today, delegations: [] };
  const owed = owedIn({ round, indicators: [indicator], records: [record], ...around });
  const own = owed.filter(({ part }) => part !== 'sign-off');
  return formatDueState(own, { today, catalogue });
};

/**
 * Shows a form with everything that was typed. A form too long for one card is first kept as a
 * draft and then shown in parts, so that nothing is cut.
 *
 * @param wanted number of the part that is asked for, from 1
 */
export const showForm = async (
  asked: FormView,
  context: RequestContext,
  wanted?: number,
): Promise<Card> => {
  const view = { ...asked, form: asKept(asked), due: dueOf(asked, context) };
  const whole = buildFormCard(view);
  if (fitsMessage(whole)) return whole;
  const { form, intro = [] } = view;
  const { draft, others } = await keepDraft(view.kept ?? form, view.draft, context);
  const parts = splitForm(form, fieldsOf(view));
  const number = Math.min(wanted ?? Math.max(findMarked(view, parts), 0) + 1, parts.length);
  const pieces = parts[number - 1] ?? [];
  return buildFormCard({
    ...view,
    draft: draft.id,
    intro: [...intro, ...formatOtherDrafts(others)],
    part: { pieces, number, parts },
  });
};

/** What an update form of an indicator is built from and checked against. */
export const formContext = (
  {
    catalogue: { risks, outcomes },
    settings: { targetsSetBy },
  }: Pick<RequestContext, 'catalogue' | 'settings'>,
  indicator: Indicator,
  round: Period,
  record: IndicatorRecord,
): FormContext => {
  const expected = expectedOf(indicator, round);
  const nextOf = (series: Series): Period => nextExpected(series, shiftPeriod(round, 1)).period;
  const targets = targetsSetBy === 'officers' ? offerTargets(expected, record, nextOf) : [];
  const home = outcomes.find(({ code }) => code === indicator.outcome);
  return { indicator, expected, record, risks, home, ...(targets.length > 0 && { targets }) };
};

/** What is stored of the values besides their numbers. */
const storedDetails = ({
  expected,
  record,
}: Pick<FormContext, 'expected' | 'record'>): [string, ValueDetails][] =>
  expected.flatMap((one): [string, ValueDetails][] => {
    const found = findStored(record.series, one);
    const missing = found?.why === undefined ? undefined : findMissing(found);
    const details = {
      ...(missing && found?.why ? { missing, why: found.why } : {}),
      ...(found?.reported ? { reported: found.reported } : {}),
      ...(found?.status ? { status: found.status } : {}),
    };
    return Object.keys(details).length > 0 ? [[one.measure.code, details]] : [];
  });

const periodAsked = (
  { measure: { code } }: ExpectedValue,
  expected: readonly ExpectedValue[],
): Period | undefined => expected.find(({ measure }) => measure.code === code)?.period;

/**
 * A form before anything is typed: what is stored for the round, and last round's answers to edit.
 */
export const freshForm = (context: FormContext, round: Period): Form => {
  const { indicator, expected, record, targets } = context;
  const stored = expected.flatMap((one) => {
    const found = findStored(record.series, one);
    // A text printed instead of a value is not a figure to submit again.
    return found && isGiven(found)
      ? [{ code: one.measure.code, ...found, printed: found.words ?? found.printed }]
      : [];
  });
  const { own, before } = commentaryAround(record.commentaries, round);
  const details = storedDetails({ expected, record });
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
    // Stored values were already asked about when they were submitted.
    confirmedFar: Object.fromEntries(stored.map(({ code, printed }) => [code, printed])),
    ...(details.length > 0 ? { details: Object.fromEntries(details) } : {}),
    ...(targets && {
      targets: Object.fromEntries(
        targets.map((one) => [
          one.measure.code,
          writeTargetField(suggestTarget(record, one, periodAsked(one, expected)), one.series),
        ]),
      ),
    }),
  };
};
