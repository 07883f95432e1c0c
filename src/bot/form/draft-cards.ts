import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { receiptCard } from '../../cards/message-card.ts';
import { formatInstant, formatNumber } from '../../domain/format.ts';
import { commentaryQuestions, type Indicator } from '../../domain/indicator.ts';
import { missingWords } from '../../domain/missing.ts';
import { describePeriod, type Period, periodLabel } from '../../domain/period/period.ts';
import type { Draft, Form } from '../../domain/submission/form.ts';
import { actionButton } from '../action.ts';
import { button, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { type KeptDraft, keepDraft } from './keep-draft.ts';

/** Enough to tell two texts apart. */
const mostFields = 6;

const longestShown = 60;

/** Two long texts may begin alike, so their lengths are given. */
const cut = (text: string): string =>
  text.length > longestShown
    ? `${text.slice(0, longestShown).toWellFormed()}… (${formatNumber(text.length, 0)} characters)`
    : text;

/** What is said of a measure that has no figure. */
const missingIn = ({ details = {} }: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(details).flatMap(([code, { missing, why = '' }]) =>
      missing ? [[code, `${missingWords[missing].toLowerCase()} ${why}`.trim()]] : [],
    ),
  );

const textsOf = ({ form }: Draft): Readonly<Record<string, string | undefined>> => ({
  ...form.values,
  ...missingIn(form),
  ...form.answers,
  reason: form.reason,
});

const say = (field: string, text: string): string => {
  const said = text.trim() === '' ? 'nothing' : cut(text.trim());
  if (field === 'reason') return `reason “${said}”`;
  return field in commentaryQuestions ? `“${said}”` : `${field} ${said}`;
};

/** What tells a text apart from the others: the fields that differ. */
export const describeDraft = (draft: Draft, all: readonly Draft[]): string => {
  const own = textsOf(draft);
  const fields = Object.keys(own).filter((field) =>
    all.length > 1
      ? all.some((other) => (textsOf(other)[field] ?? '') !== (own[field] ?? ''))
      : (own[field] ?? '').trim() !== '',
  );
  const said = fields.slice(0, mostFields).map((field) => say(field, own[field] ?? ''));
  return said.length > 0 ? said.join('; ') : 'only how the figures are marked differs';
};

/** A card has six buttons, and two of them are for other things. */
const mostListed = 4;

/** What a message that asked for the form said besides. */
type Asked = Pick<RequestOf<'update'>, 'given' | 'as' | 'why'>;

const openButton = (title: string, { id, form }: Draft, asked: Asked = {}): Button =>
  button(title, {
    ...asked,
    kind: 'update',
    code: form.indicator,
    round: periodLabel(form.round),
    draft: id,
  });

/** The button that opens a draft, as part of another card. */
export const openDraftButton = (draft: Draft): Button =>
  openButton(`Open the draft of ${formatInstant(draft.savedAt)}`, draft);

const nameOf = ({ code, shortName }: Indicator): string => `${code} ${shortName}`;

const count = (drafts: readonly Draft[]): string =>
  drafts.length === 2 ? 'two drafts' : `${drafts.length} drafts`;

const sayKept = (drafts: readonly Draft[]): string =>
  drafts.length === 2 ? 'Both are kept' : 'All of them are kept';

/**
 * Several texts for one form: lists them, with a button for each.
 *
 * @param sent the one that was just submitted
 */
export const chooseDraft = (
  indicator: Indicator,
  round: Period,
  {
    drafts,
    sent,
    asked: { given, as, why } = {},
  }: {
    readonly drafts: readonly Draft[];
    readonly sent?: Draft;
    readonly asked?: Asked;
  },
): Card => {
  const also = { ...(given ? { given } : {}), ...(as ? { as } : {}), ...(why ? { why } : {}) };
  const listed = drafts.slice(0, mostListed);
  return receiptCard({
    title: `You have ${count(drafts)} for ${nameOf(indicator)}`,
    lines: [
      `You saved or sent more than one text for ${describePeriod(round)}, and these were not submitted. ${sayKept(drafts)} until you submit or delete them. Open one to go on with it.`,
      ...listed.map(
        (draft, i) =>
          `Draft ${i + 1}, ${draft === sent ? 'which you just sent' : `saved on ${formatInstant(draft.savedAt)}`}: ${describeDraft(draft, drafts)}.`,
      ),
      ...(drafts.length > listed.length
        ? [`${drafts.length - listed.length} older ones are listed once these are done with.`]
        : []),
    ],
    next: [
      ...listed.map((draft, i) =>
        openButton(draft === sent ? 'Open what you just sent' : `Open draft ${i + 1}`, draft, also),
      ),
      button('My updates', { kind: 'mine' }),
    ],
  });
};

/** Says what happened to a form that was saved for later. */
export const draftKept = (
  indicator: Indicator,
  round: Period,
  { draft, others }: KeptDraft,
): Card => {
  if (others.length > 0)
    return chooseDraft(indicator, round, { drafts: [draft, ...others], sent: draft });
  const { code } = indicator;
  return receiptCard({
    title: `Draft saved: ${nameOf(indicator)}`,
    lines: [
      `Your draft for ${describePeriod(round)} is saved, and only you can see it. Nothing was submitted. Type “update ${code}” to go on with it.`,
    ],
    next: [
      button('Go on', { kind: 'update', code, round: describePeriod(round) }),
      button('Delete draft', {
        kind: 'delete-draft',
        ...{ code, round: periodLabel(round), draft: draft.id },
      }),
      button('My updates', { kind: 'mine' }),
    ],
  });
};

/** What a form or a receipt says about other texts that are still kept. */
export const formatOtherDrafts = (others: readonly Draft[]): string[] =>
  others.length === 0
    ? []
    : [
        `Another draft of yours, which was not submitted, is still kept: ${others
          .slice(0, mostListed)
          .map(
            (draft) => `saved on ${formatInstant(draft.savedAt)}, ${describeDraft(draft, [draft])}`,
          )
          .join('; ')}.`,
      ];

/** A draft was deleted, or had gone already. */
export const draftDeleted = (
  indicator: Indicator,
  round: Period,
  others: readonly Draft[],
): Card => {
  const { code } = indicator;
  return receiptCard({
    title: `Draft deleted: ${nameOf(indicator)}`,
    lines: [
      `What is stored for ${describePeriod(round)} is as it was.`,
      ...formatOtherDrafts(others),
    ],
    next: [
      ...others.slice(0, mostListed).map(openDraftButton),
      button(`Update ${code}`, { kind: 'update', code, round: describePeriod(round) }),
    ],
  });
};

/** There is no draft any more, and something was submitted: nobody is to think that it was deleted. */
export const nothingToDelete = (indicator: Indicator, round: Period, submitted: string): Card =>
  receiptCard({
    title: `Nothing was deleted just now: ${nameOf(indicator)}`,
    lines: [
      `You have no draft for ${describePeriod(round)} any more: it was submitted or deleted since this card was sent.`,
      submitted,
    ],
    next: [
      button(`Update ${indicator.code}`, {
        kind: 'update',
        code: indicator.code,
        round: describePeriod(round),
      }),
      button('History', { kind: 'history', code: indicator.code }),
    ],
  });

/**
 * The draft that the card shows has gone, so the person has to say which of the others is meant.
 */
export const notDeleted = (indicator: Indicator, round: Period, drafts: readonly Draft[]): Card =>
  receiptCard({
    title: `Nothing was deleted just now: ${nameOf(indicator)}`,
    lines: [
      `What is kept for ${describePeriod(round)} is not the draft that this card was sent with: it has since been saved again, submitted or deleted.`,
      ...drafts
        .slice(0, mostListed)
        .map(
          (draft) => `Saved on ${formatInstant(draft.savedAt)}: ${describeDraft(draft, drafts)}.`,
        ),
    ],
    next: [
      ...drafts.slice(0, 2).flatMap((draft) => [
        openDraftButton(draft),
        actionButton(`Delete the draft of ${formatInstant(draft.savedAt)}`, {
          kind: 'discard-draft',
          indicator: indicator.code,
          round: periodLabel(round),
          draft: draft.id,
        }),
      ]),
      button('My updates', { kind: 'mine' }),
    ],
  });

/** Keeps what was typed into one part of a draft that has since gone, for the person to look at. */
export const keepTorn = async (
  indicator: Indicator,
  form: Form,
  context: RequestContext,
): Promise<Card> => draftKept(indicator, form.round, await keepDraft(form, undefined, context));
