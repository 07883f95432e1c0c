import { formatStatus } from '../domain/figures/say-standing.ts';
import type { TargetStanding } from '../domain/figures/target-standing.ts';
import type { StatusColour } from '../domain/target.ts';
import { plainText } from './format-text.ts';

/** A status: a dot in its colour, and the word in the colour of all text; then the target. */
export type StatusRow = {
  readonly sign: string;
  readonly color: 'Good' | 'Warning' | 'Attention' | 'Accent' | 'Default';
  readonly word: string;
  readonly target: string;
};

/** How clients draw the colours of statuses and of levels of risk. */
export const statusColors: Readonly<Record<StatusColour, StatusRow['color']>> = {
  green: 'Good',
  amber: 'Warning',
  red: 'Attention',
  blue: 'Accent',
  grey: 'Default',
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
  return [
    {
      sign: colour ? '● ' : '',
      color: colour ? statusColors[colour] : 'Default',
      word: word === '' ? '' : `${word} `,
      target: plainText(say(standing)),
    },
  ];
};
