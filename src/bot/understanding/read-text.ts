import type { Catalogue } from '../../domain/catalogue.ts';
import type { RiskLevel } from '../../domain/risks/risk.ts';
import { type TypedCode, takeIndicatorCodes, takeRiskCodes } from './codes.ts';
import { correctSpelling, doubtSpelling, isTooStrange } from './correct-spelling.ts';
import { takeDates } from './dates.ts';
import { dropAsides } from './drop-asides.ts';
import { matchPhrases, type Piece } from './match-phrases.ts';
import { normalise } from './normalise.ts';
import { type NamedPeriod, takePeriods } from './periods.ts';
import { allOf, has, idsOf, wordsOf } from './piece-meanings.ts';
import { splitWords } from './split-words.ts';
import type { MeaningKind, Vocabulary } from './vocabulary.ts';
import type { Ask, RiskAspect, Way } from './words.ts';

/** A text taken apart: each word of it is in one of these, or left over. */
export type Reading = {
  /** Nothing was said at all: a bare mention. */
  readonly empty: boolean;
  readonly codes: readonly TypedCode[];
  readonly periods: readonly NamedPeriod[];
  /** Days, "2019-01-31" or "01-31"; only where something is to be extended. */
  readonly dates: readonly string[];
  /** Codes that each topic may mean. */
  readonly topics: readonly (readonly string[])[];
  /** The words that named them. */
  readonly topicWords: readonly string[];
  /** Parts that count only beside a topic or code of the same indicator, with the words for each. */
  readonly qualifiers: readonly Qualifier[];
  /** Codes of what is near to the subject, and is not it. */
  readonly near: readonly string[];
  /** Ids of the officers that each name may mean. */
  readonly people: readonly (readonly string[])[];
  /** Codes of the risks that each topic of risks may mean. */
  readonly riskTopics: readonly (readonly string[])[];
  readonly asks: ReadonlySet<Ask>;
  readonly ways: ReadonlySet<Way>;
  /** The ways were gone: "got worse", and not "getting worse". */
  readonly happened: boolean;
  /** What is asked of a risk; none where no risk is spoken of. */
  readonly aspects: readonly RiskAspect[];
  readonly levels: readonly RiskLevel[];
  /** Something is named as what is not wanted: no figure comes of it. */
  readonly excludes: boolean;
  /** It begins like something that goes on: "and", "what about". */
  readonly leadsIn: boolean;
  /** It goes on as a question, which orders nothing: "what about", "or". */
  readonly wonders: boolean;
  /** It begins like what narrows the last question: "in Poole", "for men". */
  readonly startsNarrow: boolean;
  /** It points back: "it", "that one". */
  readonly pointsBack: boolean;
  readonly elsewhere: readonly string[];
  readonly otherOutcome: readonly string[];
  /** Words that mean nothing here. */
  readonly leftOver: readonly string[];
  /** Words of what is near, and of topics of risks. */
  readonly passedOver: readonly string[];
  /** Words that change nothing, in case the commentary is searched. */
  readonly small: readonly string[];
};

export type Qualifier = {
  readonly ids: readonly string[];
  readonly words: readonly string[];
  /** Beside other subjects its words change nothing. */
  readonly idle: boolean;
};

type Prepared = Pick<Reading, 'empty' | 'codes' | 'periods' | 'dates'> & {
  readonly stretches: readonly (readonly string[])[];
  /** A code or a period is named as what is not wanted. */
  readonly excludes: boolean;
};

/** What is said twice is said once. */
const distinctPeriods = (periods: readonly NamedPeriod[]): NamedPeriod[] => [
  ...new Map(periods.map((one) => [JSON.stringify(one.period), one])).values(),
];

/** "Not S05", "before Q1": a code or a period was taken out where the bar stands. */
const excludesNext = /(?<![\p{L}])(?:not(?: in| for| of)?|before|after|besides|than in) \s*\|/u;

