import { findIndicator } from '../../../domain/catalogue.ts';
import { monthAlone } from '../../../domain/period/month-names.ts';
import { isRelative } from '../../../domain/period/spoken-period.ts';
import { longestReason } from '../../../domain/round/appeal.ts';
import { firstSaid, leavesOut, lineOf, meaningsIn, says, wholeNumbers } from '../evidence/cues.ts';
import type { MessageReading } from '../message/read-message.ts';
import { marksOf } from '../message/tokens.ts';
import { distanceAsked } from '../subjects/distance-asked.ts';
import { unknownName } from '../subjects/find-subjects.ts';
import { readMonths } from '../subjects/said-months.ts';
import {
  type Asked,
  codesNamed,
  codesOf,
  countedPeriods,
  has,
  indicatorsOf,
  spanOf,
} from './asked.ts';
import { dueSpan, milestoneStateAt, saysDue, saysExpected } from './due-span.ts';
import { outcomeMeant } from './outcome-meant.ts';
import { quarterGiven, quarterOfMonths, quarterOfReturn, quarterSaid } from './quarter-given.ts';
import { periodCorrected } from './read-given.ts';
import {
  asksForecast,
  comparatorSaid,
  distances,
  figureStatus,
  lackings,
  lastOnes,
  milestoneStatus,
  orderIn,
  sideOf,
  statusOf,
  steps,
  wayOf,
} from './said-fields.ts';
import { readAdded, readReturnNote } from './said-reason.ts';
import { eachOfSeries } from './said-series.ts';
import { readTargets } from './said-targets.ts';
import { asksUnowned, shareAsked } from './share-asked.ts';
import { listedAt, sinceWhen } from './since-when.ts';
import { dayMeant, daysLonger, daysMeant, daysToExtend, reasonToExtend } from './until-day.ts';

/** Reads from a message what stands in a field of a request; undefined where the message says nothing of it. */
type Slot = (asked: Asked) => unknown;

const whether = (is: boolean): true | undefined => (is ? true : undefined);

const onlyOf = <T>([only, ...more]: readonly T[]): T | undefined =>
  more.length === 0 ? only : undefined;

const severalOf = <T>(all: readonly T[]): readonly T[] | undefined =>
  all.length > 1 ? all : undefined;

/** Those to whom no reminder goes, though it goes to all others: "chase the lot bar Andy". */
const peopleSpared = ({
  wishes,
  reading,
  subjects: { people },
}: Asked): readonly string[] | undefined => {
  const { tokens, mentions } = reading;
  // "Hang on, not Mike"; "Mike, not Andy" names who is meant.
  const ofPeople = mentions.filter(({ named }) => named.every(({ kind }) => kind === 'person'));
  const isDenied = ofPeople.every(({ at: [at = 0] }) => tokens[at - 1]?.word === 'not');
  const isSpared = (ofPeople.length > 0 && isDenied) || wishes.has('except') || leavesOut(reading);
  return people.length > 0 && isSpared ? people : undefined;
};

const oneNamed: Slot = (asked) => indicatorsOf(asked, codesNamed(asked))[0];

/** How many come first: "top three", "the 5 biggest"; "which of the two" is of so many. */
const limitOf: Slot = ({ reading }) =>
  / of (?:the|those|these|our) (?:\w+|number) /.test(lineOf(reading))
    ? undefined
    : wholeNumbers(reading).find((one) => one > 1 && one <= 20);

/** What says that somebody waives something: what else stands there is why. */
const waiving =
  /\b(?:waive[dr]?|waiving|wait|waiting|owed|write off|give up|drop|forget|never|again)\b/i;

const dayOf: Slot = (asked) => {
  const day = asked.readDay();
  return day?.kind === 'day' ? day.day : undefined;
};

