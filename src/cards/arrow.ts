import template from './arrow.json' with { type: 'json' };
import type { HeadlineWords } from './describe-headline.ts';
import { type Content, compileCard } from './render.ts';

const fill = compileCard(template);

type Look = {
  readonly size: 'Default' | 'ExtraLarge';
  readonly align?: 'Left' | 'Right';
};

/** Which way a figure went: a sign in the colour of the judgement, and the word. */
export const arrow = (
  { sign, movement, color }: HeadlineWords,
  { size, align = 'Left' }: Look,
): Content => fill({ sign: `${sign} `, movement, color, size, align });
