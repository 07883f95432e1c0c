import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that depends on nothing but a text. */
export const draw = (...text: readonly (string | number)[]): number =>
  createHash('sha256').update(text.join('~')).digest().readUInt32BE() / 2 ** 32;

/** Numbers from 0 up to 1, the same for the same seed. */
export const seededRandom = (seed: string): (() => number) => {
  let drawn = 0;
  return () => {
    drawn += 1;
    return draw(seed, drawn);
  };
};
