import { findIndicator } from '../../domain/catalogue.ts';
import { indicatorOf } from './asked/asked.ts';
import { deniesRole } from './asked/denies-role.ts';
import { saysSame } from './asked/read-given.ts';
import { steps } from './asked/said-fields.ts';
import { isStatement } from './asked/said-reason.ts';
import { ofCommentary, ofFigures, ofReport } from './evidence/aspects.ts';
import { lineOf, meaningsIn, says } from './evidence/cues.ts';
import { givesOwn, statesOwn } from './gives-own.ts';
import type { LanguageContext } from './message/language-context.ts';
import type { MessageReading } from './message/read-message.ts';
import { readSpokenDay, withoutDayBefore } from './message/spoken-day.ts';
import { marksOf } from './message/tokens.ts';
import type { Subjects } from './subjects/find-subjects.ts';

/** "Need it signed off too", "to be approved". */
const wishesSigned =
  / (?:needs?|wants?|get|to be|should be|must be) (?:(?!(?:what|i|to|back) )\S+ ){0,2}(?:signed|signing|approved) /;
/** "Sign it if so", "if it is in, approve it". */
const signsIf =
  / (?:sign|approve) (?:\S+ ){0,3}(?:if (?:so|yes|it|he|she|they)|then) | if (?:so|yes|(?:\S+ ){1,4}(?:in|there|here|ha[sd]|is|does|did)) (?:please )?(?:sign|approve) /;
/** What "is it in yet" may be taken for. */
const ofArrival = new Set(['value', 'status', 'date', 'given', 'progress', 'signoff', 'tellme']);

/** "Ask Andy when it will be in" asks for what is owed, and hands nothing over. */
const asksWhen = / ask (?:\S+ ){1,2}(?:when|where|how (?:long|soon|far)) /;
/** "I will ask Andy when", "she was to ask": somebody does it already. */
const areAsking = / (?:i|we|they|ll|will|to|did) ask /;

/** What a figure that stands beside its name may be taken for, where whoever leads it says it. */
const mayGive: ReadonlySet<string> = new Set(['value', 'trend', 'fact', 'other']);

/** "What did I promise about the target": it stands in what was handed in. */
const whatISaid = / what did i (?:promise|say|put|write|submit|send|hand) /;
const mayBeGiven: ReadonlySet<string> = new Set([...mayGive, 'target', 'commentary']);

const mayState: ReadonlySet<string> = new Set([...mayGive, 'change', 'compare']);

/** "Please return it - needs more on the rise" says why in the words of a question. */
const returnsIt =
  /^ (?:please |pls )?(?:(?:return|reject|bounce) (?:it|this|that)|(?:send|give|hand) (?:it|this|that) back) /;

/** "Which ones are mine again?" */
const areMine = / which (?:\S+ )?(?:are|is) (?:mine|ours) /;
const likeOwn = new Set(['risks', 'progress', 'lacking', 'movers', 'fact', 'other']);

/** "What would the reminder say": nobody is to be sent one. */
const asksWording = / (?:what|how) (?:\S+ ){1,8}(?:say|says|look|looks|read|reads|worded) /;

/** "Move my date to the 1st", "my deadline back a week": of one's own, where it is no question. */
const movesOwn =
  / (?:my|our) (?:\S+ ){0,2}(?:dates?|deadlines?) (?:\S+ ){0,2}(?:to|until|till?|back|by) /;
/** What words of moving may be taken for where somebody says whose day it is. */
const ofMoving = new Set(['other', 'fact', 'value', 'date', 'deadline', 'extendall', 'milestones']);

/** What may stand beside a code and a day that is set for it: "S04 commentary -> Thurs 31 Jan pls". */
const besideDay = /^(?:to|for|until|till?|by|move|pls|plz|please|now|the|is|due)$/;

/** Something that is named, or a step of it, and a day, and nothing else: a day is set for it. */
const setsDay = (reading: MessageReading, { saidOn, isEnglish }: LanguageContext): boolean => {
  const text = withoutDayBefore(reading.withoutCodes.toLowerCase());
  const day = saidOn && readSpokenDay(text, saidOn, isEnglish);
  if (day?.kind !== 'day' || !isStatement(reading)) return false;
  const ofDay = new Set(day.typed.match(/[\p{L}\p{N}]+/gu));
  const rest = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !ofDay.has(word));
  const isStep = (word: string): boolean => meaningsIn(` ${word} `, steps).length > 0;
  const isSet = rest.some((word) => isStep(word) || /^(?:to|until|till?)$/.test(word));
  return isSet && rest.every((word) => isStep(word) || besideDay.test(word));
};

