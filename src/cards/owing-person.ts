import { line, lineIfAny } from './line.ts';
import { type OwingItem, owingItem } from './owing-item.ts';
import type { Content } from './render.ts';
import { stack } from './stack.ts';

export type OwingPerson = {
  readonly name: string;
  /** "Away until 14 January 2019: Mike Potter stands in" */
  readonly note?: string;
  readonly items: readonly OwingItem[];
};

/** An officer, who stands in, and how far each of their indicators has come. */
export const owingPerson = ({ name, note = '', items }: OwingPerson): Content =>
  stack([
    line(name, { weight: 'Bolder' }),
    ...lineIfAny(note, { size: 'Small', subtle: true }),
    ...items.map((item) => owingItem(item)),
  ]);
