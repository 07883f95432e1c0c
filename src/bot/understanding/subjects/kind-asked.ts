import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import { stemOf } from '../../../domain/find-words.ts';
import type { Measure } from '../../../domain/measure.ts';
import { tellingStems } from '../message/measuring-words.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar } from '../message/tokens.ts';
import { readCountOfAverage } from './count-of-average.ts';

const lengths = 'minutes?|hours?|days?|weeks?|months?';

/** "The average hours", "how many weeks does a plan take", "how many days late": a length of time. */
const lengthAsked = new RegExp(
  `\\b(?:average|mean|typical) (?:number of )?(?:${lengths})\\b|\\bhow (?:long|many (?:${lengths})) (?:do(?:es)?|did|will|would|is|are|was|were) [^.?!]{1,60}\\b(?:(?:take|spend|stay)(?:ing)?|wait(?:ing)?(?! lists?\\b)|last(?! (?:year|quarter|month|time|week)))\\b|\\bnumber of (?:${lengths}) [^.?!]{1,60}\\b(?:take|wait|spend|stay)\\b|\\bhow many (?:${lengths}) (?:late|early|overdue)\\b`,
  'iu',
);
const inTime = new RegExp(`\\b(?:${lengths})\\b`, 'iu');

/** Whether some of what is measured is a length of time. */
export const isOfTime = (measures: readonly Measure[]): boolean =>
  measures.some(({ series }) => series.some(({ unit }) => inTime.test(unit)));

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
  return measures.length > 0 && !isOfTime(measures) ? typed?.toLowerCase() : undefined;
};

/** "Adoption days", where they are counted in days. */
export const isUnitOf = (word: string, codes: readonly string[], catalogue: Catalogue): boolean =>
  codes.some((code) =>
    measuresNamed(catalogue, code).some(({ series }) =>
      series.some(({ unit }) => tellingStems(unit).join() === stemOf(word)),
    ),
  );

const things =
  /\bhow many (?!(?:more|of|times|people|working|quarters|years|fortnights|seconds|periods|targets|indicators|measures)\b)(?:\p{L}+ ){0,2}?(\p{L}+s)\b(?= (?:are|were|is|was|do|have|has|had)\b)/iu;

/** "How many are waiting": of what is spoken of. */
const countedOnly =
  /\bhow many(?: of (?:them|these|those))? (?:are|were|have|had|has|is|was) (?:still |now |currently |yet )?(?:been )?(?!(?:last|next|previous|latest|figures?|numbers?|values?)\b)(\p{L}[\p{L}-]+)/iu;

/** "How many are over 28 days" */
const ofSome = /^(?:over|under|above|below|within|without|with|not|still)$/;

/** "How many homes are empty", where all figures are of an average time: what it is asked of is counted nowhere. */
const readCountAsked = (
  text: string,
  measures: readonly Measure[],
): readonly string[] | undefined => {
  const series = measures.flatMap((one) => one.series);
  const isAverage =
    series.some(({ valueKind }) => valueKind === 'average') &&
    series.every(({ valueKind }) => valueKind === 'average' || valueKind === 'money');
  const [typed, thing = ''] = things.exec(text) ?? [];
  const [only, state = ''] =
    typed === undefined && isAverage ? (countedOnly.exec(text.toLowerCase()) ?? []) : [];
  // "How many was it", "how many was the figure": the average itself is asked for.
  if (only && (!isGrammar(state) || ofSome.test(state))) return [only];
  const isUnit = series.some(({ unit }) => unit.toLowerCase().includes(thing.toLowerCase()));
  if (isAverage && thing && !isUnit && !inTime.test(thing) && typed) return [typed];
  const isAmount = series.length > 0 && series.every(({ valueKind }) => valueKind === 'money');
  const counted = isAverage || isAmount ? readCountOfAverage(text, measures) : undefined;
  return counted === undefined ? undefined : [counted];
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

/** Whether a message asks for an amount of money. */
export const asksMoney = ({ text }: Pick<MessageReading, 'text'>): boolean => moneyAsked.test(text);

const ofMoney = /£|€|\b(?:cost|spend|spent|budget|price|fee|saving)/iu;

const shareAsked = /\bas an? (?:percentage|proportion|share) of\b/iu;
const opinionAsked = /\b(?:dis)?satisf(?:ied|action)\b/iu;
const ofOpinion = /satisf|happ|pleased|opinion|survey|asked/iu;

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
 * The word that asks for an amount of money, a share of an amount, a number of things, or what people think, where no
 * figure of what is asked about is one.
 *
 * @example of households in hotels “spent” of “how much have we spent on them”
 */
export const readKindAsked = (
  { text }: Pick<MessageReading, 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string | undefined => {
  const measures = codes.flatMap((code) => measuresNamed(catalogue, code));
  if (measures.length === 0) return undefined;
  const indicators = codes.flatMap((code) => findIndicator(catalogue, code) ?? []);
  const series = measures.flatMap((one) => one.series);
  const isAmount = series.length > 0 && series.every(({ valueKind }) => valueKind === 'money');
  const texts = [...indicators, ...measures].flatMap(({ name, shortName }) => [name, shortName]);
  const isOpinion = [...texts, ...series.map(({ unit }) => unit)].some((one) =>
    ofOpinion.test(one),
  );
  const found = [
    areMoney(codes, catalogue) ? null : moneyAsked.exec(text)?.[0].match(moneyWord),
    isAmount ? shareAsked.exec(text) : null,
    readCountAsked(text, measures),
    isOpinion ? null : opinionAsked.exec(text),
  ];
  return found.find((one) => one)?.[0]?.toLowerCase();
};
