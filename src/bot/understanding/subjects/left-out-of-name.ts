import { type Catalogue, measuresNamed } from '../../../domain/catalogue.ts';
import { stemsOf } from '../../../domain/find-words.ts';
import { lineOf } from '../evidence/cues.ts';
import type { MessageReading } from '../message/read-message.ts';
import type { Token } from '../message/tokens.ts';

/** "Staff other than teachers", "excluding academies" */
const leavesOut =
  /\b(?:other than|excluding|except(?: for)?|not including|not counting|apart from)(?: the| those| for| in)? ([\p{L}-]+(?: (?:and|or) [\p{L}-]+)?)/giu;

/** "Without exceptions", "minus the exceptions", "do you count exceptions" */
const outBefore =
  / (?:no|not|without|non|minus|less|bar|barring|omit|exclude|remove|do(?:es)? (?:you|we|they|it|this|that) (?:count|include)|(?:is|are)) (?:the |any |all )?$/;
/** "Exceptions excluded", "exceptions taken out" */
const outBehind =
  /^ (?:(?:is|are|was|were|being|all) )*(?:excluded|removed|omitted|discounted|disregarded|out|(?:taken|left|kept) out|not (?:counted|included)) /;
/** "Are exceptions counted" */
const asksBehind = /^ (?:counted|included|excluded|in|out) /;

const isLeftOutAt = (tokens: readonly Token[], at: number): boolean => {
  const before = lineOf({ tokens: tokens.slice(0, at) });
  const behind = lineOf({ tokens: tokens.slice(at + 1) });
  const [said] = outBefore.exec(before) ?? [];
  return (
    outBehind.test(behind) ||
    (said !== undefined && (!/^ (?:is|are) /.test(said) || asksBehind.test(behind)))
  );
};

/**
 * What the names of all that is asked about leave out, where a message wants it.
 *
 * @example “teachers” of “sickness of all staff, teachers too”, of “staff other than teachers”
 */
export const wordsLeftOut = (
  { tokens, text }: Pick<MessageReading, 'tokens' | 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const measures = codes.flatMap((code) => measuresNamed(catalogue, code));
  if (measures.length === 0 || [...text.matchAll(leavesOut)].length > 0) return [];
  const out = measures.map(({ name, series }) =>
    [name, ...series.map(({ unit }) => unit)].flatMap((one) =>
      [...one.matchAll(leavesOut)].flatMap(([, said = '']) => [...stemsOf(said)]),
    ),
  );
  const all = (out[0] ?? []).filter((stem) => out.every((stems) => stems.includes(stem)));
  return tokens.flatMap(({ word, stem, mark }, at) =>
    !mark && all.includes(stem) && !isLeftOutAt(tokens, at) ? [word] : [],
  );
};
