import type { TextBlock } from '../domain/commentary.ts';

/** About what the elements around a block take, in characters. */
const frame = { paragraph: 120, bullet: 300 };

// As JSON, since a quotation mark takes two characters there and a line break too.
/** What a block takes in a card, in characters. */
export const sizeOfBlock = ({ kind, text }: TextBlock): number =>
  JSON.stringify(text).length + frame[kind];
