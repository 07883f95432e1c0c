import type { FaintText, Finding } from './finding.ts';
import { type ThemeName, themeOf } from './theme.ts';

const status = ['good', 'warning', 'attention'] as const;
const grounds = ['default', 'emphasis'] as const;

const withoutAlpha = (colour: string | undefined): string => `#${colour?.slice(-6)}`;

/** The sign of an arrow, whose word stands beside it in the text's own colour. */
const sign = /^\s*[▲▼►]\s*$/u;

/**
 * Whether it is the sign of an arrow, in the colour that Teams chose for good or bad, on a ground that it
 * chose. The published settings fall short there (good on white has 2.1:1, attention on dark 3.3:1), and a
 * card names such a colour without knowing its shade. Any other text or pair is to blame on the card.
 */
const isTeamsOwn = (theme: ThemeName, { text, ground, words }: FaintText): boolean => {
  if (!sign.test(words)) return false;
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
