import { type Mention, placesNamed } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import type { Token } from '../message/tokens.ts';

type Read = Pick<MessageReading, 'tokens'>;

/** Words for the whole: of what is counted, or of the place. */
const whole =
  '(?:overall|total|whole|average|altogether|borough|county|district|city|council|authority)';

/** What puts one thing beside another. */
const beside = '(?:and|plus|with|vs?|versus|than|against|compared|comparing|then)';

/** "Versus all" is of the whole, and "versus all other councils" is not. */
const ofAll = 'all(?: of (?:it|them))?(?: (?:please|together|thanks))? $';

/** "Compared with overall", "then the total", "vs the county borough". */
const wholeBehind = new RegExp(
  `^ (?:\\S+ )?${beside} (?:(?:with|to|the|that|as|a|of|for|in) ){0,3}(?:${whole} (?!(?:of )?(?:last |this )?(?:year |quarter |\\|))|${ofAll})`,
);

const wholeBefore = / (?:overall|total|whole|altogether) /;
const joinedBefore = new RegExp(` ${beside} (?:(?:in|for|of|with|to|the|at) ){0,3}$`);

const lineOfWords = (tokens: readonly Token[]): string =>
  ` ${tokens.map(({ word, mark }) => (mark ? '|' : word)).join(' ')} `;

/**
 * Whether a message asks for the whole in words of its own, beside a line of it.
 *
 * @param line the first and the last place of the name of the line
 * @param named the places of all names: "total" in one of them says nothing more
 * @example "overall and in Quenby", "lateness: Quenby compared with overall"
 */
const saysWhole = (
  { tokens }: Read,
  line: { readonly from: number; readonly to: number; readonly last: number },
  named: ReadonlySet<number>,
): boolean => {
  const sentence = tokens[line.from]?.sentence;
  const within = (one: Token, at: number): boolean => one.sentence === sentence && !named.has(at);
  const behind = tokens.filter((one, at) => at > line.last && within(one, at));
  const before = lineOfWords(tokens.filter((one, at) => at < line.from && within(one, at)));
  return (
    wholeBehind.test(lineOfWords(behind)) || (wholeBefore.test(before) && joinedBefore.test(before))
  );
};

const placeOfName = ({ at }: Pick<Mention, 'at'>) => ({
  from: Math.min(...at),
  to: Math.max(...at),
});

/**
 * With the line of what is named in the place of the whole, where several others have a line of that name: "homelessness
 * prevented in Quenby", when other things are broken down by town as well. The whole stays where it is asked for as well.
 */
export const withSharedLines = (
  reading: Read,
  mentions: readonly Mention[],
  codes: readonly string[],
): string[] => {
  const named = placesNamed(mentions);
  const lines = mentions.flatMap((mention) => {
    const own = mention.named.filter(
      ({ kind, id, indicator }) =>
        kind === 'measure' &&
        indicator !== undefined &&
        id !== indicator &&
        codes.includes(indicator),
    );
    const isOneOfEach = new Set(own.map(({ indicator }) => indicator)).size === own.length;
    if (mention.how === 'topic' || mention.named.length === 1 || !isOneOfEach) return [];
    const ids = own.flatMap(({ id, indicator = id }) => [id, indicator]);
    const ofThese = mentions.filter((one) => one.named.some(({ id }) => ids.includes(id)));
    const last = Math.max(...ofThese.flatMap(({ at }) => at));
    const isBeside = saysWhole(reading, { ...placeOfName(mention), last }, named);
    return own.map((one) => ({ ...one, isBeside }));
  });
  const wholes = new Set(lines.flatMap(({ indicator, isBeside }) => (isBeside ? [] : [indicator])));
  return [...new Set([...codes.filter((code) => !wholes.has(code)), ...lines.map(({ id }) => id)])];
};

/** As many words may stand between. */
const furthest = 2;

/** What two things that are both meant stand beside each other by. */
const joining =
  / (?:and|or|plus|minus|vs?|versus|than|against|compared|beside|to|of|in|then|but|both|total|overall|whole) /;

/**
 * Without the whole of which a line is named right beside it: "two year olds: east locality against England" is of the
 * line alone. The whole stays where words join the two, or ask for it behind them: "hostels compared with overall".
 */
export const withoutWholes = (
  reading: Read,
  mentions: readonly Mention[],
  codes: readonly string[],
): string[] => {
  const { tokens } = reading;
  const named = placesNamed(mentions);
  const placed = mentions.flatMap((mention) => {
    const [one, ...more] = mention.named;
    return one && more.length === 0 ? [{ ...one, ...placeOfName(mention) }] : [];
  });
  const wholes = placed.flatMap((line) =>
    line.kind === 'measure' && line.indicator !== undefined && line.id !== line.indicator
      ? placed.filter((other) => {
          const [first, second] = other.from < line.from ? [other, line] : [line, other];
          const between = tokens.slice(first.to + 1, second.from);
          const isBeside =
            between.length <= furthest &&
            tokens[first.from]?.sentence === tokens[second.from]?.sentence;
          return (
            other.id === line.indicator &&
            isBeside &&
            !joining.test(lineOfWords(between)) &&
            !saysWhole(reading, { ...line, last: second.to }, named)
          );
        })
      : [],
  );
  const kept = codes.filter((code) => !wholes.some(({ id }) => id === code));
  return kept.length > 0 ? kept : [...codes];
};