type Said = {
  readonly reading: MessageReading;
  readonly named: Subjects;
  readonly language: LanguageContext;
  /** What it was taken for. */
  readonly told: string;
  readonly line: string;
};

/** "Anything in from Andy" asks whether it came, where it is his. */
const asksArrival = ({
  reading: { tokens, mentions },
  named: { codes },
  language: { catalogue },
}: Pick<Said, 'reading' | 'named' | 'language'>): boolean =>
  mentions.some(({ named, at: [at = 0] }) => {
    const [only, ...more] = named;
    const leads = codes.every((code) =>
      findIndicator(catalogue, code)?.indicatorLeads.includes(only?.id ?? ''),
    );
    const line = lineOf({ tokens: tokens.slice(0, at) });
    return (
      codes.length > 0 && leads && more.length === 0 && / (?:in|back|anything) from $/.test(line)
    );
  });

/** "Can Jonathan sign mine" asks for a colleague in one's place. */
const asksToStandIn = ({
  reading: { tokens, mentions },
  language: { speaker },
}: Pick<Said, 'reading' | 'language'>): boolean =>
  mentions.some(({ named: [only, ...more], at }) => {
    const before = tokens[(at[0] ?? 0) - 1]?.word ?? '';
    const after = lineOf({ tokens: tokens.slice(Math.max(...at) + 1) });
    const isColleague = only?.kind === 'person' && more.length === 0 && only.id !== speaker;
    return (
      isColleague &&
      /^(?:can|could|will)$/.test(before) &&
      / (?:mine|(?:for|instead of) me) /.test(after)
    );
  });
const ofStandingIn = new Set(['howto', 'signoff', 'away', 'unavailable', 'other']);

/** "I'm away to the 3rd, who has my return", "who covers while I am off" */
const asksWhoCovers =
  / who (?:(?:\S+ ){0,3}(?:my|mine|for me|instead of me) |(?:is |will |s )?(?:cover|stand|step|fill)(?:s|ing)? )/;
const saysAway = / (?:i|am|i m) (?:\S+ )?(?:away|off|out|on (?:leave|holiday)) /;
const ofCover = new Set(['status', 'away', 'people', 'mine', 'howto', 'other']);

/** "A receipt for what I sent", or for S05, is of what was submitted, and not of what was sent out. */
const sentOneself =
  / what (?:i|we) (?:have |just |already )?(?:sent|submitted|gave|put|handed|did) /;

/** What "the same figure again" may be taken for. */
const ofSame = new Set([...ofFigures, 'nochange', 'fact', 'other']);

/** Something that the person leads; of somebody who leads one thing, also where nothing is named. */
const isOfOwn = ({ named: { codes }, language }: Pick<Said, 'named' | 'language'>): boolean => {
  const { catalogue, own = [] } = language;
  return codes.length > 0
    ? codes.every((code) => own.includes(indicatorOf(code, catalogue)))
    : own.length === 1;
};

/** "Andy can have until the 24th": whoever is given more time is not away. */
const mayHave = / (?:can|may|could) have (?:until|till?|to|another|more|longer) /;
const ofAbsence = new Set(['delegate', 'away', 'unavailable']);

/** "Am I really meant to sign off my own", "can I sign it off as well" */
const asksLeave =
  / (?:can|may|could|should|must|do|am) i (?:\S+ ){0,4}sign (?:\S+ ){0,2}off (?:\S+ ){0,4}(?:own|myself|as well|too) /;
const startsHow = / where (?:do|should|would) i (?:even )?(?:start|begin) /;
const ofLeave = new Set(['status', 'signoff', 'fact', 'other', 'people', 'mine', 'delegate']);

/** "Do I still fill that one in": whether it is asked for, and not how it is done. */
const asksWhether =
  / (?:do|must|should|need|have) (?:i|we) (?:(?:still|now|even|also) )?(?:(?:have|need|got) to )?(?:fill|send|submit|give|report|provide|update|do) /;

/** "Am I meant to be giving you the missed bins as well": who is to, where they are somebody else's. */
const asksWhoseTurn =
  / (?:am|are) (?:i|we) (?:\S+ )?(?:meant|supposed|expected|down) to (?:be )?(?:\S+ )?(?:giv|send|submit|fill|hand|provid|report|updat)\w* /;
/** "Do I owe you anything before the summer for the Reception measure" */
const asksOwed = /^(?!.* what ).* (?:do|will) (?:i|we) (?:\S+ )?owe /;

