import { type Content, type Row, rowsOfKind } from './row.ts';

/** Finds the outcome of an outcome, an indicator or a measure, by its code. */
export type FindOutcome = (place: string) => string | undefined;

/** The outcomes, and which of them each place belongs to. */
export type Homes = {
  readonly outcomes: readonly Content<'outcome'>[];
  readonly findOutcome: FindOutcome;
};

/** Reads from rows under `catalogue~` what belongs to which outcome. */
export const homesIn = (rows: readonly Row[]): Homes => {
  const outcomes = rowsOfKind(rows, 'outcome');
  const homes = new Map(
    rowsOfKind(rows, 'indicator').flatMap(({ code, outcome, measures, performanceMeasures }) =>
      [{ code }, ...measures, ...performanceMeasures].map((one) => [one.code, outcome] as const),
    ),
  );
  for (const { code } of outcomes) homes.set(code, code);
  return { outcomes, findOutcome: (place) => homes.get(place) };
};
