import type { Figures } from './judge.ts';

const number = new Intl.NumberFormat('en-GB');

const sayUnknown = ({ unknown, unknownArrived, unknownNeverAsked }: Figures): string[] => {
  if (unknown === 0) return [];
  const neverAsked = unknownNeverAsked > 0 ? ` and ${unknownNeverAsked} never went out` : '';
  return [`${unknown} unknown of which ${unknownArrived} arrived${neverAsked}`];
};

const sayFailed = ({ failed }: Figures): string[] => {
  const reasons = Object.entries(failed);
  if (reasons.length === 0) return [];
  const all = reasons.reduce((sum, [, times]) => sum + times, 0);
  return [`${all} failed (${reasons.map((each) => each.join(' ')).join(', ')})`];
};

/** What came of a scenario, on one line. */
export const describeFigures = (figures: Figures): string => {
  const { officers, reached, missed, doubled, doubledUnknowable, wrong } = figures;
  return [
    `of ${number.format(officers)} reached ${number.format(reached)}`,
    `missed ${missed}`,
    `doubled ${doubled} (knowable)`,
    ...(doubledUnknowable > 0 ? [`doubled ${doubledUnknowable} (not knowable)`] : []),
    ...sayUnknown(figures),
    ...sayFailed(figures),
    ...(wrong.length > 0 ? [`${wrong.length} records wrong`] : []),
  ].join(', ');
};

/** Nothing was lost, doubled or misrecorded where that could be known. */
export const isClean = ({ missed, doubled, wrong }: Figures): boolean =>
  missed === 0 && doubled === 0 && wrong.length === 0;

const addReasons = (one: Figures['failed'], other: Figures['failed']): Figures['failed'] => {
  const sum: Record<string, number> = { ...one };
  for (const [reason, times] of Object.entries(other)) sum[reason] = (sum[reason] ?? 0) + times;
  return sum;
};

export const addFigures = (one: Figures, other: Figures): Figures => ({
  officers: one.officers + other.officers,
  requests: one.requests + other.requests,
  reached: one.reached + other.reached,
  missed: one.missed + other.missed,
  doubled: one.doubled + other.doubled,
  doubledUnknowable: one.doubledUnknowable + other.doubledUnknowable,
  unknown: one.unknown + other.unknown,
  unknownArrived: one.unknownArrived + other.unknownArrived,
  unknownNeverAsked: one.unknownNeverAsked + other.unknownNeverAsked,
  failed: addReasons(one.failed, other.failed),
  wrong: [...one.wrong, ...other.wrong],
});
