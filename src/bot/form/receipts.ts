import type { Card } from '../../cards/card.ts';
import { receiptCard } from '../../cards/message-card.ts';
import { findPeople } from '../../domain/catalogue.ts';
import { capitalise, formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { describePeriod, type Period } from '../../domain/period/period.ts';
import type { RightsContext } from '../../domain/rights.ts';
import { signersOf } from '../../domain/round/owed.ts';
import { hasCommentary } from '../../domain/submission/answers.ts';
import type { CheckedForm } from '../../domain/submission/check-form.ts';
import type { Draft } from '../../domain/submission/form.ts';
import type {
  IndicatorRecord,
  IndicatorUpdate,
  RecordedChange,
} from '../../domain/submission/indicator-record.ts';
import { button } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { changeWords, formatDifferences } from '../round/round-words.ts';
import { formatOtherDrafts, openDraftButton } from './draft-cards.ts';
import type { KeptDraft } from './keep-draft.ts';

const count = (many: number, what: string): string =>
  many === 1 ? `one thing needs ${what}` : `${many} things need ${what}`;

/** The text above a form that was not accepted. */
export const formatFormProblem = ({ faults, questions }: CheckedForm): string => {
  const parts = [
    ...(faults.length > 0 ? [count(faults.length, 'correcting')] : []),
    ...(questions.length > 0 ? [count(questions.length, 'a second look')] : []),
  ];
  return `Nothing has been submitted yet: ${parts.join(', and ')}. What you typed is still here.`;
};

const nameOf = ({ code, shortName }: Indicator): string => `${code} ${shortName}`;

const nextOf = ({ code }: Indicator) => [
  button(`Show ${code}`, { kind: 'show', code }),
  button('My updates', { kind: 'mine' }),
  button('History', { kind: 'history', code }),
];

const sayNext = (
  indicator: Indicator,
  rights: RightsContext,
  { catalogue, user: { actor } }: Pick<RequestContext, 'catalogue' | 'user'>,
): string => {
  const signers = findPeople(catalogue, signersOf(indicator, actor.person?.id, rights));
  return signers.length > 0
    ? `${signers.map(({ name }) => name).join(' or ')} will be asked to sign it off.`
    : 'It can be signed off now.';
};

/** From when readers see what was submitted is the council's choice. */
const sayShown = ({ code }: Indicator, { settings }: Pick<RequestContext, 'settings'>): string =>
  settings.readersSee === 'submitted'
    ? `${code} shows it from now on, marked as not signed off.`
    : 'Readers see it once it is signed off.';

const stillOwed =
  'You still need to submit the commentary. Last quarter’s text counts once you edit or keep it.';

/** Whether the round has a commentary after the update. */
const isWritten = ({ commentary, round }: IndicatorUpdate, record: IndicatorRecord): boolean =>
  hasCommentary(commentary ? [commentary] : record.commentaries, round.period);

/** What was submitted, in place of the form, so that nothing can be submitted twice. */
export const received = (
  indicator: Indicator,
  {
    update,
    record,
    others,
    rights,
  }: {
    readonly update: IndicatorUpdate;
    readonly record: IndicatorRecord;
    readonly others: readonly Draft[];
    /** Who stands in for whom decides who is asked next. */
    readonly rights: RightsContext;
  },
  context: RequestContext,
): Card => {
  const { change } = update;
  return receiptCard({
    title:
      change.kind === 'revision'
        ? `Revised: ${nameOf(indicator)}`
        : `Received: ${nameOf(indicator)}`,
    lines: [
      `${change.by.name} ${changeWords(change)} on ${formatInstant(change.at)}. ${sayShown(indicator, context)}`,
      ...(change.note ? [`Reason: ${change.note}`] : []),
      isWritten(update, record) ? sayNext(indicator, rights, context) : stillOwed,
      ...formatOtherDrafts(others),
    ],
    differences: formatDifferences(change),
    next: [...others.slice(0, 2).map(openDraftButton), ...nextOf(indicator)],
  });
};

/** The answer to a second press, a repeated delivery, or a form that says nothing new. */
export const alreadyIn = (
  indicator: Indicator,
  round: Period,
  {
    change,
    others = [],
    owed = false,
  }: {
    readonly change?: RecordedChange;
    readonly others?: readonly Draft[];
    /** The round has no commentary yet: the words in the form are those of an earlier one. */
    readonly owed?: boolean;
  },
): Card =>
  receiptCard({
    title: `Already submitted: ${nameOf(indicator)}`,
    lines: [
      change
        ? `This was submitted on ${formatInstant(change.at)} and is not counted twice.`
        : `${owed ? `The figures for ${describePeriod(round)} are already stored as you have them here` : `${describePeriod(round)} is already stored as you have it here`}. Nothing was changed.`,
      ...(owed ? [stillOwed] : []),
      ...formatOtherDrafts(others),
    ],
    ...(change ? { differences: formatDifferences(change) } : {}),
    next: [...others.slice(0, 2).map(openDraftButton), ...nextOf(indicator)],
  });

/** The number of newest changes shown; the history has all of them. */
const mostShown = 3;

/**
 * The answer to a form of an older version: it says who changed what, and that nothing typed is
 * lost.
 */
export const changedMeanwhile = (
  indicator: Indicator,
  since: readonly RecordedChange[],
  { draft, others }: KeptDraft,
): Card =>
  receiptCard({
    title: `Not submitted: ${nameOf(indicator)} has changed`,
    lines: [
      ...since
        .slice(0, mostShown)
        .map(
          (change) =>
            `${capitalise(change.by.name)} ${changeWords(change)} on ${formatInstant(change.at)}.`,
        ),
      'Your figures and text are kept as a draft. Open it to see them on top of what is there now.',
      ...formatOtherDrafts(others),
    ],
    differences: since.slice(0, mostShown).flatMap(formatDifferences),
    next: [
      button(others.length > 0 ? 'Open what you just sent' : 'Open my draft', {
        kind: 'update',
        code: indicator.code,
        round: describePeriod(draft.form.round),
        draft: draft.id,
      }),
      ...others.slice(0, 2).map(openDraftButton),
      button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
    ],
  });
