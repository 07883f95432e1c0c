import { stemOf } from '../../../domain/find-words.ts';
import { placesNamed } from '../message/mention.ts';
import { smallNumberOf } from '../message/number-words.ts';
import type { MessageReading } from '../message/read-message.ts';
import { marksOf, type Token } from '../message/tokens.ts';

/** Words that say how figures are counted, put in order or worked out. They are few, and they narrow nothing. */
const ofFigures = {
  most: 'most biggest largest greatest highest widest furthest farthest steepest sharpest fastest worst gravest best top bigger larger greater',
  least: 'least smallest lowest slowest bottom smaller',
  order: 'rank sort order first',
  worse: 'worse worst worsen deteriorate slip backwards',
  better: 'better best improve',
  up: 'up rise risen rose increase higher grow grew grown growth climb jump',
  down: 'down fall fell fallen drop decrease reduce lower decline',
  same: 'same unchanged stable flat steady level',
  moved: 'move mover movement change shift',
  sum: 'sum together combined altogether total',
  adding: 'add',
  difference: 'difference diff gap minus less subtract variance delta',
  share: 'share proportion percentage percent %',
  average: 'average avg mean',
  ratio: 'twice double times ratio triple',
  size: 'percent percentage proportion relative absolute point term third half quarter doubled tripled halved %',
  gap: 'close narrow widen wider',
  going: 'go went gone got get gotten become became',
  thing:
    'one headline indicator measure figure number risk part thing line row two three four five six seven eight nine ten',
} as const;

/** Words that say which state, step or kind of something is meant. */
const others = {
  above: 'over above pass exceed higher greater past more top',
  under: 'under below lower less fewer',
  denying: 'not no never nobody longer',
  owing: 'owe missing outstanding late',
  failed: 'fail bounce blocked resend',
  everything: 'all everything everybody everyone both',
  own: 'my mine',
  withheld: 'withhold withheld suppress',
  provisional: 'provisional prov estimate',
  closed: 'done complete finish achieve deliver close',
  stopped: 'stop cancel drop abandon pause',
  begun: 'start begin begun underway reopen',
  dueSince: 'due since overdue deadline',
} as const;

type Cue = keyof typeof ofFigures | keyof typeof others;

const stemsIn = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));

const stems = Object.fromEntries(
  Object.entries({ ...ofFigures, ...others }).map(([cue, words]) => [cue, stemsIn(words)]),
) as Readonly<Record<Cue, ReadonlySet<string>>>;

const figureStems = stemsIn(Object.values(ofFigures).join(' '));

/** Whether a word says how figures are counted, put in order or worked out. */
export const isFigureWord = (word: string): boolean => figureStems.has(stemOf(word));

/** Whether a message has a word of any of these meanings that is no part of a name or a status. */
export const says = (
  { tokens, mentions, statuses }: Pick<MessageReading, 'tokens' | 'mentions' | 'statuses'>,
  ...cues: readonly Cue[]
): boolean => {
  const named = placesNamed(mentions);
  return tokens.some(
    ({ stem, mark }, at) =>
      !mark && !named.has(at) && !statuses.has(at) && cues.some((cue) => stems[cue].has(stem)),
  );
};

/** Which way a word points; `moved` where only what moved counts, and not what is above a limit. */
export const wayMeant = (token: Token | undefined, which?: 'moved'): 'up' | 'down' | undefined => {
  const means = (...cues: readonly Cue[]) => cues.some((cue) => stems[cue].has(token?.stem ?? ''));
  if (means('up') || (which === undefined && means('above'))) return 'up';
  return means('down') || (which === undefined && means('under')) ? 'down' : undefined;
};

/** Of several meanings, those of which a text has words. */
export const meaningsIn = <T extends string>(
  text: string,
  meanings: Readonly<Record<T, RegExp>>,
): T[] => (Object.keys(meanings) as T[]).filter((one) => meanings[one].test(text));

/** The first of several meanings of which a message has a word. */
export const firstSaid = <T extends string>(
  reading: MessageReading,
  meanings: Readonly<Record<T, RegExp>>,
): T | undefined => meaningsIn(lineOf(reading), meanings)[0];

