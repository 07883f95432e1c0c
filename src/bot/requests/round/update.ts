import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { findPeople } from '../../../domain/catalogue.ts';
import { formatInstant } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Period } from '../../../domain/period/period.ts';
import { askedQuestions } from '../../../domain/question-words.ts';
import { mayUpdate, type RightsContext } from '../../../domain/rights.ts';
import { givenAnswers, hasCommentary, keepAnswers } from '../../../domain/submission/answers.ts';
import type { FormContext } from '../../../domain/submission/check-form.ts';
import type { Draft, Form } from '../../../domain/submission/form.ts';
import {
  type IndicatorRecord,
  outdatesForms,
} from '../../../domain/submission/indicator-record.ts';
import { chooseDraft, formatOtherDrafts } from '../../form/draft-cards.ts';
import { formatFormProblem } from '../../form/receipts.ts';
import { checkSaid, fillIn } from '../../form/said.ts';
import { formContext, freshForm, showForm } from '../../form/show-form.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { allowUpdate, readRights } from '../../rights.ts';
import { noteOpened } from '../../round/note-opened.ts';
import { longestSaidWhy, saidStates } from '../../said-figures.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';
import { besideFigures, fillBeside, nameBeside } from './beside-figures.ts';
import { answersOf, answersSchema, chooseQuestion, questionGiven } from './given-answers.ts';
import { chooseField, chooseForm, givenSchema, nameFigures, placeGiven } from './given-figures.ts';
import { monthsSchema, unusedSchema } from './partly-said.ts';
import { refuseFigures } from './refuse-figures.ts';
import { isAhead, roundGiven } from './round-given.ts';
import { sayUnkept } from './say-unkept.ts';

const list = new Intl.ListFormat('en-GB');

/** Whether anything of what a draft was written on is different now: a deadline that was moved is not. */
const isOutdated = async (
  { form: { indicator, seen } }: Draft,
  version: number,
  { stores }: RequestContext,
): Promise<boolean> =>
  seen < version && (await stores.submissions.readChanges(indicator, seen)).some(outdatesForms);

const sayDraft = async (
  draft: Draft | undefined,
  version: number,
  context: RequestContext,
): Promise<string[]> => {
  if (!draft) return [];
  const kept = `This is your draft from ${formatInstant(draft.savedAt)}.`;
  return (await isOutdated(draft, version, context))
    ? [`${kept} The indicator has changed since: look at it before you submit.`]
    : [kept];
};

/** A draft on top of what came in since: last round's words are replaced by words of this round. */
const openDraft = (form: Form, record: IndicatorRecord): Form => {
  const hasOwn = hasCommentary(record.commentaries, form.round);
  const answers = hasOwn ? givenAnswers(form, record) : form.answers;
  return { ...form, seen: record.version, answers };
};

type Opened = {
  readonly context: FormContext;
  readonly round: Period;
  readonly draft: Draft | undefined;
};

/** What a message says besides asking for the form; undefined when it says nothing. */
const readSaid = (asked: RequestOf<'update'>, context: FormContext) => {
  const { given = [], answers, as, why } = asked;
  const { values, notes } = placeGiven(asked, context);
  const isAll = given.length === 0;
  const state = saidStates.find((one) => one === as);
  const says =
    Object.keys(values).length > 0 || answers !== undefined || (isAll && state !== undefined);
  const marks = { ...(state ? { as: state } : {}), ...(why ? { why } : {}) };
  return {
    notes,
    said: says ? { values, ...marks, ...answersOf(asked, context.home) } : undefined,
  };
};

/** Last round's answers to all questions but those that the message answers. */
const keepOthers = (
  form: Form,
  { answers = [] }: RequestOf<'update'>,
  { home }: FormContext,
): Form =>
  keepAnswers(
    form,
    askedQuestions(home).filter((id) => answers.every((one) => questionGiven(one, home) !== id)),
  );

type Prepared =
  | { readonly instead: Card }
  | (Opened & { readonly instead?: undefined; readonly drafts: readonly Draft[] });

/**
 * What a form is opened with: the record, the person's drafts and the one that is meant; otherwise a question, or why
 * it is not theirs.
 */
export const prepareForm = async (
  asked: RequestOf<'update'>,
  requestContext: RequestContext,
): Promise<Prepared> => {
  const instead = (card: Card): Prepared => ({ instead: card });
  const label = roundGiven(asked, requestContext);
  const several = isAhead(label, asked, requestContext)
    ? undefined
    : chooseForm(asked, requestContext);
  if (several) return instead(several);
  const notTheirs = await refuseFigures(asked, requestContext);
  if (notTheirs) return instead(notTheirs);
  const { refusal, indicator, round } = await allowUpdate(
    asked.code,
    label,
    requestContext,
    sayUnkept(asked, requestContext),
  );
  if (refusal) return instead(refusal);
  const home = requestContext.catalogue.outcomes.find(({ code }) => code === indicator.outcome);
  const unclear = chooseField(asked, indicator, round) ?? chooseQuestion(asked, indicator, home);
  if (unclear) return instead(unclear);
  const { stores, user } = requestContext;
  const [record, drafts] = await Promise.all([
    stores.submissions.readRecord(indicator.code),
    stores.submissions.readDraftsOf(user.actor.objectId, indicator.code, round),
    noteOpened(indicator, round, requestContext),
  ]);
  const draft = drafts.length > 1 ? drafts.find(({ id }) => id === asked.draft) : drafts[0];
  if (drafts.length > 1 && !draft) return instead(chooseDraft(indicator, round, { drafts, asked }));
  const context = formContext(requestContext, indicator, round, record);
  return { context, round, draft, drafts };
};

