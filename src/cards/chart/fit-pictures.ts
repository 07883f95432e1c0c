import type { CardElement } from '../render.ts';

const isNode = (value: unknown): value is CardElement =>
  typeof value === 'object' && value !== null;

const isChart = ({ type }: CardElement): boolean => String(type).startsWith('Chart.');

const isPicture = (value: unknown): boolean => isNode(value) && value.type === 'Image';

const picturesIn = (value: unknown): number => {
  if (!isNode(value)) return 0;
  if (isPicture(value) || (isChart(value) && isNode(value.fallback))) return 1;
  return Object.values(value).reduce<number>((sum, one) => sum + picturesIn(one), 0);
};

/** @param kept counts down the number of pictures to keep; the first ones are kept */
const keepPictures = (value: unknown, kept: { left: number }): unknown => {
  if (Array.isArray(value))
    return value.flatMap((one) => {
      if (!isPicture(one)) return [keepPictures(one, kept)];
      kept.left -= 1;
      return kept.left >= 0 ? [one] : [];
    });
  if (!isNode(value)) return value;
  if (isChart(value) && isNode(value.fallback)) {
    kept.left -= 1;
    return kept.left >= 0 ? value : { ...value, fallback: 'drop' };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, keepPictures(one, kept)]),
  );
};

/**
 * Removes pictures, the last one first, until a card fits the limit of Teams: the client's charts and
 * the figures as text remain.
 *
 * @param room for the body, in characters of JSON
 */
export const fitPictures = (body: readonly CardElement[], room: number): CardElement[] => {
  for (let left = picturesIn(body); left > 0; left--) {
    const kept = { left };
    const fitted =
      left === picturesIn(body) ? [...body] : (keepPictures(body, kept) as CardElement[]);
    if (JSON.stringify(fitted).length <= room) return fitted;
  }
  return keepPictures(body, { left: 0 }) as CardElement[];
};
