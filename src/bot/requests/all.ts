import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Query, Request, RequestKind } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { personalOnly } from '../rights.ts';
import type { RequestRules } from '../understanding/message/language-context.ts';
import { about, focus, foreword, riskLevelsMeaning } from './about.ts';
import { fromQuery, toQuery } from './as-query.ts';
import { commentary } from './commentary.ts';
import { count } from './count/count.ts';
import { list } from './count/list.ts';
import { definition } from './definition.ts';
import { committeeSummaryRequest } from './document/committee-summary.ts';
import { postHere } from './document/post-here.ts';
import { publications } from './document/publications.ts';
import { publish } from './document/publish.ts';
import { reportFile } from './document/report-file.ts';
import { takeAway } from './document/take-away.ts';
import { explainTerms } from './explain-terms.ts';
import { fact } from './fact.ts';
import { benchmark } from './figures/benchmark.ts';
import { calculate } from './figures/calculate.ts';
import { check } from './figures/check.ts';
import { compare } from './figures/compare.ts';
import { figures } from './figures/figures.ts';
import { lacking } from './figures/lacking.ts';
import { method } from './figures/method.ts';
import { performance } from './figures/performance.ts';
import { rank } from './figures/rank.ts';
import { revised } from './figures/revised.ts';
import { show } from './figures/show.ts';
import { target } from './figures/target.ts';
import { trend } from './figures/trend.ts';
import { undirected } from './figures/undirected.ts';
import { unit } from './figures/unit.ts';
import { help, smallTalk } from './help.ts';
import { milestoneFormRequest } from './milestones/milestone-form.ts';
import { milestones } from './milestones/milestones.ts';
import { movements } from './movements.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { forgetMe, myData } from './personal/my-data.ts';
import type { RequestDescriptor } from './request-descriptor.ts';
import { risks } from './risks/risks.ts';
import { snooze } from './round/absence.ts';
import { askTime } from './round/ask-time.ts';
import { away, endSnooze, takeBack } from './round/away.ts';
import { changeLead } from './round/change-lead.ts';
import { deadlines } from './round/deadlines.ts';
import { delegate } from './round/delegate.ts';
import { deleteDraft, drafts } from './round/drafts.ts';
import { due } from './round/due.ts';
import { extend } from './round/extend.ts';
import { extendAll } from './round/extend-all.ts';
import { handedIn } from './round/handed-in.ts';
import { history } from './round/history.ts';
import { lastUpdated } from './round/last-updated.ts';
import { mine } from './round/mine.ts';
import { mySettings } from './round/my-settings.ts';
import { notMine } from './round/not-mine.ts';
import { openRequests } from './round/open-requests.ts';
import { progress } from './round/progress.ts';
import { publicationCalendar } from './round/publication-calendar.ts';
import { refuseTime } from './round/refuse-time.ts';
import { remind } from './round/remind.ts';
import { reminderReceipt } from './round/reminder-receipt.ts';
import { rollUp } from './round/roll-up.ts';
import { roundHelpRequest } from './round/round-help.ts';
import { saveDraft } from './round/save-draft.ts';
import { returnRequest, sendBack } from './round/send-back.ts';
import { signOff } from './round/sign-off.ts';
import { status } from './round/status.ts';
import { tellMe } from './round/tell-me.ts';
import { update } from './round/update.ts';
import { waive } from './round/waive.ts';
import { withdraw } from './round/withdraw.ts';
import { buildSeveral } from './several.ts';
import { paragraph } from './text/paragraph.ts';
import { answerFormRequest } from './words/answer-form.ts';
import { answers } from './words/answers.ts';
import { exampleFormRequest } from './words/example-form.ts';
import { examplesRequest } from './words/examples.ts';
import { glossaryList } from './words/glossary-list.ts';
import { helpFormRequest } from './words/help-form.ts';
import { helpQuestions } from './words/help-questions.ts';
import { removeWordRequest } from './words/remove-word.ts';
import { synonymFormRequest } from './words/synonym-form.ts';
import { synonyms } from './words/synonyms.ts';
import { termFormRequest } from './words/term-form.ts';
import { unanswered } from './words/unanswered.ts';

/**
 * Everything that can be asked, in the order in which help offers it; the compiler checks that none
 * is missing.
 */
