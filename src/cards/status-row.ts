import { formatStatus, symbolOf } from '../domain/figures/say-standing.ts';
import type { TargetStanding } from '../domain/figures/target-standing.ts';
import type { StatusColour } from '../domain/target.ts';
import { plainText } from './format-text.ts';

/** A status: the symbol that the report prints with it, or else a dot, in its colour, and the word in the colour of all text; then the target. */
export type StatusRow = {
  readonly sign: string;
  readonly color: 'Good' | 'Warning' | 'Attention' | 'Accent' | 'Default';
  readonly word: string;
  readonly target: string;
};

type Dot = { readonly text: string; readonly color: StatusRow['color'] };

/**
 * How clients draw the colours of statuses and of levels of risk. Those that Teams has no colour for differ in shape: in
 * its dark theme the colour of text is nearly white.
 */
export const statusDots: Readonly<Record<StatusColour, Dot>> = {
  red: { text: '● ', color: 'Attention' },
  amber: { text: '● ', color: 'Warning' },
  yellow: { text: '◆ ', color: 'Warning' },
  green: { text: '● ', color: 'Good' },
  blue: { text: '● ', color: 'Accent' },
  purple: { text: '◆ ', color: 'Accent' },
  white: { text: '○ ', color: 'Default' },
  black: { text: '■ ', color: 'Default' },
  grey: { text: '● ', color: 'Default' },
};

/**
 * The status of a value, as published or else as computed, with what is said of its target. The dot is
 * the only coloured thing, since it says nothing that the word does not.
 *
 * @param say what follows the word
 */
export const statusIfAny = (
  standing: TargetStanding | undefined,
  say: (standing: TargetStanding) => string,
): StatusRow[] => {
  if (!standing) return [];
  const word = plainText(formatStatus(standing));
  const { colour } = standing.reported ?? standing.computed ?? {};
  const dot: Dot = colour ? statusDots[colour] : { text: '', color: 'Default' };
  const symbol = plainText(symbolOf(standing));
  return [
    {
      sign: symbol === '' ? dot.text : `${symbol} `,
      color: dot.color,
      word: word === '' ? '' : `${word} `,
      target: plainText(say(standing)),
    },
  ];
};
