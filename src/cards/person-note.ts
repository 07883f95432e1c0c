import type { Content } from './render.ts';
import { richLine } from './rich-line.ts';

type PersonNote = {
  readonly name: string;
  readonly what: readonly string[];
  /** What has to be known before a message goes out. */
  readonly note?: string;
};

/** A person and what there is to say of them, in one flow. */
export const personNote = ({ name, what, note = '' }: PersonNote): Content =>
  richLine([
    { text: name, weight: 'Bolder' },
    { text: what.length > 0 ? `: ${what.join('; ')}` : '' },
    { text: note && '. ' },
    { text: note, weight: 'Bolder', color: 'Attention' },
  ]);
