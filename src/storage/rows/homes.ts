import { type Content, type Row, rowsOfKind } from './row.ts';

/** Finds the outcome of an outcome, an indicator or a measure, by its code. */
export type FindOutcome = (place: string) => string | undefined;

/** The outcomes, and which of them each place belongs to. */
export type Homes = {
  readonly outcomes: readonly Content<'outcome'>[];
  readonly findOutcome: FindOutcome;
  /** The indicator of an indicator or a measure, by its code; undefined for an outcome. */
  readonly findIndicator: (place: string) => string | undefined;
};

/** Reads from rows under `catalogue~` what belongs to which outcome. */
export const homesIn = (rows: readonly Row[]): Homes => {
  const outcomes = rowsOfKind(rows, 'outcome');
  const pages = new Map(
    rowsOfKind(rows, 'indicator').flatMap((page) =>
      [page, ...page.measures, ...page.performanceMeasures].map(({ code }) => [code, page]),
    ),
  );
  const codes = new Set(outcomes.map(({ code }) => code));
  return {
    outcomes,
    findOutcome: (place) => (codes.has(place) ? place : pages.get(place)?.outcome),
    findIndicator: (place) => pages.get(place)?.code,
  };
};
