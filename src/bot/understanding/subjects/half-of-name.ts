import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import { stemOf } from '../../../domain/find-words.ts';
import { tellingStems } from '../message/measuring-words.ts';
import type { MessageReading } from '../message/read-message.ts';

/** Said of things, wherever it stands. */
const onTheirOwn = /\b(?:on their own|by themselves)\b/iu;
/** Said of what stands right before it, which may be a period. */
const alone = /(?<!\p{L})(\p{L}{1,30}) (?:alone|on its own|by itself)\b/iu;
const joint = / (?:and|or|&) /u;

/**
 * The words of one of two things that are counted together, where a message wants it alone.
 *
 * @example of “Marriages and civil partnerships” the “partnerships” of “civil partnerships on their own”
 */
export const wordsOfHalf = (
  { text, tokens }: Pick<MessageReading, 'text' | 'tokens'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const [, before] = alone.exec(text) ?? [];
  if (before === undefined && !onTheirOwn.test(text)) return [];
  const said = new Set(tokens.map(({ stem }) => stem));
  const named = codes.flatMap((code) => {
    const indicator = findIndicator(catalogue, code);
    return [...(indicator ? [indicator] : []), ...measuresNamed(catalogue, code)];
  });
  const onlyOne = named.flatMap(({ name, shortName }) =>
    [name, shortName].flatMap((one) => {
      const halves = one.split(joint).map((half) => new Set(tellingStems(half)));
      const ofOne = halves.map((half) =>
        [...half].filter((stem) => halves.every((other) => other === half || !other.has(stem))),
      );
      const [only, ...more] = ofOne.filter((stems) => stems.some((stem) => said.has(stem)));
      return halves.length > 1 && only && more.length === 0 ? only : [];
    }),
  );
  const isOfThem = onTheirOwn.test(text) || onlyOne.includes(stemOf((before ?? '').toLowerCase()));
  return isOfThem ? tokens.flatMap(({ stem, word }) => (onlyOne.includes(stem) ? [word] : [])) : [];
};
