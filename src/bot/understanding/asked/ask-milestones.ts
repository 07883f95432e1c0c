import { isPlacedUnder } from '../../../domain/catalogue.ts';
import type { Request } from '../../request.ts';
import { lineOf } from '../evidence/cues.ts';
import type { RequestRules } from '../message/language-context.ts';
import { isOfMeasures } from '../message/mention.ts';
import { isGrammar } from '../message/tokens.ts';
import { isOfFiguresAlone } from '../subjects/catalogue-words.ts';
import { type Asked, codesNamed, has } from './asked.ts';
import { dueIn } from './due-span.ts';
import { fill } from './fill-request.ts';
import { asksForMilestones, milestoneStatus } from './said-fields.ts';
import { readProgress } from './said-progress.ts';
import type { SpokenBefore } from './spoken-before.ts';

type Milestones = Extract<Request, { kind: 'milestones' }>;

const pointing = /^(?:them|they|those|these|ones)$/;

/** Longer messages ask something of their own. */
const shortEnough = 12;

/** Words for something else that has a state or a status of its own. */
const otherThings = ['risk', 'indic', 'measur', 'target', 'figur', 'outcom'] as const;

/** What may be asked of a milestone: the rest is of messages, or of the round. */
const ofMilestones: ReadonlySet<string> = new Set([
  ...['milestones', 'people', 'date', 'deadline', 'calendar', 'target', 'trend', 'value'],
  ...['change', 'movers', 'why', 'telling', 'commentary', 'issues', 'fact', 'other', 'none'],
]);

/** What names in its own words what else is asked. */
const asksPlainly: ReadonlySet<string> = new Set([
  ...['definition', 'risks', 'benchmark', 'method', 'source', 'about', 'greeting', 'thanks', 'bye'],
  ...['help', 'assent'],
]);

const namesNothing = (asked: Asked): boolean =>
  asked.reading.mentions.length === 0 &&
  !asked.reading.marks.some(({ kind }) => kind === 'code') &&
  !has(asked, ...otherThings);

/** The same ones, of another time: what is due by a day and done is not asked for. */
const atOtherTime = (list: Milestones, now: Milestones, due: NonNullable<Milestones['due']>) => {
  const { which: _, milestones: __, page: ___, ...place } = list;
  const { period: ____, which = due.from ? undefined : 'open', ...narrowed } = now;
  return { ...place, ...narrowed, due, ...(which && which !== 'due-soon' ? { which } : {}) };
};

const inOtherState = (asked: Asked, list: Milestones, now: Milestones): Milestones | undefined => {
  const { tokens } = asked.reading;
  const pointsBack = tokens.some(({ word }) => pointing.test(word));
  const saysWhich = [now.which, now.status, now.percent, now.unowned].some(Boolean);
  if (!saysWhich && !pointsBack) return undefined;
  if (!pointsBack && isOfFiguresAlone(now.status, asked.catalogue)) return undefined;
  const { which, status, percent, unowned, milestones: _, page: __, of, ...place } = list;
  const further = { ...(percent ? { percent } : {}), ...(unowned ? { unowned } : {}) };
  // "Whose are they" is of the same ones.
  const same = saysWhich
    ? {}
    : { ...(which ? { which } : {}), ...(status ? { status } : {}), ...further };
  // Who says milestones and actions means both, whichever were listed.
  const isOfBoth = has(asked, 'mileston') && has(asked, 'action');
  return { ...place, ...same, ...(of && !isOfBoth ? { of } : {}), ...now };
};

/**
 * "Any of them red?" and "which are late?" after milestones: the same ones, in another state or status, or due at
 * another time.
 *
 * @param list what was listed before
 */
const narrowList = (asked: Asked, list: Milestones): Milestones | undefined => {
  if (!namesNothing(asked) || asked.reading.tokens.length > shortEnough) return undefined;
  const now = fill('milestones', asked) as Milestones;
  // "And next quarter", of those that were due in another.
  const isOfTime = list.due !== undefined && !now.which && !now.status;
  const due = now.due ?? (isOfTime ? dueIn(asked) : undefined);
  return due ? atOtherTime(list, now, due) : inOtherState(asked, list, now);
};

