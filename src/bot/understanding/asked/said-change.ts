import { wayMeant } from '../evidence/cues.ts';
import { placesNamed } from '../message/mention.ts';
import { smallNumberOf } from '../message/number-words.ts';
import type { MessageReading } from '../message/read-message.ts';
import type { Token } from '../message/tokens.ts';

/** By how much a figure is said to be above the last one, or below it. */
export type SaidChange = { readonly at: number; readonly by: number };

const sizeOf = ({ word, mark }: Token): number | undefined => {
  if (mark) return mark.kind === 'number' ? mark.value : undefined;
  return smallNumberOf(word);
};

const comparing = /^(?:more|fewer|less|higher|lower)$/;

/** "And now it is 33 fewer" says no figure; "529 more or less" does. */
const endsHere = ({ mark, parted, sentence }: Token, next: Token | undefined): boolean =>
  !next || next.parted || next.sentence !== sentence || (!mark && !parted && next.word === 'this');

/** "Twelve more than", "12 down on"; "6318 up from 6270" is a figure, and not by how much it is above another. */
const wayAfter = (tokens: readonly Token[], at: number) => {
  const [way, next] = [tokens[at + 1], tokens[at + 2]];
  const isBeside = way !== undefined && comparing.test(way.word) && endsHere(way, next);
  const isTied = /^(?:than|on|from)$/.test(next?.word ?? '');
  return isBeside || (isTied && tokens[at + 3]?.mark?.kind !== 'number')
    ? wayMeant(way)
    : undefined;
};

/** "It is minus 2.9" says what it is, and so does "minus £35k". */
const being = /^(?:is|are|be|at|like)$/;
const isValue = (tokens: readonly Token[], at: number): boolean => {
  const { mark } = tokens[at] ?? {};
  const isMoney = mark?.kind === 'number' && mark.isMoney === true;
  return isMoney || being.test(tokens[at - 2]?.word ?? '');
};

const writing = /^(?:put|write|writing|jot|note|mark|get|take|stick|bung)$/;

/** "Up 12", "down by 12", "plus 12"; "over 12" is a limit. */
const wayBefore = (tokens: readonly Token[], at: number) => {
  const [one, other] = [tokens[at - 1], tokens[at - 2]];
  const before = one?.word === 'by' ? other : one;
  const [verb] = one === before ? [other] : [];
  // What is put down is written.
  if (before?.word === 'down' && writing.test(verb?.word ?? '')) return undefined;
  // "20 killed plus 184 injured" adds two figures of the message.
  const isSum = !other?.mark && tokens.slice(0, at).some(({ mark }) => mark?.kind === 'number');
  if (before?.word === 'plus' && isSum) return undefined;
  if (before?.word === 'plus') return 'up';
  if (before?.word === 'minus') return isValue(tokens, at) ? undefined : 'down';
  return wayMeant(before, 'moved');
};

/**
 * What a message adds to the last figure, or takes away from it. Percentages are left alone, since nobody can tell of
 * what they are.
 *
 * @example "KSI: twelve more than last time" has 12, and "down by 3" has -3
 */
export const findSaidChanges = ({ tokens: said, mentions }: MessageReading): SaidChange[] => {
  // “Highers 44.1” gives a figure of what is called so.
  const named = placesNamed(mentions);
  const tokens = said.map((one, at) => (named.has(at) ? { ...one, word: '', stem: '' } : one));
  return tokens.flatMap((token, at) => {
    const size = sizeOf(token);
    const way = wayAfter(tokens, at) ?? wayBefore(tokens, at);
    if (size === undefined || way === undefined) return [];
    return [{ at, by: way === 'up' ? size : -size }];
  });
};

/** Whether what is said to have changed is told from the last figure, and not from that of another time. */
export const isFromLast = ({ tokens }: MessageReading): boolean =>
  tokens.every(
    ({ word, mark }) =>
      word !== '%' &&
      word !== 'percent' &&
      !/^years?$/.test(word) &&
      (mark?.kind !== 'period' || mark.period.kind === 'previous'),
  );
