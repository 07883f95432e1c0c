import { addDays, isDay } from '../../../domain/london-time.ts';
import { monthsMeant } from '../../../domain/period/spoken-period.ts';
import type { RequestOf } from '../../request.ts';
import { lineOf, says } from '../evidence/cues.ts';
import { smallNumberOf } from '../message/number-words.ts';
import type { Mark, Token } from '../message/tokens.ts';
import type { Asked } from './asked.ts';
import { isStatement, readAdded } from './said-reason.ts';
import { shareInWords } from './share-asked.ts';

type Progress = NonNullable<RequestOf<'milestone-form'>['given']>;
type State = NonNullable<Progress['state']>;

/** Ends the clause that says how far something is: what else is said goes into the note. */
const main =
  /%|\b(?:per ?cent|pct|done|complete|finish|achiev|deliver|clos|stopp|cancel|paus|suspend|start|under ?way|half|third|quarter|put|mov|slip|postpon|defer|delay|push|due|will)/i;

const longestNote = 200;

/** What has come about, or is ordered to: no other form of these words says so. */
const stateWords: readonly (readonly [State, RegExp, RegExp])[] = [
  ['under-way', /^(?:started|begun|began|underway|reopened)$/, /^(?:start|begin|reopen)$/],
  ['paused', /^(?:paused|suspended|hold)$/, /^(?:pause|suspend)$/],
  ['stopped', /^(?:stopped|cancell?ed|dropped|abandoned)$/, /^(?:stop|cancel|drop|abandon)$/],
  [
    'complete',
    /^(?:done|completed?|finished|achieved|delivered|closed|✅)$/,
    /^(?:complete|finish|close)$/,
  ],
];

/** Stands between what is spoken of and its state, and limits neither. */
const tying =
  /^(?:is|s|are|was|were|has|have|had|ve|been|now|all|fully|already|just|finally|also|and|today|yesterday|got|it|we|i|they|that|this|both|on|code|number|percent|per|cent|%)$/;

/** It is not so now: it is to come, or hangs on something. */
const notNow =
  /^(?:be|being|will|ll|would|shall|should|may|might|can|could|must|if|when|once|until|till|unless|whether)$/;
const ahead = /^(?:next|tomorrow|soon|shortly)$/;

/** Some of it, and not all: "ten of the rooms are done". */
const isSome = ({ word, mark }: Token, at: number, before: readonly Token[]): boolean =>
  (word === 'of' && before[at - 1]?.word !== 'all') ||
  (mark?.kind === 'number' && mark.value < 1900) ||
  (smallNumberOf(word) !== undefined && word !== 'one');

const placesSpoken = ({ reading }: Asked): ReadonlySet<number> =>
  new Set(reading.mentions.flatMap(({ at }) => at));

/** The words before one in its sentence. */
const leadingTo = (tokens: readonly Token[], at: number): readonly Token[] =>
  tokens.slice(0, at).filter(({ sentence }) => sentence === tokens[at]?.sentence);

/** Whether the word at a place says so as it is: nothing stands before it that limits it or puts it off. */
const isAsserted = (asked: Asked, at: number): boolean => {
  const { tokens } = asked.reading;
  const named = placesSpoken(asked);
  const before = leadingTo(tokens, at).filter((one) => !named.has(tokens.indexOf(one)));
  const last = tokens[at - 1];
  const isTied =
    before.length === 0 ||
    tokens[at]?.parted === true ||
    named.has(at - 1) ||
    last?.mark?.kind === 'code' ||
    tying.test(last?.word ?? '');
  return (
    isTied &&
    !before.some(({ word }) => notNow.test(word) || word === 'to') &&
    !before.some(isSome) &&
    !tokens.slice(at).some(({ word }) => ahead.test(word))
  );
};

type SaidState = { readonly state: State; readonly isSo: boolean };

/** The state that is said, and whether it is so. */
const stateSaid = (asked: Asked): SaidState | undefined => {
  const { tokens, text } = asked.reading;
  const named = placesSpoken(asked);
  for (const [state, ...[come, ordered]] of stateWords) {
    const at = tokens.findIndex(
      ({ word, mark }, place) =>
        !mark &&
        !named.has(place) &&
        come.test(word) &&
        (word !== 'hold' || tokens[place - 1]?.word === 'on'),
    );
    if (at >= 0) return { state, isSo: isAsserted(asked, at) };
    const [first, next] = tokens;
    const isOrdered = ordered.test(first?.word ?? '') && (next?.mark !== undefined || named.has(1));
    if (isOrdered) return { state, isSo: true };
  }
  return text.includes('✅') ? { state: 'complete', isSo: true } : undefined;
};

const shareDone =
  / (?:(a|one|two|three) )?(half|third|quarter)s? (?:way |of (?:it|this|that|them|code|the way) )?(?:(?:is|are|has|have|been|now) )*(?:done|completed?|finished|through|there|way|built|delivered) /;
const limiting =
  / (?:over|under|below|above|than|least|most|nearly|almost|up to) (?:a |one |two |three )?(?:number|half|thirds?|quarters?) /;