/**
 * The list of milestones that was shown before, where a message goes on to a status that figures alone can have: it then
 * asks for measures, and may have meant the list.
 *
 * @example "which are off track", after the actions
 */
export const milestonesLeft = (
  asked: Asked,
  before: SpokenBefore | undefined,
  rules: Pick<RequestRules, 'toRequest'>,
): Request | undefined => {
  const list = before?.query.aspect === 'milestones' ? rules.toRequest(before.query) : undefined;
  const { tokens } = asked.reading;
  const goesOn = namesNothing(asked) && tokens.length <= shortEnough;
  return goesOn && isOfFiguresAlone(milestoneStatus(asked), asked.catalogue) ? list : undefined;
};

/** The only one that was spoken of before: by its own code, or as the only one of an indicator. */
const spokenOf = ({ catalogue }: Asked, { last }: SpokenBefore): string | undefined => {
  if (last.kind === 'milestone-form') return last.milestone;
  if (last.kind !== 'milestones') return undefined;
  const { code, milestones = [] } = last;
  const own = catalogue.milestones.filter(
    (one) => code !== undefined && isPlacedUnder(catalogue, one, code),
  );
  const [only, ...more] = code ? own.map((one) => one.code) : milestones;
  return more.length === 0 ? only : undefined;
};

const pointingAtOne = /^(?:it|its|that|this)$/;
const questionWord = /^(?:when|who|why|where|how)$/;

/** Who has it, when it will be, whether it came in time: its card says all that. */
const askOfSame = (asked: Asked, before: SpokenBefore | undefined): Request | undefined => {
  const { tokens } = asked.reading;
  const only = before?.last.kind === 'milestones' ? spokenOf(asked, before) : undefined;
  // "When now?"
  const isBareQuestion =
    tokens.some(({ word }) => questionWord.test(word)) &&
    tokens.every(({ word }) => isGrammar(word));
  const isOfIt =
    namesNothing(asked) &&
    tokens.length <= shortEnough &&
    (tokens.some(({ word }) => pointingAtOne.test(word)) || isBareQuestion) &&
    // Whoever has no part in the round asks nothing of it.
    (ofMilestones.has(asked.aspect) || (!asked.byOfficer && !asksPlainly.has(asked.aspect)));
  return only && isOfIt ? { kind: 'milestones', milestones: [only] } : undefined;
};

const correcting = / (?:sorry|no|not|meant|mean|oops) /;

const saysSeveral = ({ reading }: Asked): boolean =>
  reading.tokens.some(({ word }) => word === 'actions' || word === 'milestones');

/** How far the message says that one is, or that it was said of the wrong one. */
const askProgress = (asked: Asked, before: SpokenBefore | undefined): Request | undefined => {
  const [named, ...more] = asked.subjects.milestones;
  if (more.length > 0) return undefined;
  // "Milestones less than half done" after one of them are all that are.
  const isOfSame = namesNothing(asked) && !saysSeveral(asked);
  const milestone = named ?? (before && isOfSame ? spokenOf(asked, before) : undefined);
  if (milestone === undefined) return undefined;
  const form = { kind: 'milestone-form', milestone } as const;
  const isCorrected =
    named !== undefined &&
    before?.query.aspect === 'milestone-form' &&
    correcting.test(lineOf(asked.reading));
  const given = readProgress(asked) ?? (isCorrected ? before.query.detail.given : undefined);
  if (given) return { ...form, given } as Request;
  return named && asked.aspect === 'open' ? form : undefined;
};

/** "What are we paying for", "how long do they keep a case". */
const ofAmount = / (?:how (?:many|much|long)|pay\w*|costs?|costing|spen[dt]\w*) /;
/** "How much of it is done", "how long till it opens": its card says that. */
const ofProgress =
  / (?:when|done|complete\w*|finish\w*|progress|left|late|overdue|until|till?|before|delayed|behind|(?:is|are|been|was|were) open(?:ed)?) /;

