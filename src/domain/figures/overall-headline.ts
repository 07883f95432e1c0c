import type { Measure } from '../measure.ts';
import type { OverallStatus, Whole } from '../overall-status.ts';
import { isMeant, type SpokenPeriod } from '../period/spoken-period.ts';
import type { Headline } from './headline.ts';
import { overallStanding, standingOf } from './headline-standing.ts';
import { formatStatus, sayReason, symbolOf } from './say-standing.ts';

/**
 * The overall status that was published of a period.
 *
 * @param spoken the newest when absent
 * @returns undefined where none was; that of another period is never used instead
 * @example overallAt(whole, { kind: 'label', label: 'Q2 2025/26' })?.status // 'Amber'
 */
export const overallAt = (
  whole: Whole | undefined,
  spoken: SpokenPeriod = { kind: 'latest' },
): OverallStatus | undefined => {
  const { overall = [] } = whole ?? {};
  const newest = overall.at(-1);
  if (!newest || spoken.kind === 'latest') return newest;
  return overall.findLast(({ period }) => isMeant(spoken, newest.period)(period));
};

/** "Primary schools: Green; Secondary schools: Red" */
const sayParts = (parts: readonly Headline[]): string =>
  parts
    .map((one) => {
      const standing = standingOf(one);
      return `${one.measure.shortName}: ${(standing && formatStatus(standing)) || 'no status'}`;
    })
    .join('; ');

const overallHeadline = (
  { code, name, shortName }: Whole,
  status: OverallStatus,
  parts: readonly [Headline, ...Headline[]],
): Headline => {
  const { statuses, directionWords } = parts[0].measure;
  const measure: Measure = {
    ...{ code, name, shortName, polarity: 'not-judged', series: [] },
    ...(statuses && { statuses }),
    ...(directionWords && { directionWords }),
  };
  return {
    ...{ measure, series: undefined, verdict: undefined },
    overall: { status, parts: sayParts(parts) },
  };
};

const hasSeveral = (parts: readonly Headline[]): parts is [Headline, Headline, ...Headline[]] =>
  parts.length > 1;

/**
 * Headlines as they count by status: one for an indicator with an overall status, in the place of its first part, and the
 * others as they are. A part that stands alone keeps its own.
 *
 * @param at the period whose overall statuses count; the newest when absent
 * @example countedOnce([primary, secondary, crime]).map(({ measure }) => measure.code) // ['S07', 'S05A']
 */
export const countedOnce = (headlines: readonly Headline[], at?: SpokenPeriod): Headline[] => {
  const byWhole = Map.groupBy(headlines, ({ measure }) => measure.whole?.code);
  return headlines.flatMap((headline) => {
    const { whole } = headline.measure;
    const status = overallAt(whole, at);
    const parts = byWhole.get(whole?.code) ?? [];
    if (!whole || !status || !hasSeveral(parts)) return [headline];
    return parts[0] === headline ? [overallHeadline(whole, status, parts)] : [];
  });
};

/**
 * The overall status of an indicator, as sentences with the symbol that its report prints.
 *
 * @param measures of the indicator
 * @param spoken the newest when absent
 * @returns none where no overall status was published of that period
 * @example sayOverall(s07.measures) // ['◐ Watch overall, as reported for Q2 2025/26.']
 */
export const sayOverall = (
  measures: readonly Pick<Measure, 'whole' | 'statuses'>[],
  spoken?: SpokenPeriod,
): string[] => {
  const [first] = measures;
  const status = overallAt(first?.whole, spoken);
  if (!status) return [];
  const standing = overallStanding(status, first ?? {});
  const sentence = [symbolOf(standing), formatStatus(standing), standing.sentence].join(' ').trim();
  const reason = sayReason(standing);
  return [sentence, ...(reason ? [reason] : [])];
};