/** The form with what a message says in its fields, over a draft where there is one; undefined where it says nothing. */
export const withSaid = (
  asked: RequestOf<'update'>,
  { context, round, draft }: Opened,
): Form | undefined => {
  const { said } = readSaid(asked, context);
  const isKept = asked.as === 'no-change';
  if (!said && !isKept && nameBeside(asked).length === 0) return undefined;
  const kept = draft ? openDraft(draft.form, context.record) : freshForm(context, round);
  const filled = said ? fillIn(kept, said, context.expected) : kept;
  const answered = isKept ? keepOthers(filled, asked, context) : filled;
  return fillBeside(asked, answered, context).form;
};

/** What a draft has is for its author to change: what a message gives beside figures is named where it differs. */
const besideDraft = (asked: RequestOf<'update'>, draft: Form, filled: Form) => {
  const texts = [draft, filled].map(({ targets, details }) => JSON.stringify([targets, details]));
  const isSame = new Set(texts).size === 1;
  const named = isSame ? [] : nameBeside(asked);
  const notes = named.map((what) => `Your message has ${what}, which is not in your draft.`);
  return { form: draft, notes };
};

/** The form as it is kept, and with what a message says filled in where there is no draft. */
const fillForm = (asked: RequestOf<'update'>, { context, round, draft }: Opened) => {
  const { record, expected } = context;
  const kept = draft ? openDraft(draft.form, record) : freshForm(context, round);
  const { said, notes } = readSaid(asked, context);
  const filled = said && !draft ? fillIn(kept, said, expected) : kept;
  const answered = asked.as === 'no-change' ? keepOthers(filled, asked, context) : filled;
  const beside = fillBeside(asked, answered, context);
  const { form, notes: ofOthers } = draft ? besideDraft(asked, answered, beside.form) : beside;
  const checks = said ? checkSaid(form, said, context) : {};
  const problem = checks.checked ? { problem: formatFormProblem(checks.checked) } : {};
  return {
    notes: [...notes, ...ofOthers],
    view: { form, context, kept, said, ...checks, ...problem },
  };
};

/** Whose form it is, to somebody of the performance team who fills it in for them. */
const sayWhose = (
  indicator: Indicator,
  { catalogue, user: { actor } }: RequestContext,
  rights: RightsContext,
): string[] => {
  const leads = findPeople(catalogue, indicator.indicatorLeads).map(({ name }) => name);
  return leads.length === 0 || mayUpdate({ ...actor, team: false }, indicator, rights)
    ? []
    : [
        `${indicator.code} is for ${list.format(leads)} to submit. If you do it for them, the history says that it was you.`,
      ];
};

/** The form of an indicator, with the person's draft, if there is one. */
const answer = async (
  asked: RequestOf<'update'>,
  requestContext: RequestContext,
): Promise<Card> => {
  const prepared = await prepareForm(asked, requestContext);
  if (prepared.instead) return prepared.instead;
  const { context, round, draft, drafts } = prepared;
  const { record } = context;
  const { view, notes } = fillForm(asked, { context, round, draft });
  const intro = [
    ...notes,
    ...sayWhose(context.indicator, requestContext, await readRights(requestContext)),
    ...(await sayDraft(draft, record.version, requestContext)),
    ...formatOtherDrafts(drafts.filter((one) => one !== draft)),
  ];
  return showForm({ ...view, intro, draft: draft?.id }, requestContext);
};

const schema = z.strictObject({
  kind: z.literal('update'),
  code: id,
  /** "Q2 2018/19" or "Q2", or the one before the round under way; the round under way when none is named. */
  round: id.optional(),
  draft: forButtons(id.optional()),
  /** Figures that the message gives: they are filled in, and stored only once somebody submits them. */
  given: givenSchema.optional(),
  /** Answers to the questions of the commentary that the message gives: filled in in the same way. */
  answers: answersSchema.optional(),
  /** The months that it says they are of, where they are not those of the quarter. */
  months: monthsSchema,
  ...besideFigures,
  /** Numbers of the message that are in no field. */
  unused: unusedSchema,
  /** What the message says of these figures, or of all of them where it gives none. */
  as: z.enum(['no-change', ...saidStates]).optional(),
  /** Why there is no figure, where the message says so. */
  why: z.string().max(longestSaidWhy).optional(),
});

/** The form for the figures and commentary of an indicator. */
export const update: RequestDescriptor<'update'> = {
  schema,
  inPrivate: true,
  purpose:
    'Opens the form of an indicator, to give, change or correct figures and commentary, to say that nothing has changed, or to continue a draft. The words that the person wants in the form are "answers", exactly as typed, each with the question that it answers. The round is that of an earlier quarter whose figures were wrong (“Q2 2018/19”, or “previous” for the last one), and is left out otherwise.',
  alone: true,
  heading: 'The quarter-end round',
  name: (asked, nameOf) => `Update: ${nameFigures(asked, nameOf)}`,
  query: { subjects: { code: 'indicator' }, filter: ['round'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    update: z.infer<typeof schema>;
  }
}
