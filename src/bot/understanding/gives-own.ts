import { indicatorOf } from './asked/asked.ts';
import { asking } from './asked/said-reason.ts';
import { lineOf } from './evidence/cues.ts';
import type { Likelihoods } from './linear-model.ts';
import type { LanguageContext } from './message/language-context.ts';
import type { MessageReading } from './message/read-message.ts';

const inPercent = /^(?:%|percent|per)$/;

/** The first and the last word of each name of something that the person leads. */
const ownNames = (
  { tokens, mentions }: MessageReading,
  { catalogue, own = [] }: LanguageContext,
): { readonly from: number; readonly to: number }[] => {
  const isOwn = (id: string): boolean => own.includes(indicatorOf(id, catalogue));
  return [
    ...mentions.flatMap(({ named, at }) =>
      named.some(({ id }) => isOwn(id)) ? [{ from: Math.min(...at), to: Math.max(...at) }] : [],
    ),
    ...tokens.flatMap(({ mark }, at) =>
      mark?.kind === 'code' && mark.code && isOwn(mark.code) ? [{ from: at, to: at }] : [],
    ),
  ];
};

/** "Berths let 87.1%", "87.1 percent berths let", "Berths let, year to June: 87.1%". */
const isGiven = (reading: MessageReading, at: number, language: LanguageContext): boolean => {
  const { tokens } = reading;
  const number = tokens[at];
  const next = tokens[at + 1];
  const behind = inPercent.test(next?.word ?? '') ? tokens[at + 2] : next;
  const isAlone =
    number?.parted === true &&
    (behind === undefined ||
      inPercent.test(next?.word ?? '') ||
      behind.parted ||
      behind.sentence !== number.sentence);
  return ownNames(reading, language).some(
    ({ from, to }) =>
      to === at - 1 ||
      from === at + (behind === next ? 1 : 2) ||
      (isAlone && to < at && tokens[to]?.sentence === number.sentence),
  );
};

/** The sentence with this number in it says something, and asks nothing. */
const isSaid = ({ tokens, text }: MessageReading, number: number): boolean => {
  const isLast = tokens.at(-1)?.sentence === number;
  const line = lineOf({ tokens: tokens.filter(({ sentence }) => sentence === number) });
  return !asking.test(line) && !(isLast && text.trimEnd().slice(-2).includes('?'));
};

/** Whether somebody gives a figure of what they lead, beside its name: "Berths let 87.1%, fish landed 1,455". */
export const givesOwn = (reading: MessageReading, language: LanguageContext): boolean =>
  reading.tokens.some(
    ({ mark, sentence }, at) =>
      mark?.kind === 'number' && isSaid(reading, sentence) && isGiven(reading, at, language),
  );

/** "My two for the quarter: berths let 87.1%" asks for no list of one's own. */
export const givenAsOwn = (
  reading: MessageReading,
  aspects: Likelihoods,
  language: LanguageContext,
): Likelihoods => {
  const [best] = aspects;
  return best?.name === 'mine' && givesOwn(reading, language)
    ? [{ ...best, name: 'give' }, ...aspects]
    : aspects;
};
