import type { Request } from '../request.ts';
import type { Asked } from './asked.ts';
import { besideEachOther, ofFigures } from './aspects.ts';
import { featuresOf, symbolsOf } from './features.ts';
import type { Subjects } from './find-subjects.ts';
import type { LanguageContext } from './language-context.ts';
import { classify, type Likelihoods, pickAll } from './linear-model.ts';
import { isMeasuring } from './name-index.ts';
import { readSubjects, toAsked } from './read-asked.ts';
import { type MessageReading, wordsLeft } from './read-message.ts';
import { splitClauses } from './split-clauses.ts';
import { toRequestsOf } from './to-requests.ts';

/** At this likelihood a clause is taken to ask something of its own. */
const sureAspect = 0.5;

/** A clause that asks something of its own. */
type Clause = {
  readonly reading: MessageReading;
  readonly aspect: string;
  /** What it names itself. */
  readonly own: Subjects;
};

/** What the clauses of a message ask, where they clearly ask different things. */
export type AskedByClause = {
  readonly requests: readonly Request[];
  /** Words that alone are what is asked of something: "value" in "S03 – value, benchmark". */
  readonly asking: ReadonlySet<string>;
};

const namesNothing = ({ how, risks, people, unsure }: Subjects): boolean =>
  how === 'none' && risks.length + people.length + unsure.length === 0;

/** A clause with the first subject of its message before it, as it would be asked alone. */
const withSubject = (clause: MessageReading, { tokens, mentions }: MessageReading) => {
  const at = tokens.findIndex(({ mark }) => mark?.kind === 'code');
  const mention = mentions.find(({ named: [first] }) => first?.kind !== 'person');
  const places = at >= 0 ? [at] : (mention?.at ?? []);
  const before = places.flatMap((place) => tokens[place] ?? []);
  const moved = clause.mentions.map((one) => ({
    ...one,
    at: one.at.map((place) => place + before.length),
  }));
  const named = at < 0 && mention ? [{ ...mention, at: before.map((_, index) => index) }] : [];
  const sentence = clause.tokens[0]?.sentence ?? 0;
  return {
    ...clause,
    tokens: [...before.map((token) => ({ ...token, sentence })), ...clause.tokens],
    mentions: [...named, ...moved],
  };
};

const aspectIn = (
  reading: MessageReading,
  { models, words }: LanguageContext,
): Likelihoods[number] | undefined => {
  const sure = models.phrases.get(symbolsOf(reading).join(' '));
  return sure
    ? { name: sure, likelihood: 1 }
    : classify(models.aspect, featuresOf(reading, words))[0];
};

const asksFigure = (reading: MessageReading, alone: string | undefined): boolean =>
  alone === 'value' ||
  wordsLeft(reading).every((at) => isMeasuring(reading.tokens[at]?.stem ?? ''));

/** What a clause asks, by itself or of the subject of its message. */
const readAspect = (
  reading: MessageReading,
  whole: MessageReading,
  language: LanguageContext,
): Likelihoods[number] | undefined => {
  const alone = aspectIn(reading, language);
  if (!namesNothing(readSubjects(reading, language))) return alone;
  const ofSubject = aspectIn(withSubject(reading, whole), language);
  // Beside a subject nearly anything looks like a wish for its figure.
  const isTold = ofSubject && (ofSubject.name !== 'value' || asksFigure(reading, alone?.name));
  return isTold && ofSubject.likelihood > (alone?.likelihood ?? 0) ? ofSubject : alone;
};

const ofReport: ReadonlySet<string> = new Set(['about', 'publications']);

const readClause = (
  reading: MessageReading,
  whole: MessageReading,
  language: LanguageContext,
): Clause[] => {
  const best = readAspect(reading, whole, language);
  if (!best || best.likelihood < sureAspect) return [];
  // When something was published is asked of it, and not of the report.
  const aspect = ofReport.has(best.name) ? 'date' : best.name;
  const own = readSubjects(reading, language);
  return besideEachOther.has(aspect) ? [{ reading, aspect, own }] : [];
};

const askClause = (
  { reading, aspect, own }: Clause,
  asked: Asked,
  language: LanguageContext,
): readonly Request[] => {
  const isBare = namesNothing(own);
  const wishes = pickAll(language.models.wishes, featuresOf(reading, language.words));
  const subjects = isBare ? asked.subjects : own;
  const read = toAsked(reading, { aspect, subjects, wishes }, language);
  // "S05A in Q1: figure and lead" asks for the figure in Q1.
  const isUndated = isBare && read.periods.length === 0 && ofFigures.has(aspect);
  return toRequestsOf(isUndated ? { ...read, periods: asked.periods } : read);
};

/** "S05A: did it rise": a bare name before a clause that names nothing is only what that is about. */
const isHeading = (clauses: readonly Clause[], at: number): boolean => {
  const [one, next] = [clauses[at], clauses[at + 1]];
  const named = one?.reading.mentions.flatMap((mention) => mention.at) ?? [];
  return (
    next !== undefined &&
    namesNothing(next.own) &&
    one?.reading.tokens.every(({ mark }, place) => mark || named.includes(place)) === true
  );
};

/** A clause of one word says only what is asked. */
const askingWord = ({ reading }: Clause): string[] => {
  const left = wordsLeft(reading).map((at) => reading.tokens[at]?.word ?? '');
  return left.length === 1 && reading.tokens.length < 4 ? left : [];
};

/**
 * The requests of each clause of a message; undefined where they do not clearly ask different things.
 *
 * @param isSure whether it is known what the message as a whole asks
 */
export const askByClause = (
  asked: Asked,
  isSure: boolean,
  language: LanguageContext,
): AskedByClause | undefined => {
  const { reading, aspect } = asked;
  // A figure that somebody gives, or a detail, is all that its message is about.
  if (isSure && !besideEachOther.has(aspect)) return undefined;
  const clauses = splitClauses(reading)
    .flatMap((one) => readClause(one, reading, language))
    .filter((_, at, all) => !isHeading(all, at));
  const aspects = new Set(clauses.map((one) => one.aspect));
  if (aspects.size < 2) return undefined;
  const isApart = isSure && !aspects.has(aspect) && ofFigures.has(aspect);
  return {
    requests: [
      ...(isApart ? toRequestsOf(asked) : []),
      ...clauses.flatMap((one) => askClause(one, asked, language)),
    ],
    asking: new Set(clauses.flatMap(askingWord)),
  };
};
