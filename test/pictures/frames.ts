import { type ThemeName, themeNames } from './theme.ts';

/** A card as it stands on somebody's screen. */
export type Frame = {
  readonly theme: ThemeName;
  /** Of the card, its border included, in CSS pixels. */
  readonly width: number;
};

/** A phone held upright, a chat on a desk, and the widest that a chat gets. */
export const widths = { phone: 320, desktop: 480, wide: 1000 } as const;

export const nameOfFrame = ({ theme, width }: Frame): string => {
  const place = Object.entries(widths).find(([, pixels]) => pixels === width)?.[0];
  return `${place ?? width}, ${theme}`;
};

/** Every one of the widths in every one of the themes. */
export const framesOf = (
  pixels: readonly number[],
  themes: readonly ThemeName[] = themeNames,
): Frame[] => pixels.flatMap((width) => themes.map((theme) => ({ theme, width })));