/** "Push the S04 deadline to 25/1 - the system is down" moves it, whatever else is said. */
const movesDeadline =
  / (?:push|move|shift|extend|put|change|set) (?:\S+ ){0,5}(?:deadline|due date)s? (?:\S+ ){0,3}(?:to|until|till?|back|by) /;

/** "Could you get Q3 published": it is to be done. */
const toPublish = / (?:get|have) (?:\S+ ){0,4}published /;

/** What is asked where the grammar says it; the first that holds. */
const rules: readonly (readonly [aspect: string, holds: (said: Said) => boolean])[] = [
  [
    'howto',
    ({ told, line }) => ofLeave.has(told) && (asksLeave.test(line) || startsHow.test(line)),
  ],
  [
    'calendar',
    ({ told, named, line }) =>
      told === 'howto' &&
      named.codes.length > 0 &&
      asksWhether.test(line) &&
      !/ (?:how|what|which|where) /.test(line),
  ],
  [
    'people',
    ({ named: { codes, how }, language: { own = [], catalogue }, line }) =>
      how === 'sure' &&
      asksWhoseTurn.test(line) &&
      codes.every((code) => !own.includes(indicatorOf(code, catalogue))),
  ],
  [
    'calendar',
    ({ told, named, line, ...said }) =>
      told === 'mine' &&
      named.codes.length === 1 &&
      asksOwed.test(line) &&
      isOfOwn({ named, ...said }),
  ],
  [
    'extend',
    ({ reading, told, line }) =>
      told !== 'extendall' && movesDeadline.test(line) && isStatement(reading),
  ],
  ['given', ({ told, line }) => mayBeGiven.has(told) && whatISaid.test(line)],
  ['publish', ({ told, line }) => told === 'publications' && toPublish.test(line)],
  ['notmine', ({ reading, named, language }) => deniesRole(reading, named, language)],
  ['give', ({ reading, told, language }) => mayGive.has(told) && givesOwn(reading, language)],
  [
    'give',
    ({ reading, named: { codes }, told, language }) =>
      mayState.has(told) && statesOwn(reading, codes, language),
  ],
  [
    'signoff',
    ({ reading, told, line }) =>
      (told === 'unsign' || told === 'value') &&
      wishesSigned.test(line) &&
      !says(reading, 'denying'),
  ],
  ['signoff', ({ told, line }) => ofArrival.has(told) && signsIf.test(line)],
  [
    'give',
    ({ reading, told, ...said }) =>
      ofSame.has(told) && saysSame(reading) && isStatement(reading) && isOfOwn(said),
  ],
  [
    'give',
    ({ reading, told, ...said }) =>
      told === 'waive' && marksOf(reading, 'number').length > 0 && isOfOwn(said),
  ],
  ['return', ({ told, line }) => ofReport.has(told) && returnsIt.test(line)],
  [
    'mine',
    ({ told, named, line }) => likeOwn.has(told) && named.how === 'none' && areMine.test(line),
  ],
  ['wording', ({ told, line }) => told === 'remind' && asksWording.test(line)],
  [
    'extend',
    ({ reading, told, line }) => ofMoving.has(told) && movesOwn.test(line) && isStatement(reading),
  ],
  [
    'extend',
    ({ reading, named, told, language }) =>
      (ofCommentary.has(told) || ofFigures.has(told) || told === 'date') &&
      named.codes.length > 0 &&
      setsDay(reading, language),
  ],
  ['status', ({ told, ...said }) => told === 'value' && asksArrival(said)],
  [
    'status',
    ({ told, named, line }) =>
      told === 'receipt' && (sentOneself.test(line) || named.codes.length > 0),
  ],
  [
    'extend',
    ({ named, told, line }) => named.people.length > 0 && ofAbsence.has(told) && mayHave.test(line),
  ],
  [
    'delegate',
    ({ told, named, line }) =>
      ofCover.has(told) &&
      named.people.length === 0 &&
      saysAway.test(line) &&
      asksWhoCovers.test(line),
  ],
  ['delegate', ({ told, ...said }) => ofStandingIn.has(told) && asksToStandIn(said)],
  [
    'remind',
    ({ named, line }) => named.people.length > 0 && asksWhen.test(line) && !areAsking.test(line),
  ],
];

/** What is done in the round, where the grammar says it and a few words speak against it. */
export const inTheRound = (
  reading: MessageReading,
  named: Subjects,
  { told, language }: { readonly told: string; readonly language: LanguageContext },
): string => {
  const said = { reading, named, told, language, line: lineOf(reading) };
  return rules.find(([, holds]) => holds(said))?.[0] ?? told;
};
