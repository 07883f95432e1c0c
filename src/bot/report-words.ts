import { type GlossaryEntry, plainName } from '../domain/words.ts';

/** The outcome of a report, as the report prints it. */
type ReportOutcome = {
  readonly code: string;
  readonly name: string;
  readonly council: string;
};

/** Something that came with the report of one outcome, and counts for that outcome alone. */
export type OfReport = { readonly outcome: ReportOutcome };

/** The words that came with a report: what people call its indicators, and what its terms mean. */
export type ReportWords = OfReport & {
  /** By code or id. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  readonly glossary: readonly GlossaryEntry[];
};

/** Whether two outcomes are the same: their names may differ in capitals and signs. */
export const isSameOutcome = (a: ReportOutcome, b: ReportOutcome): boolean =>
  a.code === b.code &&
  plainName(a.name) === plainName(b.name) &&
  plainName(a.council) === plainName(b.council);

/**
 * Those of the reports that are stored. Another council's report may have the same codes: words are its
 * own only where the outcome has the name and the council that they were written for.
 */
export const ofStoredReports = <T extends OfReport>(
  all: readonly T[],
  { outcomes }: { readonly outcomes: readonly ReportOutcome[] },
): T[] => all.filter(({ outcome }) => outcomes.some((one) => isSameOutcome(one, outcome)));