/** Of what a milestone brings about, a number is written elsewhere: its card has how far it is, and when it is due. */
export const asksAmountBeside = ({
  reading,
  subjects: { milestones, codes },
}: Pick<Asked, 'reading' | 'subjects'>): boolean => {
  const line = lineOf(reading);
  const isCoded = reading.marks.some(({ kind }) => kind === 'code');
  const isOfMilestone = milestones.length > 0 && codes.length === 0 && !isCoded;
  return isOfMilestone && ofAmount.test(line) && !ofProgress.test(line);
};

/** "Actions that are Checked, with numbers and new dates": a list, though a few words are of the name of one. */
const listsByStatus = (asked: Asked): boolean =>
  asked.reading.mentions.every(({ how }) => how !== 'sure') &&
  saysSeveral(asked) &&
  asked.reading.marks.every(({ kind }) => kind !== 'code') &&
  milestoneStatus(asked) !== undefined;

/** "37 for Q1. The wharf is not in that": a figure of one's own, and what is said beside it in another sentence. */
const givesBeside = ({ aspect, own, numbers, reading, subjects }: Asked): boolean => {
  const ofMilestone = reading.mentions.filter(({ named }) =>
    named.some(({ kind, id }) => kind === 'milestone' && subjects.milestones.includes(id)),
  );
  const sentences = new Set(
    ofMilestone.flatMap(({ at }) => at.map((place) => reading.tokens[place]?.sentence)),
  );
  return (
    aspect === 'give' &&
    own.length > 0 &&
    numbers.length > 0 &&
    sentences.size > 0 &&
    reading.tokens.every(
      ({ mark, sentence }) => mark?.kind !== 'number' || !sentences.has(sentence),
    )
  );
};

/** An amount stands in the words of the report, and what "I" said of Mill Bridge in those of one's own return. */
const isWritten = (asked: Asked): boolean =>
  (asked.aspect === 'fact' && asksAmountBeside(asked)) ||
  (asked.aspect === 'given' &&
    asked.own.length > 0 &&
    asked.reading.marks.every(({ kind }) => kind !== 'code'));

/** The milestones that are named, whatever is asked of them: one card says all that is known of them. */
export const askNamedMilestones = (
  asked: Asked,
  before: SpokenBefore | undefined,
  rules: Pick<RequestRules, 'toRequest'>,
): Request | undefined => {
  const { milestones, risks } = asked.subjects;
  const progress = askProgress(asked, before);
  if (progress) return progress;
  const same = askOfSame(asked, before);
  if (same) return same;
  const list = before?.query.aspect === 'milestones' ? rules.toRequest(before.query) : undefined;
  const narrowed = list?.kind === 'milestones' ? narrowList(asked, list) : undefined;
  if (narrowed) return narrowed;
  // What was spoken of before is not asked about where a milestone is named.
  const { mentions, tokens } = asked.reading;
  const isNamed =
    mentions.some(isOfMeasures) ||
    tokens.some(({ mark }) => mark?.kind === 'code' && mark.of !== 'milestone');
  const isOfMeasure = isNamed && codesNamed(asked).length > 0;
  // "Action M6" after a risk names none of these.
  const isByCode = asked.reading.marks.some(
    (mark) => mark.kind === 'code' && mark.of === 'milestone',
  );
  const isOther = isOfMeasure || (!isByCode && (risks.length > 0 || asked.aspect === 'risks'));
  const isOfTerm = asked.aspect === 'definition' && asked.terms.length > 0;
  const isList = asksForMilestones(asked) || listsByStatus(asked) || givesBeside(asked);
  return milestones.length === 0 || isOther || isWritten(asked) || isOfTerm || isList
    ? undefined
    : { kind: 'milestones', milestones: [...milestones] };
};