export const requests: { readonly [K in RequestKind]: RequestDescriptor<K> } = {
  show,
  figures,
  calculate,
  check,
  rank,
  count,
  paragraph,
  'committee-summary': committeeSummaryRequest,
  compare,
  trend,
  overview,
  movements,
  benchmark,
  target,
  list,
  lacking,
  revised,
  focus,
  foreword,
  undirected,
  milestones,
  'milestone-form': milestoneFormRequest,
  commentary,
  fact,
  definition,
  risks,
  'risk-levels': riskLevelsMeaning,
  people,
  about,
  mine,
  update,
  withdraw,
  drafts,
  'save-draft': saveDraft,
  'delete-draft': deleteDraft,
  progress,
  'report-file': reportFile,
  'take-away': takeAway,
  publish,
  publications,
  'publication-calendar': publicationCalendar,
  'post-here': postHere,
  due,
  deadlines,
  status,
  history,
  'handed-in': handedIn,
  'last-updated': lastUpdated,
  method,
  unit,
  performance,
  help,
  'round-help': roundHelpRequest,
  'my-data': myData,
  'forget-me': forgetMe,
  'small-talk': smallTalk,
  remind,
  receipt: reminderReceipt,
  extend,
  'extend-all': extendAll,
  'ask-time': askTime,
  'refuse-time': refuseTime,
  'open-requests': openRequests,
  waive,
  snooze,
  'end-snooze': endSnooze,
  delegate,
  'take-back': takeBack,
  'tell-me': tellMe,
  'my-settings': mySettings,
  away,
  'not-mine': notMine,
  'change-lead': changeLead,
  'roll-up': rollUp,
  'sign-off': signOff,
  return: returnRequest,
  'send-back': sendBack,
  synonyms,
  'synonym-form': synonymFormRequest,
  glossary: glossaryList,
  'help-questions': helpQuestions,
  'help-form': helpFormRequest,
  examples: examplesRequest,
  'example-form': exampleFormRequest,
  'term-form': termFormRequest,
  'remove-word': removeWordRequest,
  unanswered,
  answers,
  'answer-form': answerFormRequest,
  several: buildSeveral({
    schema: () => partSchema,
    name: (part, nameOf) => descriptorOf(part).name(part, nameOf),
    isAlone: (part) => descriptorOf(part).alone ?? false,
  }),
};

// A descriptor is only ever given requests of its own kind.
const descriptorOf = ({ kind }: Request) => requests[kind] as RequestDescriptor<RequestKind>;

type Schemas = [z.ZodObject, ...z.ZodObject[]];

/**
 * What a button carries, whoever made it. It is read by the schema of its kind alone: with all of them tried,
 * one that has thousands of keys would keep everybody waiting.
 */
export const requestSchema = z.discriminatedUnion(
  'kind',
  Object.values(requests).map(({ schema }) => schema) as unknown as Schemas,
) as unknown as z.ZodType<Request>;

const { several: _, ...singly } = requests;

/** What may be a part of several: anything but several again. */
const partSchema = z.discriminatedUnion(
  'kind',
  Object.values(singly).map(({ schema }) => schema) as unknown as Schemas,
) as unknown as z.ZodType<Request>;

/** Whether a request is only answered in a chat that nobody else reads. */
export const isInPrivate = (request: Request): boolean => {
  const { inPrivate = false } = descriptorOf(request);
  return typeof inPrivate === 'function' ? inPrivate(request) : inPrivate;
};

const answerPlainly = async (request: Request, context: RequestContext): Promise<Card> =>
  isInPrivate(request) && !context.user.personal
    ? personalOnly()
    : descriptorOf(request).answer(request, context, (other) => answerPlainly(other, context));

/** Answers a request with one card, which explains the terms on it. */
export const answerRequest = async (request: Request, context: RequestContext): Promise<Card> =>
  explainTerms(await answerPlainly(request, context), request.kind, context.settings.glossary);

/**
 * The name of a request on a button of a choice.
 *
 * @example nameRequest({ kind: 'risks', indicator: 'S01' }, catalogue) // 'S01 Child protection plans: risks'
 */
const nameRequest = (request: Request, catalogue: Catalogue): string =>
  descriptorOf(request).name(request, (id) => nameOfCode(catalogue, id));

/** @throws OutcomesError when nothing answers it */
const toRequest = (query: Query): Request => {
  const { schema, query: fields } = requests[query.aspect];
  const { data, error } = schema.safeParse(fromQuery(query, fields));
  if (data) return data;
  // Its values are what somebody wrote, and do not belong in the log.
  const places = error?.issues.map(({ path }) => path.join('.')).join(', ');
  throw new OutcomesError(
    'request-invalid',
    `No request matches a query for “${query.aspect}”: ${places}.`,
    'Compare the query with the schema of the request.',
  );
};

/** Reminders to others are never held back. */
const isSnoozeUntil = (request: Request): boolean =>
  request.kind === 'snooze' && request.until !== undefined && !request.code && !request.person;

/** Whether a request does something as soon as it is asked. */
export const isDoneAtOnce = (request: Request): boolean =>
  (request.kind === 'extend' && request.until !== undefined) ||
  request.kind === 'save-draft' ||
  isSnoozeUntil(request);

const fieldsOf = (kind: RequestKind): readonly string[] =>
  kind in requests ? Object.keys((requests[kind].schema as unknown as z.ZodObject).shape) : [];

/** What understanding needs to know of all this. */
export const requestRules: RequestRules = {
  name: nameRequest,
  toQuery: (request) => toQuery(request, requests[request.kind].query),
  toRequest,
  fieldsOf,
  isOrder: (request) => descriptorOf(request).alone === true || isInPrivate(request),
  isDoneAtOnce,
  takesIndicator: (aspect) =>
    Object.values(requests[aspect].query?.subjects ?? {}).includes('indicator'),
};
