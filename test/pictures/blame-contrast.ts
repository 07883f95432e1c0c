import type { FaintText, Finding } from './finding.ts';
import { type ThemeName, themeOf } from './theme.ts';

const status = ['good', 'warning', 'attention'] as const;
const grounds = ['default', 'emphasis'] as const;

const withoutAlpha = (colour: string | undefined): string => `#${colour?.slice(-6)}`;

/**
 * Whether both the text's colour and its ground are Teams' own choice for a word that a card calls
 * good or bad. The published settings fall short there (good on white has 2.1:1, attention on dark
 * 3.3:1), and a card names such a colour without knowing its shade. Any other pair is to blame on
 * the card.
 */
const isTeamsOwn = (theme: ThemeName, { text, ground }: FaintText): boolean => {
  const { text: shades, containers } = themeOf(theme);
  return (
    status.some((name) => withoutAlpha(shades[name]?.[0]) === text) &&
    grounds.some((name) => containers[name]?.background === ground)
  );
};

/** The texts that a card makes too faint. */
export const faintByCard = (theme: ThemeName, texts: readonly FaintText[]): Finding[] =>
  texts
    .filter((faint) => !isTeamsOwn(theme, faint))
    .map(({ card, fault, text, ground }) => ({ card, fault: `${text} on ${ground}: ${fault}` }));
