import template from './fold-rest.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';

const fill = compileCard(template);

type Fold = {
  /** Unique within the card. */
  readonly id: string;
  /** How many are shown above, of how many. */
  readonly shown: number;
  readonly of: number;
  /** "values" */
  readonly what: string;
};

/** The rest of a list, which unfolds at a press, without a turn of the bot; nothing for nothing. */
export const foldRest = (rest: readonly Content[], { id, shown, of, what }: Fold): Content[] =>
  rest.length === 0
    ? []
    : [
        fill({
          id,
          items: rest,
          show: `Show all ${of} ${what}`,
          hide: `Show ${shown} ${what} only`,
        }),
      ];
