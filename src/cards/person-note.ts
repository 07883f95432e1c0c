import { capitalise } from '../domain/capitalise.ts';
import { line, lineIfAny } from './line.ts';
import type { Content } from './render.ts';
import { together } from './together.ts';

type PersonNote = { readonly name: string; readonly note?: string };

/** A person, and under the name what there is to say of them. */
export const personNote = ({ name, note = '' }: PersonNote): Content =>
  together([
    line(name, { weight: 'Bolder' }),
    ...lineIfAny(capitalise(note), { size: 'Small', subtle: true }),
  ]);