/** "Will crime rise": nobody knows. */
const foretells =
  /(?<![\p{L}])will (?:\S+ ){1,5}(?:rise|fall|increase|decrease|drop|go (?:up|down)|improve|worsen|get (?:worse|better)|grow|be (?:higher|lower|better|worse))(?![\p{L}])/u;

const prepare = (text: string, catalogue: Catalogue, notCodes: ReadonlySet<string>): Prepared => {
  const plain = normalise(text);
  const dates = /\b(?:extend|extension|deadline|until)\b/.test(plain)
    ? takeDates(plain)
    : { found: [], rest: plain };
  const periods = takePeriods(dropAsides(dates.rest));
  const indicators = takeIndicatorCodes(periods.rest, catalogue, notCodes);
  const risks = takeRiskCodes(indicators.rest, catalogue);
  return {
    empty: plain === '',
    codes: [...indicators.found, ...risks.found],
    periods: distinctPeriods(periods.found),
    dates: dates.found,
    stretches: splitWords(risks.rest),
    excludes: excludesNext.test(risks.rest) || foretells.test(plain),
  };
};

const qualifiersOf = (pieces: readonly Piece[]): Qualifier[] =>
  pieces.flatMap((piece) => {
    const ids = idsOf(piece, 'qualifier');
    const idle = piece.meanings.some(({ kind }) => kind !== 'qualifier');
    return ids ? [{ ids, words: piece.words, idle }] : [];
  });

const negations = new Set([
  "haven't",
  "hasn't",
  "hadn't",
  "didn't",
  "don't",
  "doesn't",
  "isn't",
  "aren't",
  'not',
  'never',
]);

const wondering = new Set(['what', 'how', 'or', 'but']);

const narrowStart = /^(?:in|for|at|by|among|amongst|of|per|near|around|within|aged)$/;

const excluded: readonly MeaningKind[] = ['topic', 'level', 'person', 'risk'];

/** "Not high", "no crime": what is named is what is not wanted, or a way that is not gone. */
const negatesNext = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ words }, at) => {
    if (!/^(?:not|no)$/.test(words.join(' '))) return false;
    const after = pieces.slice(at + 1, at + 4);
    // "Not in Dorset" is another place, whatever stands for ours.
    const [first] = after.filter((piece) => !/^(?:just|only)$/.test(piece.words.join(' ')));
    if (/^(?:in|for|from|within|at|near)$/.test(first?.words[0] ?? '')) return true;
    const next = after.find((piece) => !has(piece, 'nothing') && !has(piece, 'back'));
    if (!next) return false;
    return (
      excluded.some((kind) => has(next, kind)) ||
      (idsOf(next, 'way') ?? []).some((way) => way !== 'changed')
    );
  });

/** "Haven't really changed" is "the same". */
const waysIn = (pieces: readonly Piece[]): ReadonlySet<Way> => {
  const found = new Set(allOf(pieces, 'way').flat() as Way[]);
  const negated = wordsOf(pieces).some((word) => negations.has(word));
  return negated && found.size === 1 && found.has('changed') ? new Set(['same']) : found;
};

/** "Reviewed" asks something of a risk that is named, and of nothing else. */
const namesRisk = ({ codes }: Prepared, pieces: readonly Piece[]): boolean =>
  codes.some(({ kind }) => kind === 'risk') || pieces.some((piece) => has(piece, 'risk'));

const isUnknown = ({ meanings }: Piece, ofRisks: boolean): boolean =>
  meanings.length === 0 || (!ofRisks && meanings.every(({ kind }) => kind === 'aspect'));

