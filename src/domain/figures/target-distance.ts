import { formatFigure, formatNumber, ofPoints, placesApart, placesOf } from '../format.ts';
import type { Limits, TargetForm } from './format-target.ts';

/** So small a difference comes from the arithmetic. */
const slack = (limit: number): number => 1e-9 * Math.max(1, Math.abs(limit));

/** How a value stands to the nearest limit of its target. */
export type Judged = {
  readonly limit: number;
  readonly distance: number;
  readonly isMet: boolean;
  /** The values that meet the target have a highest one. */
  readonly isCapped: boolean;
};

/** The limit that a value is beyond, or that it is nearest to, how far, and whether the value meets the target. */
export const judge = (value: number, { low, high, strict }: Limits): Judged => {
  const sides = [
    ...(low === undefined ? [] : [{ limit: low, distance: low - value }]),
    ...(high === undefined ? [] : [{ limit: high, distance: value - high }]),
  ];
  const furthest = sides.reduce((a, b) => (b.distance > a.distance ? b : a));
  const isOn = Math.abs(furthest.distance) <= slack(furthest.limit);
  return isOn
    ? { ...furthest, distance: 0, isMet: !strict, isCapped: high !== undefined }
    : { ...furthest, isMet: furthest.distance < 0, isCapped: high !== undefined };
};

/** With enough decimal places to see that there is a distance. */
const sayDistance = (distance: number, limit: number, form: TargetForm): string => {
  const { valueKind, decimals } = form;
  const size = Math.abs(distance);
  const places = placesApart(Math.max(decimals, placesOf(limit)), size, [0]);
  if (valueKind === 'percentage') return ofPoints(formatNumber(size, places));
  const share = limit === 0 ? '' : ` (${formatNumber((100 * size) / Math.abs(limit), 1)}%)`;
  return `${formatFigure(size, { ...form, decimals: places })}${share}`;
};

/** What is to stay below a limit has not reached it until its day, nor has what still adds up said anything of it. */
const sayUnderLimit = ({ limit, distance, isMet }: Judged, form: TargetForm): string => {
  if (form.timing === 'cumulative') return '';
  if (isMet) return 'within it so far';
  return distance === 0
    ? 'equal to the limit at present'
    : `above it by ${sayDistance(distance, limit, form)} at present`;
};

/** What is still to come is neither met nor missed. */
export const sayOnTheWay = (judged: Judged, value: number, form: TargetForm): string => {
  const { limit, distance, isMet, isCapped } = judged;
  const isShort = value < limit && !isMet;
  if (isCapped && !isShort) return sayUnderLimit(judged, form);
  if (distance === 0) return isMet ? 'reached exactly' : 'not reached yet: equal to the limit';
  const size = sayDistance(distance, limit, form);
  return isMet ? `reached, with ${size} to spare` : `${size} to go`;
};

/** How far a value is from its target, which is due. */
export const sayStanding = ({ limit, distance, isMet }: Judged, form: TargetForm): string => {
  if (distance === 0) return isMet ? 'met exactly' : 'not met: the figure is equal to the limit';
  const size = sayDistance(distance, limit, form);
  return isMet ? `met, with ${size} to spare` : `missed by ${size}`;
};
