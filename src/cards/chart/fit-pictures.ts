import type { Content } from '../render.ts';

/** What a whole card may take, less what stands around its body, in characters. */
const mostCharacters = 18_000;

const isNode = (value: unknown): value is Content => typeof value === 'object' && value !== null;

const isPicture = (value: unknown): boolean => isNode(value) && value.type === 'Image';

const picturesIn = (value: unknown): number => {
  if (!isNode(value)) return 0;
  const inside = Object.values(value).reduce<number>((sum, one) => sum + picturesIn(one), 0);
  return inside + (isPicture(value.fallback) ? 1 : 0);
};

/** @param kept counts down from how many pictures stay, the first ones */
const keepPictures = (value: unknown, kept: { left: number }): unknown => {
  if (Array.isArray(value)) return value.map((one) => keepPictures(one, kept));
  if (!isNode(value)) return value;
  if (isPicture(value.fallback)) {
    kept.left -= 1;
    return kept.left >= 0 ? value : { ...value, fallback: 'drop' };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, keepPictures(one, kept)]),
  );
};

/**
 * Takes away pictures of charts, the last one first, until a card stays within what Teams takes: the
 * chart of the client and the figures as text are left.
 */
export const fitPictures = (body: readonly Content[], room = mostCharacters): Content[] => {
  for (let left = picturesIn(body); left > 0; left--) {
    const kept = { left };
    const fitted = body.map((one) => keepPictures(one, kept) as Content);
    if (JSON.stringify(fitted).length <= room) return fitted;
  }
  const none = { left: 0 };
  return body.map((one) => keepPictures(one, none) as Content);
};
