import { type XmrLimits, xmrLimits } from './xmr-limits.ts';
import { endsOneSide, endsSteadyRun, partOfRun, partOfTwoInThree, type Side } from './xmr-rules.ts';

/** What is unusual about a point, the first rule that it meets; `none` when it is as expected. */
export type XmrRule = 'outside' | 'steady-run' | 'two-in-three' | 'one-side' | 'none';

/** A point of the chart. */
export type XmrPoint = {
  readonly value: number;
  readonly rule: XmrRule;
  /** Of a steady run its direction, else the side of the mean; 0 where nothing is unusual. */
  readonly side: Side;
};

/** A chart of a process between two breaks. */
export type XmrChart = {
  readonly limits: XmrLimits;
  /** From fewer than twelve points: the limits may still move much. */
  readonly trial: boolean;
  readonly points: readonly XmrPoint[];
};

/** Points from which limits are laid at all. */
const fewestPoints = 6;

/** Points from which limits are firm, and no trial any more. */
export const firmPoints = 12;

/** Which side of a line a value lies; what is equal but for how numbers are held lies on it. */
const sideOfLine = (value: number, line: number): Side => {
  if (Math.abs(value - line) <= 1e-9 * Math.max(Math.abs(value), Math.abs(line))) return 0;
  return value > line ? 1 : -1;
};

const isBeyond = (value: number, lower: number, upper: number): boolean =>
  sideOfLine(value, upper) > 0 || sideOfLine(value, lower) < 0;

/** In the order of precedence: a point outside a limit is that, whatever run it belongs to. */
const judgePoints = (values: readonly number[], limits: XmrLimits): XmrPoint[] => {
  const sides = values.map((value) => sideOfLine(value, limits.mean));
  const outside = values.map((value) => isBeyond(value, limits.lower, limits.upper));
  const near = values.map(
    (value, i) => !outside[i] && isBeyond(value, limits.nearLower, limits.nearUpper),
  );
  const steady = partOfRun(endsSteadyRun(values));
  const twoInThree = partOfTwoInThree(near, sides);
  const oneSide = partOfRun(endsOneSide(sides));
  return values.map((value, i) => {
    const side = sides[i] ?? 0;
    if (outside[i]) return { value, rule: 'outside', side };
    if (steady[i]) return { value, rule: 'steady-run', side: steady[i] };
    if (near[i] && twoInThree[i]) return { value, rule: 'two-in-three', side };
    if (oneSide[i]) return { value, rule: 'one-side', side };
    return { value, rule: 'none', side: 0 };
  });
};

/**
 * The XmR chart of a process: its limits, and what is unusual about each point. The rules in order:
 * outside a limit; seven in a row rising or falling; two of three near a limit with all three on its
 * side, of which those near it are marked; seven in a row on one side of the mean.
 *
 * @param values oldest first, with no break between
 * @param options.screen leaves unusually large changes out of the limits, see {@link xmrLimits}
 * @returns undefined from fewer than six values; from 6 to 11 the limits are trial limits
 * @see NHS England, "Making data count"; NHSRplotthedots, `ptd_calculate_point_type`; Domain notes, "Trend"
 */
export const xmrChart = (
  values: readonly number[],
  options: { readonly screen?: boolean } = {},
): XmrChart | undefined => {
  if (values.length < fewestPoints) return undefined;
  const limits = xmrLimits(values, options);
  return { limits, trial: values.length < firmPoints, points: judgePoints(values, limits) };
};
