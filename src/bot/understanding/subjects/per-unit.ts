import { type Catalogue, findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { stemOf } from '../../../domain/find-words.ts';
import { readNumber } from '../../../domain/format.ts';
import type { MessageReading } from '../message/read-message.ts';

/** Something counted for each of so many: "per 1,000 households", "per head". */
type Per = { readonly many: number; readonly of: string };

type Said = Per & { readonly typed: string };

const pattern = /\bper (?:(\d[\d,]*|thousand|hundred thousand|million)(k?)(?: |$))?(\p{L}+)?/giu;
const people = /^(?:head|capita|person|people|resident|inhabitant|population)/i;
/** "Per cent" is a kind of number, and a figure is of some time anyway. */
const others = /^(?:cent|annum|day|week|month|quarter|qtr|year)/i;
const words: Readonly<Record<string, number>> = {
  ...{ thousand: 1_000, 'hundred thousand': 100_000, million: 1_000_000 },
};

const persIn = (text: string): Said[] =>
  [...text.matchAll(pattern)].flatMap(([typed, many, thousands, of = '']) => {
    const number = many === undefined ? 1 : (words[many.toLowerCase()] ?? readNumber(many) ?? 1);
    if (others.test(of) || (many === undefined && of === '')) return [];
    return [
      {
        typed: typed.trim().toLowerCase(),
        many: thousands ? 1_000 * number : number,
        of: people.test(of) ? 'people' : stemOf(of.toLowerCase()),
      },
    ];
  });

/** Of what so many thousand are is clear, where somebody does not say it. */
const isSame = (one: Per, other: Per): boolean =>
  one.many === other.many && (one.of === other.of || one.many > 1);

/** That a message asks for so many for each of something. */
export type PerUnit = {
  /** Where it is so counted: by the figure itself, or in what the report prints beside others. */
  readonly is: 'own' | 'printed' | 'unknown';
  readonly typed: string;
};

/**
 * Whether what is asked about is counted for each of what a message says: a number of incidents is no answer to how
 * many there are per 1,000 residents.
 */
export const readPerUnit = (
  { text }: Pick<MessageReading, 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): PerUnit | undefined => {
  const [said] = persIn(text);
  const indicators = codes.flatMap((code) => findIndicator(catalogue, code) ?? []);
  if (!said || indicators.length === 0) return undefined;
  const holds = (texts: readonly string[]): boolean =>
    texts.flatMap(persIn).some((one) => isSame(said, one));
  const measures = indicators.flatMap((one) => codes.flatMap((code) => findMeasures(one, code)));
  const own = [
    ...[...indicators, ...measures].flatMap(({ name, shortName }) => [name, shortName]),
    ...measures.flatMap((one) => judgedSeries(one)?.unit ?? []),
  ];
  if (holds(own)) return { is: 'own', typed: said.typed };
  // A series beside it may be so counted, to compare with others.
  const printed = [
    ...indicators.flatMap(({ benchmarks }) => benchmarks.map((one) => one.statement)),
    ...measures.flatMap(({ series }) => series.map(({ unit }) => unit)),
  ];
  return { is: holds(printed) ? 'printed' : 'unknown', typed: said.typed };
};

const lengths = 'minutes?|hours?|days?|weeks?|months?';

/** "The average hours", "how many days does it take": a length of time. */
const lengthAsked = new RegExp(
  `\\b(?:average|mean|typical) (?:number of )?(?:${lengths})\\b|\\bhow (?:long|many (?:${lengths})) (?:does|do|did|will|would) (?:it|they|you|we)\\b[^.?!]{0,20}\\btake\\b`,
  'iu',
);
const inTime = new RegExp(`\\b(?:${lengths})\\b`, 'iu');

/**
 * The words that ask how long something takes, where no figure of what is asked about is a length of time.
 *
 * @example of a percentage mended in time: "average hours to fill a pothole" is asked by “average hours”
 */
export const readLengthAsked = (
  { text }: Pick<MessageReading, 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string | undefined => {
  const [typed] = lengthAsked.exec(text) ?? [];
  const measures = codes.flatMap((code) => {
    const indicator = findIndicator(catalogue, code);
    return indicator ? findMeasures(indicator, code) : [];
  });
  const isOfTime = measures.some(({ series }) => series.some(({ unit }) => inTime.test(unit)));
  return measures.length > 0 && !isOfTime ? typed?.toLowerCase() : undefined;
};

const spent = 'spen[dt]|spending|cost(?:s|ing)?|paid|pay(?:ing)?|charg(?:e|ed|ing)';

const moneyWord = new RegExp(`\\b(?:${spent}|money|budget|price)\\b`, 'iu');

/** Whether a word is one by which money is asked for. */
export const isMoneyWord = (word: string): boolean => moneyWord.test(word);

/** "How much have we spent on", "what does it cost". */
const moneyAsked = new RegExp(
  `\\bhow much (?:money|[^.?!,]{0,60}\\b(?:${spent})\\b)|\\bwhat (?:does|did|do|is|was|are|were|will|would|has|have)\\b[^.?!,]{0,40}\\b(?:cost(?:s|ing)?|spend|spent|spending|charged?)\\b|\\b(?:costs?|spend|spending|budget|price) (?:of|for|on)\\b`,
  'iu',
);

const ofMoney = /£|€|\b(?:cost|spend|spent|budget|price|fee|saving)/iu;

/** "Our rank of 152", "where do we rank nationally": a place among others. */
const placeAsked =
  /\brank(?:s|ed|ing)?\b[^.?!]{0,30}\b(?:of|out of|among|nationally|authorities|councils|country)\b|\bwhere (?:do|does|did) [^.?!]{1,30} rank\b|\bwhich quartile\b/iu;
const saysPlace = /\brank|\bquartile|\d(?:st|nd|rd|th)\b/iu;

const measuresOf = (codes: readonly string[], catalogue: Catalogue) =>
  codes.flatMap((code) => {
    const indicator = findIndicator(catalogue, code);
    return indicator ? findMeasures(indicator, code) : [];
  });

/** Whether some of what codes name is an amount of money. */
export const areMoney = (codes: readonly string[], catalogue: Catalogue): boolean =>
  measuresOf(codes, catalogue).some(
    ({ name, series }) =>
      ofMoney.test(name) ||
      series.some(({ valueKind, unit }) => valueKind === 'money' || ofMoney.test(unit)),
  );

/**
 * The word that asks for an amount of money, or for a place among others, where no figure of what is asked about is one.
 *
 * @example of households in hotels “spent” of “how much have we spent on them”
 */
export const readKindAsked = (
  { text }: Pick<MessageReading, 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string | undefined => {
  if (measuresOf(codes, catalogue).length === 0) return undefined;
  const isMoney = areMoney(codes, catalogue);
  const indicators = codes.flatMap((code) => findIndicator(catalogue, code) ?? []);
  const isPlaced = indicators.some(({ benchmarks }) =>
    benchmarks.some(({ statement }) => saysPlace.test(statement)),
  );
  const [money] = isMoney ? [] : (moneyAsked.exec(text) ?? []);
  const [place] = isPlaced ? [] : (placeAsked.exec(text) ?? []);
  return (money?.match(moneyWord) ?? place?.match(/\b(?:rank|quartile)\w*/iu))?.[0]?.toLowerCase();
};
