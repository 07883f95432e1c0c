import type { Content } from '../render.ts';
import { richLine } from '../rich-line.ts';

/** What is wrong with a field, right under it. */
export const faultLine = (fault: string | undefined): Content[] =>
  fault === undefined
    ? []
    : [richLine([{ text: '⚠ Please correct: ', weight: 'Bolder' }, { text: fault }])];
