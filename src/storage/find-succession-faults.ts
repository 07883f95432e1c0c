import type { Area } from '../domain/own-areas.ts';

/** The areas before one, the nearest first; ends where they would turn in a circle. */
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
  if (areasBefore(area, areas).includes(area)) return [`areas: ${code} comes after itself`];
  return [
    ...(twins.length > 1
      ? [
          `areas: ${succeeds.area} has more than one successor: ${twins.map((one) => one.code).join(', ')}`,
        ]
      : []),
    ...(before?.succeeds && before.succeeds.on >= succeeds.on
      ? [`areas: ${code} begins on ${succeeds.on}, not after ${before.code}, which it follows`]
      : []),
  ];
};

/**
 * What is wrong with the order in which areas took each other's place, over all of them together: a
 * circle, two in one place, one that begins before what it follows. The figures of the council follow
 * this order, and a wrong one would hide them.
 */
export const findSuccessionFaults = (areas: readonly Area[]): string[] => [
  ...new Set(areas.flatMap((area) => faultsOf(area, areas))),
];
