import { isOutcome } from '../../domain/catalogue.ts';
import { lineOf } from './evidence/cues.ts';
import type { Judged } from './judge-message.ts';
import type { LanguageContext } from './message/language-context.ts';
import type { MessageReading } from './message/read-message.ts';
import type { Interpretation } from './understanding.ts';

/** The words of a message, with one word for an outcome and a comma where a part of the sentence ends. */
const partsOf = ({ tokens, mentions }: MessageReading): string => {
  const named = mentions.filter(({ named: [first] }) => first?.kind === 'outcome');
  const spans = named.map(({ at }) => ({ from: Math.min(...at), to: Math.max(...at) }));
  return lineOf({
    tokens: tokens.flatMap((token, at) => {
      const span = spans.find(({ from, to }) => from <= at && at <= to);
      if (span && at > span.from) return [];
      const isCode = token.mark?.kind === 'code' && token.mark.of === 'outcome';
      const word = span || isCode ? '<outcome>' : token.word;
      return [{ ...token, word: token.parted ? `, ${word}` : word }];
    }),
  });
};

const lengths = '(?:lines?|words?|sentences?|seconds?|minutes?|mins?|bullets?)';

/** What limits it would stand behind it: "priority 2 for Weymouth". */
const toBeShown = new RegExp(
  [
    ' (?:(?:walk|talk|take|run) (?:me|us) through|(?:brief\\w*|summary|rundown|overview) (?:\\S+ )?(?:of|on|for))',
    ` <outcome> (?:in (?:\\S+ )?\\S+ ${lengths} |before |,|$)`,
    `| <outcome> in (?:\\S+ )?\\S+ ${lengths} `,
  ].join(''),
);

/**
 * The overview of the one outcome that a message asks to be shown, whatever else it tells: "walk me through objective
 * 1, I am in the car park", "priority A in thirty seconds".
 */
export const showOutcome = (
  { named, reading }: Judged,
  { rules, catalogue }: LanguageContext,
): Interpretation | undefined => {
  const [outcome, ...more] = named.how === 'sure' ? named.codes : [];
  const isOfOne = outcome !== undefined && more.length === 0 && isOutcome(catalogue, outcome);
  if (!isOfOne || !toBeShown.test(partsOf(reading))) return undefined;
  return { kind: 'query', query: rules.toQuery({ kind: 'overview', outcome }), isReading: true };
};