/** "Not before the 9th" is on the 9th. */
const notBefore = /\b(?:do not|don['’]?t|but not|not|never|before|until|till)\b/giu;

const correcting = /^ (?:no|sorry|actually|oops|make|i mean|i meant) /;

const labelOf = ({ periods }: Asked): string | undefined =>
  periods.flatMap((period) => (period.kind === 'label' ? [period.label] : []))[0];

/** What looks back at a quarter: of a form, "as in the last quarter" names none. */
const lookingBack = new Set(['given']);

/** The round that is named by its quarter; a form is of the one whose number stands there: "reopen S05 for Q2". */
const roundOf = (asked: Asked): string | undefined => {
  if (asked.aspect === 'correct') return quarterSaid(asked) ?? periodCorrected(asked);
  // What was sent last time is the newest, of whatever quarter.
  if (lookingBack.has(asked.aspect))
    return /\blast time\b/i.test(asked.reading.text) ? undefined : quarterOfReturn(asked);
  const number = asked.aspect === 'open' ? quarterOf(asked) : undefined;
  const named = labelOf(asked) ?? quarterOfMonths(asked);
  return named ?? (number === undefined ? undefined : `Q${number}`);
};

/** A month that is said without its year is kept as typed: of a form, the round decides of which year it is. */
const roundOfForm = (asked: Asked): string | undefined => {
  const label = roundOf(asked) ?? (asked.aspect === 'give' ? quarterGiven(asked) : undefined);
  const said = marksOf(asked.reading, 'period').find(
    ({ period }) => period.kind === 'label' && period.label === label,
  );
  return said && monthAlone(said.typed) > 0 ? said.typed : label;
};

/** The only step that is spoken of. */
const onlyStep = (reading: MessageReading): keyof typeof steps | undefined =>
  onlyOf(meaningsIn(lineOf(reading), steps));

/** Periods that do not count from the latest. */
const reaching: readonly string[] = ['label', 'ends', 'months', 'from-april', 'years-ago'];

const isPart = (code: string, catalogue: Asked['catalogue']): boolean =>
  (findIndicator(catalogue, code)?.code ?? code) !== code;

const longestTopic = 200;

/**
 * What may stand in a field of a request, by the name of the field; by that of the request as well where it is of
 * that request alone.
 */
export const slots: Readonly<Record<string, Slot>> = {
  outcome: outcomeMeant,
  period: (asked) => countedPeriods(asked)[0],
  'commentary.period': (asked) => {
    const [period, ...more] = countedPeriods(asked);
    // "Why is it higher than last year" asks for the reason that is given now.
    const isCompared = asked.aspect === 'why' && period && isRelative(period);
    const isOfOne = more.length === 0 && period?.kind !== 'this-year';
    return isOfOne && !isCompared ? period : undefined;
  },
  'commentary.part': ({ subjects: { codes }, catalogue }) =>
    codes.length === 1 ? codes.find((code) => isPart(code, catalogue)) : undefined,
  'compare.from': (asked) => {
    const [first] = countedPeriods(asked);
    if (first) return first.kind === 'this-year' ? undefined : first;
    return asked.wishes.has('compare-year') ? { kind: 'last-year' } : undefined;
  },
  'compare.to': (asked) => countedPeriods(asked)[1],
  'update.reported': (asked) =>
    / (?:status|rag|rated|rating) /.test(lineOf(asked.reading)) ? figureStatus(asked) : undefined,
  'update.targets': (asked) => {
    const [measure, ...more] = codesOf(asked);
    const targets = readTargets(asked.reading).map((text) => ({
      ...(measure && more.length === 0 ? { measure } : {}),
      text,
    }));
    return targets.length > 0 ? targets : undefined;
  },
  'trend.since': (asked) =>
    [...(spanOf(asked) ? [spanOf(asked)] : asked.periods)].find(
      (one) => one && reaching.includes(one.kind),
    ),
  'trend.oldestFirst': ({ reading }) =>
    whether(
      / (?:oldest|earliest) (?:ones? |figures? )?first | (?:date|time|chronological) order /.test(
        lineOf(reading),
      ),
    ),
  'trend.each': eachOfSeries,
  'movements.since': sinceWhen,
  /** "Which have gone down a colour" is of no figure that fell. */
  'movements.by': ({ reading }) =>
    / (?:colou?rs?|status(?:es)?|ratings?|rag) /.test(lineOf(reading)) ? 'status' : undefined,
  'rank.since': sinceWhen,
  'list.since': sinceWhen,
  way: wayOf,
  'rank.limit': limitOf,
  /** The form has as many questions. */
  'update.answers': ({ reading: { answers } }) =>
    answers.length > 0 ? answers.slice(0, 3).map((one) => ({ ...one })) : undefined,
  /** Of an earlier round, its quarter is named with its months. */
  'update.months': (asked) =>
    roundOf(asked) === undefined ? readMonths(asked.reading) : undefined,
  'benchmark.side': sideOf,
  'lacking.what': ({ reading }) =>
    firstSaid(reading, lackings) ?? (reading.comparator ? 'benchmark' : 'figure'),
  'lacking.against': ({ reading }) => reading.comparator?.name,
  'benchmark.against': comparatorSaid,
  'target.status': (asked) =>
    distanceAsked(asked.reading, asked.catalogue)?.status ?? statusOf(asked),
  'target.period': (asked) => {
    if (asksForecast(asked)) return undefined;
    return codesNamed(asked).length > 0 ? countedPeriods(asked)[0] : listedAt(asked);
  },
  'list.period': (asked) => (sinceWhen(asked) ? undefined : listedAt(asked)),
  'target.forecast': (asked) => whether(asksForecast(asked)),
  'target.order': (asked) =>
    distanceAsked(asked.reading, asked.catalogue)?.order ??
    firstSaid(asked.reading, distances) ??
    orderIn(asked),
  'milestones.mine': (asked) => whether(says(asked.reading, 'own')),
  /** "Actions" alone are no milestones, and both together are both. */
  'milestones.of': (asked) => {
    const [milestones, actions] = [has(asked, 'mileston'), has(asked, 'action')];
    return milestones === actions ? undefined : milestones ? 'milestone' : 'action';
  },
  /** "Due in March 2027": by the months of the only period that is named. */
  'milestones.due': dueSpan,
  'milestones.percent': shareAsked,
  'milestones.unowned': asksUnowned,
  'milestones.period': (asked) => (saysDue(asked) ? undefined : listedAt(asked)),
  /** Only a colour or a word of the council's: "done" says how far they are. */
  'milestones.status': (asked) => (saysExpected(asked) ? undefined : milestoneStatus(asked)),
  'milestones.which': milestoneStateAt,
  round: roundOf,
  'update.round': roundOfForm,
  'waive.round': (asked) => (quarterOf(asked) === undefined ? roundOf(asked) : undefined),
  'waive.quarter': (asked) => quarterOf(asked),
  'waive.end': ({ aspect }) => whether(aspect === 'unwaive'),
  'report-file.quarter': (asked) => labelOf(asked),
  'report-file.draft': ({ reading }) => whether(/ draft /.test(lineOf(reading))),
  'publish.quarter': quarterSaid,
  'publications.quarter': quarterSaid,
  'post-here.stop': ({ aspect }) => whether(aspect === 'postnomore'),
  'deadlines.step': ({ reading }) => onlyStep(reading),
  'progress.step': ({ reading }) => {
    const step = onlyStep(reading);
    return step === 'roll-up' ? undefined : step;
  },
  'progress.unopened': ({ wishes }) => whether(wishes.has('unopened')),
  'progress.owing': ({ reading }) => whether(says(reading, 'owing')),
  until: dayOf,
  'ask-time.until': dayMeant,
  'ask-time.all': (asked) => whether(says(asked.reading, 'everything')),
  'snooze.until': (asked) => {
    const day = asked.readUntil();
    return day?.kind === 'day' ? day.day : undefined;
  },
  'away.until': (asked) => {
    // "No, Tuesday" says when instead of another day, and not on which day.
    const day = asked.readUntil(!correcting.test(lineOf(asked.reading)));
    return day?.kind === 'day' ? day.day : undefined;
  },
  'extend.until': () => undefined,
  'extend.mayBe': daysToExtend,
  'extend-all.mayBe': daysMeant,
  'extend.undo': ({ aspect }) => whether(aspect === 'unextend'),
  byDays: daysLonger,
  reason: reasonToExtend,
  'waive.reason': ({ reading }) => readAdded(reading.text, waiving, longestReason),
  'return.note': ({ aspect, reading }) =>
    aspect === 'unreturn' ? undefined : readReturnNote(reading.text),
  'return.undo': ({ aspect }) => whether(aspect === 'unreturn'),
  'sign-off.undo': ({ aspect }) => whether(aspect === 'unsign'),
  /** "On 9 January" plans; "due on the 21st" only says since when or until when something is owed. */
  'remind.notBefore': (asked) => {
    const day = asked.readDay(notBefore);
    return day?.kind === 'day' && !says(asked.reading, 'dueSince') ? day.day : undefined;
  },
  'remind.wording': ({ aspect }) => whether(aspect === 'wording'),
  'remind.people': (asked) => (peopleSpared(asked) ? undefined : severalOf(asked.subjects.people)),
  'remind.except': peopleSpared,
  'delegate.to': ({ subjects: { people }, speaker }) =>
    onlyOf(people.filter((id) => id !== speaker)),
  'delegate.unknown': unknownName,
  'delegate.part': (asked) => codesNamed(asked).find((code) => isPart(code, asked.catalogue)),
  'handed-in.last': lastOnes,
  'tell-me.event': ({ reading }) =>
    firstSaid(reading, steps) === 'sign-off' ? 'signed-off' : 'submitted',
  'change-lead.code': oneNamed,
  'change-lead.to': ({ subjects: { people } }) => people.at(-1),
  /** "Is it all of mine, or not S03" is of all that there are. */
  'mine.code': (asked) =>
    says(asked.reading, 'own') && says(asked.reading, 'everything')
      ? undefined
      : onlyOf(indicatorsOf(asked, codesNamed(asked))),
  'remind.code': (asked) =>
    asked.subjects.people.length > 0 ? undefined : onlyOf(indicatorsOf(asked, codesNamed(asked))),
  'remind.person': (asked) => (peopleSpared(asked) ? undefined : onlyOf(asked.subjects.people)),
  'open-requests.code': oneNamed,
  'open-requests.person': ({ subjects: { people } }) => people[0],
  'open-requests.decide': ({ aspect }) =>
    aspect === 'allow' || aspect === 'refuse' ? aspect : undefined,
  'receipt.failed': ({ reading }) => whether(says(reading, 'failed')),
  'last-updated.named': ({ aspect, numbers }) => (aspect === 'source' ? numbers : undefined),
  'sign-off.all': (asked) => whether(says(asked.reading, 'everything')),
  'round-help.codes': (asked) => {
    // Whose they are tells too, where it is told of one person alone.
    const isSure = asked.subjects.unsurePeople.length === 0;
    const codes = indicatorsOf(asked, isSure ? codesOf(asked) : codesNamed(asked));
    return codes.length > 0 && codes.length <= 4 ? codes : undefined;
  },
  'round-help.topic': ({ reading }) => reading.text.trim().slice(0, longestTopic),
  /** What words are taught of: the first code, risk or person that is named. */
  of: ({ subjects: { codes, risks, people } }) =>
    [...codes, ...risks.map((code) => `risk ${code}`), ...people][0],
};

const quarterOf = ({ periods }: Asked): number | undefined =>
  periods.flatMap((one) => (one.kind === 'quarter' ? [one.quarter] : []))[0];
