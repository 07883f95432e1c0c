/** Something that is seen on a card. */
export type Part = {
  /** What it is, and its type and colours as the browser computes them. */
  readonly look: string;
  /** Its text, what a field holds, or the fingerprint of a picture. */
  readonly label: string;
  /** From the card's corner, in CSS pixels: x, y, width, height. */
  readonly box: readonly [number, number, number, number];
};

const labelLength = 40;

const isPicture = (look: string): boolean => look.startsWith('img');

/** A picture is told by the whole of its fingerprint; the words of a text are in the card's JSON. */
const shorten = ({ look, label }: Part): string =>
  isPicture(look) || label.length <= labelLength ? label : `${label.slice(0, labelLength)}…`;

/** The look in two themes: words that differ stand beside each other, as in `#242424/#ffffff`. */
const joinLooks = (light: string, dark: string): string => {
  const others = dark.split(' ');
  return light
    .split(' ')
    .map((word, at) => (word === others[at] ? word : `${word}/${others[at]}`))
    .join(' ');
};

/** A line for each part of a card, by which two layouts are compared and which a person can read. */
export const writeLayout = (light: readonly Part[], dark: readonly Part[]): string[] =>
  light.map((part, at) => {
    const [x, y, width, height] = part.box.map(Math.round);
    const look = joinLooks(part.look, dark[at]?.look ?? 'missing');
    return `${x},${y} ${width}×${height} | ${look} | ${shorten(part)}`;
  });

type Read = { x: number; y: number; width: number; height: number; look: string; label: string };

const readLine = (line: string): Read => {
  const [, x, y, width, height, look = '', label = ''] =
    /^(-?\d+),(-?\d+) (\d+)×(\d+) \| (.*?) \| (.*)$/su.exec(line) ?? [];
  if (!height) throw new SyntaxError(`This is no line of a layout: ${line}`);
  const [left, top] = [Number(x), Number(y)];
  return { x: left, y: top, width: Number(width), height: Number(height), look, label };
};

/** How far a part stands from the one before it: under its foot, or else from its top. */
const gapBefore = (parts: readonly Read[], at: number): number => {
  const [before, here] = [parts[at - 1], parts[at]];
  if (!before || !here) return 0;
  const foot = before.y + before.height;
  return here.y - (here.y >= foot - 1 ? foot : before.y);
};

/** Another build may round a line's height the other way: a pixel, and a fiftieth of a long way. */
const isClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1 + Math.abs(one) / 50;

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';

/** Averages of a picture's squares may be rounded the other way, by one of 64 levels. */
const isLikePicture = (one: string, other: string): boolean =>
  one.length === other.length &&
  Array.from(one, (sign, at) => signs.indexOf(sign) - signs.indexOf(other[at] ?? '')).every(
    (levels) => Math.abs(levels) <= 1,
  );

const isSameLabel = (one: Read, other: Read): boolean =>
  one.label === other.label || (isPicture(one.look) && isLikePicture(one.label, other.label));

const nameOf = ({ look, label }: Read): string => (isPicture(look) || !label ? look : `“${label}”`);

/** What is different about a part, besides whether it is there. */
const comparePart = (accepted: readonly Read[], taken: readonly Read[], at: number): string[] => {
  const [before, now] = [accepted[at], taken[at]];
  if (!before || !now) return [];
  if (!isSameLabel(before, now)) return [`${nameOf(before)} is now ${nameOf(now)}`];
  const [gap, gapNow] = [gapBefore(accepted, at), gapBefore(taken, at)];
  const lengths = [
    ['left edge', before.x, now.x],
    ['width', before.width, now.width],
    ['height', before.height, now.height],
    ['distance to what stands before it', gap, gapNow],
  ] as const;
  const moved = lengths.filter(([, was, is]) => !isClose(was, is));
  return [
    ...(before.look === now.look ? [] : [`look was ${before.look} and is ${now.look}`]),
    ...moved.map(([what, was, is]) => `${what} was ${was} and is ${is}`),
  ].map((what) => `${nameOf(now)}: ${what}`);
};

/** The parts of one that the other has not, or not as often. */
const lacking = (one: readonly Read[], other: readonly Read[]): string[] => {
  const left = other.map(nameOf);
  return one.map(nameOf).filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** How a layout differs from the one that was accepted, part by part, in words. */
export const findLayoutDifferences = (
  accepted: readonly string[],
  taken: readonly string[],
): string[] => {
  const [before, now] = [accepted.map(readLine), taken.map(readLine)];
  if (before.length === now.length) return now.flatMap((_, at) => comparePart(before, now, at));
  return [
    `${before.length} parts were there and ${now.length} are`,
    ...lacking(before, now).map((name) => `${name} is gone`),
    ...lacking(now, before).map((name) => `${name} is new`),
  ];
};