const toReading = (prepared: Prepared, pieces: readonly Piece[]): Reading => ({
  empty: prepared.empty,
  codes: prepared.codes,
  periods: prepared.periods,
  dates: prepared.dates,
  startsNarrow: narrowStart.test(pieces[0]?.words[0] ?? ''),
  topics: allOf(pieces, 'topic'),
  topicWords: wordsOf(pieces.filter((piece) => has(piece, 'topic'))),
  qualifiers: qualifiersOf(pieces),
  near: allOf(pieces, 'near').flat(),
  people: allOf(pieces, 'person'),
  riskTopics: allOf(pieces, 'risk'),
  asks: new Set(allOf(pieces, 'ask').flat() as Ask[]),
  excludes: prepared.excludes || negatesNext(pieces),

  ways: waysIn(pieces),
  happened: pieces.some((piece) => has(piece, 'happened')),
  aspects: namesRisk(prepared, pieces)
    ? [...new Set(allOf(pieces, 'aspect').flat() as RiskAspect[])]
    : [],
  levels: [...new Set(allOf(pieces, 'level').flat() as RiskLevel[])],
  leadsIn: pieces.slice(0, 2).some((piece) => has(piece, 'lead-in')),
  wonders: pieces
    .slice(0, 2)
    .some((piece) => has(piece, 'lead-in') && piece.words.some((word) => wondering.has(word))),
  pointsBack: pieces.some((piece) => has(piece, 'back')),
  elsewhere: wordsOf(pieces.filter((piece) => has(piece, 'elsewhere'))),
  otherOutcome: wordsOf(
    pieces.filter((piece) => has(piece, 'other-outcome') && !has(piece, 'topic')),
  ),
  leftOver: wordsOf(pieces.filter((piece) => isUnknown(piece, namesRisk(prepared, pieces)))),
  passedOver: wordsOf(pieces.filter((piece) => has(piece, 'near') || has(piece, 'risk'))),
  small: wordsOf(
    pieces.filter((piece) => has(piece, 'nothing') || has(piece, 'ask') || has(piece, 'back')),
  ),
});

/** Every stretch in each of its readings. */
const combine = (parts: readonly (readonly Piece[][])[]): Piece[][] =>
  parts.reduce<Piece[][]>(
    (all, readings) =>
      all.flatMap((before) => readings.map((one) => [...before, ...one])).slice(0, 4),
    [[]],
  );

const isPhrase = ({ words, meanings }: Piece): boolean =>
  words.length > 1 && meanings.some(({ kind }) => kind === 'topic');

/**
 * Second thoughts about a text that makes no sense: one word of it is read as another that is a slip
 * away, if that completes the name of something.
 */
export const rereadText = (
  text: string,
  catalogue: Catalogue,
  vocabulary: Vocabulary,
): Reading[] => {
  const prepared = prepare(text, catalogue, vocabulary.notCodes);
  if (prepared.stretches.length !== 1) return [];
  const [words = []] = prepared.stretches.flatMap((one) => correctSpelling(one, vocabulary));
  return doubtSpelling(words, vocabulary)
    .map((one) => ({ one, pieces: matchPhrases(one, vocabulary) }))
    .filter(({ one, pieces }) => {
      const changed = one.find((word, index) => word !== words[index]) ?? '';
      return pieces.some((piece) => isPhrase(piece) && piece.words.includes(changed));
    })
    .map(({ pieces }) => toReading(prepared, pieces))
    .filter(({ leftOver }) => leftOver.length === 0);
};

/**
 * Takes a typed text apart: periods and codes first, then known phrases, the longest first. Mistyped
 * words are mended; several readings come of a word that could be two.
 */
export const readText = (text: string, catalogue: Catalogue, vocabulary: Vocabulary): Reading[] => {
  const prepared = prepare(text, catalogue, vocabulary.notCodes);
  // Mending costs time; a text full of strange words is about something else.
  const strange = isTooStrange(prepared.stretches.flat(), vocabulary);
  const parts = prepared.stretches.map((words) =>
    (strange ? [words] : correctSpelling(words, vocabulary)).map((one) =>
      matchPhrases(one, vocabulary),
    ),
  );
  const readings = combine(parts);
  // Mended words that make a longer phrase speak for themselves.
  const fewest = Math.min(...readings.map((pieces) => pieces.length));
  return readings
    .filter((pieces) => pieces.length === fewest)
    .map((pieces) => toReading(prepared, pieces));
};
