import type { Content } from '../render.ts';
import { richLine } from '../rich-line.ts';

/** What is wrong with a field, right under it; in words as well as in colour. */
export const faultLine = (fault: string | undefined): Content[] =>
  fault === undefined
    ? []
    : [
        richLine([
          { text: 'Please correct: ', weight: 'Bolder', color: 'Attention' },
          { text: fault, color: 'Attention' },
        ]),
      ];