/** The words of a message in one line, with a space at both ends. */
export const lineOf = ({ tokens }: Pick<MessageReading, 'tokens'>): string =>
  ` ${tokens.map(({ word }) => word).join(' ')} `;

const leavingOut =
  / (?:all|every(?:thing|one|body)|any(?:thing|one|body)|others?|rest|lot|them) (?:but|except|apart|other|bar|barring|besides|excluding|without|minus|save) /;

/** Whether a message is of all but what it names: "everything except crime", "the lot bar Andy". */
export const leavesOut = (reading: Pick<MessageReading, 'tokens'>): boolean =>
  leavingOut.test(lineOf(reading));

const swapping =
  / (?:swap|swop|swapped|swopped|swapping|transposed?|flip|flipped|vice versa|back to front|(?:mixed|muddled) (?:\S+ ){0,3}(?:up|two|both)|(?:other|wrong) way (?:round|around|about)) /;

/** Whether a message is of two things that stand in each other's place: "swap those two", "the other way round". */
export const saysSwapped = (reading: Pick<MessageReading, 'tokens'>): boolean =>
  swapping.test(lineOf(reading));

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** Which one of a list a word points at, from 1: "second", "2nd", "two", "2"; 0 for any other word. */
export const ordinalOf = (word: string): number => {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word) ?? [];
  return Number(digits) || (smallNumberOf(word) ?? ordinals.indexOf(word) + 1);
};

/** The whole numbers of a message, in digits or in words. */
export const wholeNumbers = ({ tokens }: MessageReading): number[] =>
  tokens.flatMap(({ word, mark }) => {
    if (mark) return mark.kind === 'number' && Number.isInteger(mark.value) ? [mark.value] : [];
    const value = smallNumberOf(word) ?? 0;
    return value > 0 && value <= 10 ? [value] : [];
  });

/** What "how many" or "the number of" counts, where the report has a list of it; `ways` where it is what went up or down. */
export const countedThing = (
  reading: MessageReading,
): 'indicators' | 'measures' | 'risks' | 'people' | 'ways' | undefined => {
  const [, rest] = / (?:how many|number of) (.*)/.exec(lineOf(reading)) ?? [];
  if (rest === undefined) return undefined;
  const near = rest.split(' ').slice(0, 5).join(' ');
  const [thing] =
    /\b(?:risk|indicator|measure|figure|number|officer|lead)(?=s?\b)/.exec(near) ?? [];
  const lists = {
    risk: 'risks',
    indicator: 'indicators',
    officer: 'people',
    lead: 'people',
  } as const;
  if (thing) return lists[thing as keyof typeof lists] ?? 'measures';
  return says(reading, 'up', 'down', 'worse', 'better', 'same') ? 'ways' : undefined;
};

const fractions: Readonly<Record<string, number>> = {
  ...{ third: 33, half: 50, quarter: 25, thirds: 67, doubled: 100, tripled: 200, halved: 50 },
};

type SaidSize = ({ readonly byPercent: number } | { readonly by: number }) & {
  readonly bySide?: 'above' | 'below';
};

/** The size of a change that somebody says: "by a third", "by 10%", "by more than 5%", "doubled". */
export const saidSize = (reading: MessageReading): SaidSize | undefined => {
  const size = sizeIn(reading);
  const [, more, less] = / by (?:(more than|over)|(less than|under)) /.exec(lineOf(reading)) ?? [];
  return size && (more || less) ? { ...size, bySide: more ? 'above' : 'below' } : size;
};

const sizeIn = (reading: MessageReading): SaidSize | undefined => {
  const line = lineOf(reading);
  const value = marksOf(reading, 'number')[0]?.value;
  if (value !== undefined && / number (?:%|percent|per) /.test(line)) return { byPercent: value };
  if (value !== undefined && / by (?:\S+ ){0,2}number /.test(line)) return { by: value };
  const [, part, times] =
    / (?:by (?:\S+ ){0,2}(thirds?|half|quarter)|(doubled|tripled|halved)) /.exec(line) ?? [];
  const fraction = fractions[part ?? times ?? ''];
  return fraction === undefined ? undefined : { byPercent: fraction };
};
