import { isDeepStrictEqual } from 'node:util';
import { formatMonth } from '../../domain/format.ts';
import { nameSome } from '../../domain/name-some.ts';
import { comparePeriods, describePeriod, type Period } from '../../domain/period/period.ts';
import type { Content } from '../rows/row.ts';
import { askAboutStandings, type Before, contentsOf, isOf, quarterOf } from './ask-standings.ts';

type Outcome = Content<'outcome'>;

/** An outcome whose report is of a later quarter than before. */
type Moved = Before & {
  readonly outcome: Outcome;
  readonly before: Outcome;
  /** The quarter of the report, and the one that it had before. */
  readonly to: Period;
  readonly from: Period;
  /** What belongs to the outcome: its own code and those of its indicators. */
  readonly places: ReadonlySet<string>;
};

const repeatedTexts = ({ outcome, before, atFirst, now, to, from }: Moved): string[] => {
  const isRepeated = (a: unknown, b: unknown): boolean =>
    !isDeepStrictEqual(a ?? [], []) && isDeepStrictEqual(a, b);
  const commentaries = contentsOf('commentary', now).filter((one) => isOf(one.period, to));
  const old = contentsOf('commentary', atFirst).filter((one) => isOf(one.period, from));
  const written = contentsOf('indicator', now)
    .filter((one) => one.outcome === outcome.code)
    .map(({ code, benchmarks }) => ({
      code,
      benchmarks,
      answers: commentaries.find((one) => one.indicator === code)?.answers,
    }));
  const hadBenchmarks = new Map(
    contentsOf('indicator', atFirst).map(({ code, benchmarks }) => [code, benchmarks]),
  );
  const same = (is: (one: (typeof written)[number]) => boolean): string =>
    nameSome(written.filter(is).map(({ code }) => code));
  const commentary = same(({ code, answers }) =>
    isRepeated(answers, old.find((one) => one.indicator === code)?.answers),
  );
  const others = same(({ code, benchmarks }) => isRepeated(benchmarks, hadBenchmarks.get(code)));
  return [
    ...(isRepeated(outcome.areasForFocus, before.areasForFocus) ? ['the areas for focus'] : []),
    ...(isRepeated(outcome.foreword, before.foreword) ? ['the foreword'] : []),
    ...(commentary ? [`the commentary of ${commentary}`] : []),
    ...(others ? [`what is said about others beside ${others}`] : []),
  ].map(
    (what) =>
      `${what}: word for word that of ${describePeriod(from)}, and it would become that of ${describePeriod(to)}; write the new text, or leave it out.`,
  );
};

const repeatedMonth = ({ outcome, before, to, from }: Moved): string[] => {
  const { month } = outcome.report;
  return month === before.report.month
    ? [
        `published: it is ${formatMonth(month)}, in which the report of ${describePeriod(from)} came out; write the month of that of ${describePeriod(to)}.`,
      ]
    : [];
};

const codesIn = ({ code, measures, performanceMeasures }: Content<'indicator'>): string[] => [
  code,
  ...[...measures, ...performanceMeasures].map((one) => one.code),
];

const unchangedOf = (code: string, { atFirst, now }: Before): string[] => {
  const [before, outcome] = [atFirst, now].map((stored) =>
    contentsOf('outcome', stored).find((one) => one.code === code),
  );
  if (!before || !outcome) return [];
  const [from, to] = [quarterOf(before.report.period), quarterOf(outcome.report.period)];
  if (comparePeriods(to, from) <= 0) return [];
  const own = contentsOf('indicator', now).filter((one) => one.outcome === code);
  const places = new Set([code, ...own.flatMap(codesIn)]);
  const moved: Moved = { atFirst, now, outcome, before, to, from, places };
  return [
    ...repeatedMonth(moved),
    ...repeatedTexts(moved),
    ...askAboutStandings('milestones and actions', moved),
    ...askAboutStandings('risks', moved),
  ].map((one) => `${code}, ${one}`);
};

/**
 * What reports of a later quarter repeat of the one before it, as a workbook of the last quarter does with new figures:
 * texts, the month of publication, milestones that are not complete, and risks. It would count as said of the later quarter.
 *
 * @param codes of each file the outcome that it is a report about
 * @returns for each file, a sentence for each thing, which begins with its place; none where the quarter of the report
 *   does not become a later one, or another file about the outcome follows
 */
export const askAboutUnchanged = (
  codes: readonly (string | undefined)[],
  stored: Before,
): string[][] =>
  codes.map((code, at) =>
    code === undefined || codes.includes(code, at + 1) ? [] : unchangedOf(code, stored),
  );
