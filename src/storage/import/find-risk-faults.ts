import type { Area } from '../../domain/area.ts';
import { comparePeriods, parsePeriod } from '../../domain/period/period.ts';
import type { ReportFile } from '../report-schema.ts';

type FileRisk = ReportFile['risks'][number];
type Scored = Pick<FileRisk, 'likelihood' | 'impact'>;

const quarter = (label: string) => parsePeriod('financial-quarter', label);

const findHalfScore = (at: string, { likelihood, impact }: Scored): string[] => {
  if ((likelihood === undefined) === (impact === undefined)) return [];
  return likelihood === undefined
    ? [`${at}.likelihood: an impact is given without a likelihood`]
    : [`${at}.impact: a likelihood is given without an impact`];
};

const findPeriodFaults = (at: string, { period }: FileRisk, reported: string): string[] => {
  if (period === undefined) return [];
  const [own, round] = [quarter(period), quarter(reported)];
  if (!own) return [`${at}.period: "${period}" is not a financial quarter`];
  return round && comparePeriods(own, round) > 0
    ? [`${at}.period: "${period}" is after the report's ${reported}`]
    : [];
};

const findEarlierFaults = (at: string, risk: FileRisk, reported: string): string[] => {
  const { earlier = [], period = reported } = risk;
  const own = quarter(period);
  return earlier.flatMap((one, i) => {
    const where = `${at}.earlier[${i}]`;
    const here = quarter(one.period);
    const before = quarter(earlier[i - 1]?.period ?? '');
    if (!here) return [`${where}.period: "${one.period}" is not a financial quarter`];
    if (before && comparePeriods(before, here) >= 0)
      return [`${where}.period: "${one.period}" does not follow the one before it`];
    if (own && comparePeriods(here, own) >= 0)
      return [
        `${where}.period: "${one.period}" is not before ${period}, the quarter of the risk's level`,
      ];
    return findHalfScore(where, one);
  });
};

/** A level that the key does not have would stand in no list. */
const findLevelFaults = (
  at: string,
  { level, earlier = [] }: FileRisk,
  { riskKey }: ReportFile['outcome'],
): string[] => {
  const known = Array.isArray(riskKey) ? riskKey.map((one) => one.level) : Object.keys(riskKey);
  return [
    { where: at, level },
    ...earlier.map((one, i) => ({ where: `${at}.earlier[${i}]`, level: one.level })),
  ].flatMap((one) =>
    known.includes(one.level)
      ? []
      : [`${one.where}.level: "${one.level}" is not in outcome.riskKey: ${known.join(', ')}`],
  );
};

/**
 * Faults that a schema cannot find in the risks of a report: wrong quarters, incomplete scores,
 * unknown owners.
 */
export const findRiskFaults = ({ risks, people, outcome }: ReportFile): string[] => {
  const ids = new Set(people.map(({ id }) => id));
  return risks.flatMap((risk, i) => {
    const at = `risks[${i}]`;
    const { owner } = risk;
    return [
      ...(owner !== undefined && !ids.has(owner)
        ? [`${at}.owner: "${owner}" is not in this file`]
        : []),
      ...findPeriodFaults(at, risk, outcome.report.period),
      ...findLevelFaults(at, risk, outcome),
      ...findHalfScore(at, risk),
      ...findEarlierFaults(at, risk, outcome.report.period),
    ];
  });
};

/** The areas before one, the nearest first; stops where they would form a circle. */
const areasBefore = (area: Area, areas: readonly Area[]): Area[] => {
  const found: Area[] = [];
  for (
    let next = areas.find(({ code }) => code === area.succeeds?.area);
    next && !found.includes(next);
    next = areas.find(({ code }) => code === found.at(-1)?.succeeds?.area)
  )
    found.push(next);
  return found;
};

const faultsOf = (area: Area, areas: readonly Area[]): string[] => {
  const { code, succeeds } = area;
  if (!succeeds) return [];
  const [before] = areasBefore(area, areas);
  const twins = areas.filter((one) => one.succeeds?.area === succeeds.area);
  if (areasBefore(area, areas).includes(area)) return [`areas: ${code} succeeds itself`];
  return [
    ...(twins.length > 1
      ? [
          `areas: ${succeeds.area} has more than one successor: ${twins.map((one) => one.code).join(', ')}`,
        ]
      : []),
    ...(before?.succeeds && before.succeeds.on >= succeeds.on
      ? [
          `areas: ${code} begins on ${succeeds.on}, which is not after the start of its predecessor ${before.code}`,
        ]
      : []),
  ];
};

/**
 * What is wrong with the order in which areas replaced each other, over all of them together: a
 * circle, two that replace the same area, one that begins before the area that it replaces. The
 * figures of the council follow this order, and a wrong one would hide them.
 */
export const findSuccessionFaults = (areas: readonly Area[]): string[] => [
  ...new Set(areas.flatMap((area) => faultsOf(area, areas))),
];