/** "90%", "90 per cent", "90 complete", "two thirds done"; none where it is more or less than that. */
const readPercent = ({ reading: { tokens } }: Asked): number | undefined => {
  const line = lineOf({ tokens });
  if (limiting.test(line)) return undefined;
  const [value] = tokens.flatMap(({ mark }, at) => {
    const unit = /^(?:%|percent|per|pct|pc|complete|done)$/.test(tokens[at + 1]?.word ?? '');
    const isNow = !leadingTo(tokens, at).some(({ word }) => notNow.test(word));
    return mark?.kind === 'number' && !mark.isSigned && unit && isNow && mark.value <= 100
      ? [mark.value]
      : [];
  });
  const [found = '', times = '', share = ''] = shareDone.exec(line) ?? [];
  if (value !== undefined || !found) return value;
  const before = line.slice(0, line.indexOf(found) + 1).trim();
  if (before.split(' ').some((word) => notNow.test(word))) return undefined;
  return shareInWords(share, times);
};

/** A day that ends a quarter or a month is read as a period. */
const dayIn = (mark: Mark | undefined): string | undefined => {
  if (mark?.kind === 'day') return mark.day;
  return mark?.kind === 'period' && mark.period.kind === 'ends' ? mark.period.date : undefined;
};

/** The days that a message names: of one without its year, the last before today, and the first after it. */
const daysSaid = ({ reading, today }: Asked): readonly { past: string; coming: string }[] => {
  if (today === undefined) return [];
  return reading.tokens.flatMap(({ word, mark }) => {
    if (word === 'yesterday' || word === 'today') {
      const day = word === 'today' ? today : addDays(today, -1);
      return [{ past: day, coming: '' }];
    }
    const said = dayIn(mark);
    if (said === undefined) return [];
    if (isDay(said)) return [{ past: said, coming: said }];
    const year = Number(today.slice(0, 4));
    const all = [year - 1, year, year + 1].map((one) => `${one}-${said}`).filter(isDay);
    return [
      {
        past: all.findLast((one) => one <= today) ?? '',
        coming: all.find((one) => one > today) ?? '',
      },
    ];
  });
};

/** What stands before the day by which something is to be done now. */
const until = / (?:to|by|until|till?|due|is|now|for|of) (?:day|period) /;

/** The last day of a month that is named, where it is still to come. */
const endOfMonths = ({ periods, today = '' }: Asked): string | undefined => {
  const [period, ...more] = periods;
  const { to } = (period && more.length === 0 && monthsMeant(period)) || { to: '' };
  if (to === '') return undefined;
  const [year = 0, month = 0] = to.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return last > today ? last : undefined;
};

/** "Put off to 30 June 2026": a new day by which it is to be done. */
const readDue = (asked: Asked): string | undefined => {
  const { today = '' } = asked;
  const [day, ...more] = daysSaid(asked);
  if (!until.test(lineOf(asked.reading)) || more.length > 0) return undefined;
  if (!day) return endOfMonths(asked);
  return day.coming > today ? day.coming : undefined;
};

const questionWord = / (?:who|whom|whose|what|when|why|how|where|which|whether|or not) /;
const telling =
  /^(?:is|s|was|has|have|had|will|needs|slipped|moved|cannot|may|must|should|ought|would|could)$/;

/** "A6 is adrift": something is said of it that no field of the form is for. */
const saysMore = (asked: Asked): boolean => {
  const { tokens } = asked.reading;
  const named = placesSpoken(asked);
  const isOfIt = (at: number): boolean => tokens[at]?.mark?.kind === 'code' || named.has(at);
  const next = tokens.findIndex((_, at) => !isOfIt(at));
  return next > 0 && telling.test(tokens[next]?.word ?? '');
};

type Said = Pick<Progress, 'state' | 'percent' | 'doneOn' | 'due'>;

const stateOf = (said: SaidState | undefined, isDenied: boolean): State | undefined => {
  if (isDenied) return said?.state === 'under-way' ? 'not-started' : undefined;
  return said?.isSo ? said.state : undefined;
};

const readFields = (asked: Asked): Said => {
  const percent = readPercent(asked);
  const said = stateSaid(asked);
  const days = daysSaid(asked);
  const isAhead = days.some(({ past }) => past > (asked.today ?? ''));
  const own = stateOf(said, says(asked.reading, 'denying'));
  const now = isAhead && own === 'complete' ? undefined : own;
  const state = percent === undefined ? now : percent === 100 ? 'complete' : 'under-way';
  const [day] = days.length === 1 ? days : [];
  const due = state === undefined ? readDue(asked) : undefined;
  return {
    ...(state === undefined ? {} : { state }),
    ...(percent === undefined ? {} : { percent }),
    ...(state === 'complete' && day ? { doneOn: day.past } : {}),
    ...(due === undefined ? {} : { due }),
  };
};

/**
 * What somebody says of a milestone or an action: how far it is, on which day it was done, by which it is to be done
 * now. What no field is for is the note, as typed. Only what is so now makes it complete: "half done" and "will be
 * done" do not.
 *
 * @returns undefined where a message asks, or says nothing of it
 * @example of "M2 at 60%, one supervisor to recruit": { state: 'under-way', percent: 60, note: 'one supervisor to recruit' }
 */
export const readProgress = (asked: Asked): Progress | undefined => {
  const { reading, byOfficer } = asked;
  const line = lineOf(reading);
  const isAsking = !isStatement(reading) || questionWord.test(line);
  const isElliptical = / yet $/.test(line) && !says(reading, 'denying');
  if (!byOfficer || isAsking || isElliptical) return undefined;
  const said = readFields(asked);
  if (Object.keys(said).length === 0) {
    return saysMore(asked) ? { note: reading.text.trim().slice(0, longestNote) } : undefined;
  }
  const note = readAdded(reading.text, main, longestNote);
  return { ...said, ...(note ? { note } : {}) };
};
