import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import { isOfMeasures, type Mention } from '../message/mention.ts';
import type { PartBy } from '../message/part-by.ts';
import type { MessageReading } from '../message/read-message.ts';
import { areLines } from './lines-of-breakdown.ts';
import { partByLetter } from './parts-by-letter.ts';

/** Longer messages name in full what they are about, unless they give a figure of the form that is open. */
const shortEnough = { words: 6, figure: 10 };

/** A name that lines of several breakdowns bear is that of what was spoken of: “and in Northfield?” after fly-tipping. */
const ofIndicator = (mention: Mention, indicator: string | undefined): Mention => {
  const { named, how } = mention;
  const own = named.filter((one) => one.indicator !== undefined && one.indicator === indicator);
  return named.length > 1 && own.length === 1 && how !== 'loose'
    ? { ...mention, named: own, how: 'sure' }
    : mention;
};

/** Of the lines that were shown, one is meant: "just the Creek". */
const asOne = (codes: readonly string[], catalogue: Catalogue): readonly string[] =>
  areLines(codes, catalogue)
    ? codes.flatMap((one) => findIndicator(catalogue, one)?.code ?? []).slice(0, 1)
    : codes;

/**
 * With the part of the indicator spoken of before that a word tells: “primary” after persistent absence, though
 * exclusions have primary schools too, “incidents” after domestic abuse crimes; “6105 for the total” after the form of crime.
 *
 * @param codes of what was spoken of before
 */
export const withPartBefore = (
  reading: MessageReading,
  codes: readonly string[],
  { catalogue, partBy }: { readonly catalogue: Catalogue; readonly partBy: PartBy },
): MessageReading => {
  const { tokens, mentions } = reading;
  const [code, ...more] = asOne(codes, catalogue);
  const indicator = code === undefined ? undefined : findIndicator(catalogue, code)?.code;
  const narrowed = mentions.map((one) => ofIndicator(one, indicator));
  if (more.length === 0 && narrowed.some((one, at) => one !== mentions[at]))
    return { ...reading, mentions: narrowed };
  const isShort = tokens.length <= shortEnough.words && more.length === 0;
  const byLetter = indicator && isShort ? partByLetter(reading, indicator, catalogue) : undefined;
  if (byLetter) return { ...reading, mentions: [byLetter] };
  const isNamed = mentions.some(isOfMeasures) || tokens.some(({ mark }) => mark?.kind === 'code');
  const hasFigure = tokens.some(({ mark }) => mark?.kind === 'number');
  const most = shortEnough[hasFigure ? 'figure' : 'words'];
  if (!indicator || more.length > 0 || isNamed || tokens.length > most) return reading;
  const find = (which?: 'measuring') =>
    tokens.flatMap(({ stem, mark }, at) => {
      const part = mark ? undefined : partBy(stem, code ?? indicator, which);
      return part ? [{ named: part.named, at }] : [];
    });
  const telling = find();
  const told = telling.length === 0 && hasFigure ? find('measuring') : telling;
  const [first] = told;
  if (!first || told.some(({ named }) => named.id !== first.named.id)) return reading;
  const at = told.map((one) => one.at);
  return { ...reading, mentions: [...mentions, { named: [first.named], at, how: 'sure' }] };
};
