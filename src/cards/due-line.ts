import type { Content } from './render.ts';
import { richLine } from './rich-line.ts';

/** What is owed by one day. */
export type DueView = {
  /** "values and commentary" */
  readonly what: string;
  /** "Monday 21 January 2019" */
  readonly day: string;
  readonly overdue: boolean;
};

/** A deadline looks the same on every card: the day first, and what is late marked by word and weight. */
export const dueLine = ({ what, day, overdue }: DueView): Content => {
  const mark = overdue ? ({ weight: 'Bolder' } as const) : {};
  return richLine(
    [
      { text: `${overdue ? 'Overdue since' : 'Due'} ${day}`, size: 'Small', ...mark },
      { text: `: ${what}`, size: 'Small' },
    ],
    'None',
  );
};
