import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import { stemOf } from '../../../domain/find-words.ts';
import { partsOf } from '../message/parts-of.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar } from '../message/tokens.ts';

const label = '(?:[A-Ha-h]\\+?|\\d{1,2}[a-z]?)(?![\\p{L}\\p{N}+%]|[.,]\\d)';
/** "Category 1", "grade A or B+", "classes B and C", "Key Stage 2" */
const labelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{L}{4,}) (${label}(?:(?:, | or | and |, or |, and | ?[/&] ?| to |[–-])${label})*)(?! ?(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|working|calendar)\\b)`,
  'gu',
);
/** These stand before any number. */
const counting =
  /^(?:last|next|first|past|previous|within|under|over|about|around|only|quarters?|months?|weeks?|days?|hours?|minutes?|aged?|ages|total|number|target|have|need|make|made|than|least|most|some)$/;

type Labels = { readonly of: string; readonly labels: readonly string[]; readonly typed: string };

const labelsIn = (text: string): Labels[] =>
  [...text.matchAll(labelled)].flatMap(([typed, noun = '', labels = '']) => {
    const of = noun.toLowerCase();
    // "What about a", "score a goal": the article is no label.
    const isArticle = labels === 'a';
    return counting.test(of) || isGrammar(of) || isArticle
      ? []
      : [{ of: stemOf(of), labels: labels.match(new RegExp(label, 'gu')) ?? [], typed }];
  });

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * What a message calls by a label where what is asked about is called by another: no figure is of that.
 *
 * @example “priority 1” of “Priority 2 defects mended”, “grade c” of “Streets at grade A or B+”
 */
export const otherLabels = (
  { text }: Pick<MessageReading, 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const said = labelsIn(text);
  if (said.length === 0) return [];
  const own = codes
    .flatMap((code) => {
      const indicator = findIndicator(catalogue, code);
      return [
        ...(indicator ? [indicator, ...partsOf(indicator)] : []),
        ...measuresNamed(catalogue, code),
      ];
    })
    .flatMap((one) => [
      one.name,
      one.shortName,
      ...('series' in one ? one.series.map(({ unit }) => unit) : []),
    ])
    .flatMap(labelsIn);
  return said.flatMap(({ of, labels, typed }) => {
    const known = own.filter((one) => one.of === of).flatMap((one) => one.labels);
    const isOther = labels.every((one) => !known.some((its) => isSame(one, its)));
    return known.length > 0 && isOther ? [typed.toLowerCase()] : [];
  });
};
