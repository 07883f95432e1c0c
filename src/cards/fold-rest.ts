import template from './fold-rest.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';

const fill = compileCard(template);

type Fold = {
  /** Unique within the card. */
  readonly id: string;
  readonly most: number;
  /** "values" */
  readonly what: string;
};

/** The first lines of a list; the rest unfolds at a press, without a turn of the bot. */
export const foldRest = (
  lines: readonly (readonly Content[])[],
  { id, most, what }: Fold,
): Content[] => {
  const [shown, rest] = [lines.slice(0, most).flat(), lines.slice(most).flat()];
  if (rest.length === 0) return shown;
  const words = { show: `Show all ${lines.length} ${what}`, hide: `Show ${most} ${what} only` };
  return [...shown, fill({ id, items: rest, ...words })];
};
