import { cutText } from './cut-text.ts';
import { type DueView, dueLine } from './due-line.ts';
import { line, lineIfAny } from './line.ts';
import type { Content } from './render.ts';
import { together } from './together.ts';

/** How far an indicator has come. */
export type OwingItem = {
  /** "S05 Crime, antisocial behaviour and domestic abuse" */
  readonly name: string;
  readonly owed: readonly DueView[];
  /** "Submitted by Andy Frost on 2 January 2019, 09:10, not signed off yet." */
  readonly status?: string;
};

const mostCharacters = 600;

/** An indicator with what is owed of it under its name; bold where no person stands above. */
export const owingItem = (
  { name, owed, status = '' }: OwingItem,
  weight: 'Default' | 'Bolder' = 'Default',
): Content =>
  together([
    line(name, { weight }),
    ...owed.map(dueLine),
    ...lineIfAny(cutText(status, mostCharacters), { size: 'Small', subtle: true }),
  ]);
