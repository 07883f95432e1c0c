import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import type { MessageReading } from '../message/read-message.ts';

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
  const measures = codes.flatMap((code) => measuresNamed(catalogue, code));
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

/** Whether some of what codes name is an amount of money. */
export const areMoney = (codes: readonly string[], catalogue: Catalogue): boolean =>
  codes
    .flatMap((code) => measuresNamed(catalogue, code))
    .some(
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
  if (codes.every((code) => measuresNamed(catalogue, code).length === 0)) return undefined;
  const isMoney = areMoney(codes, catalogue);
  const indicators = codes.flatMap((code) => findIndicator(catalogue, code) ?? []);
  const isPlaced = indicators.some(({ benchmarks }) =>
    benchmarks.some(({ statement }) => saysPlace.test(statement)),
  );
  const [money] = isMoney ? [] : (moneyAsked.exec(text) ?? []);
  const [place] = isPlaced ? [] : (placeAsked.exec(text) ?? []);
  return (money?.match(moneyWord) ?? place?.match(/\b(?:rank|quartile)\w*/iu))?.[0]?.toLowerCase();
};
