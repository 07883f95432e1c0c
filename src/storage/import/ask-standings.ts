import { isDeepStrictEqual } from 'node:util';
import { nameSome } from '../../domain/name-some.ts';
import { describePeriod, isSamePeriod, type Period } from '../../domain/period/period.ts';
import { readPeriod } from '../rows/entity.ts';
import { type Content, fromEntity, type RowKind, rowsOfKind } from '../rows/row.ts';
import type { Stored } from '../rows/stored-rows.ts';

/** What a load leaves behind, and what was stored before it. */
export type Before = { readonly atFirst: Stored; readonly now: Stored };

/** All that is stored of a kind. */
export const contentsOf = <K extends RowKind>(kind: K, stored: Stored): Content<K>[] =>
  rowsOfKind([...stored.values()].filter((one) => one.kind === kind).map(fromEntity), kind);

/** A quarter as rows name it. */
export const quarterOf = (label: string): Period => readPeriod('financial-quarter', label);

/** Whether something is said of a quarter. A row that was stored before quarters were recorded has none. */
export const isOf = (label: string | undefined, quarter: Period): boolean =>
  label !== undefined && isSamePeriod(quarterOf(label), quarter);

/** How a milestone, an action or a risk stands, and of which quarter that is said. */
type Standing = {
  readonly code: string;
  readonly featuresUnder: readonly string[];
  readonly asOf: string | undefined;
  /** What may change from quarter to quarter, and the rest. */
  readonly said: unknown;
  readonly rest: unknown;
  /** What is complete stays so. */
  readonly isOver?: boolean;
};

const milestonesIn = (stored: Stored): Standing[] =>
  contentsOf('milestone', stored).map(({ asOf, updated: _, ...one }) => {
    const { state, percent, progress, status, note, doneOn, due, ...rest } = one;
    const said = { state, percent, progress, status, note, doneOn, due };
    return { ...one, asOf, said, rest, isOver: state === 'complete' };
  });

/** By their newest assessment. */
const risksIn = (stored: Stored): Standing[] =>
  contentsOf('risk', stored).map(({ assessments, ...rest }) => {
    const { period, ...said } = assessments.at(-1) ?? { period: undefined };
    return { ...rest, asOf: period, said, rest };
  });

const readings = { 'milestones and actions': milestonesIn, risks: risksIn } as const;

type Moved = Before & {
  readonly to: Period;
  readonly from: Period;
  readonly places: ReadonlySet<string>;
};

/**
 * The milestones or risks of an outcome that a report of a later quarter repeats, and those of which it says something new
 * as of an earlier quarter.
 *
 * @returns at most a sentence for each of the two
 */
export const askAboutStandings = (
  what: keyof typeof readings,
  { atFirst, now, to, from, places }: Moved,
): string[] => {
  const read = readings[what];
  const before = new Map(read(atFirst).map((one) => [one.code, one]));
  const pairs = read(now)
    .filter(({ featuresUnder }) => featuresUnder.some((place) => places.has(place)))
    .flatMap((one) => {
      const was = before.get(one.code);
      return was ? [{ one, was, isSame: isDeepStrictEqual(one.said, was.said) }] : [];
    });
  const repeated = pairs.filter(
    ({ one, was, isSame }) =>
      isSame &&
      !one.isOver &&
      isDeepStrictEqual(one.rest, was.rest) &&
      isOf(one.asOf, to) &&
      !isOf(was.asOf, to),
  );
  const late = pairs.filter(
    ({ one, was, isSame }) => !isSame && one.asOf === was.asOf && !isOf(one.asOf, to),
  );
  const codes = (all: typeof pairs): string => nameSome(all.map(({ one }) => one.code));
  const [old, fresh] = [describePeriod(from), describePeriod(to)];
  return [
    ...(repeated.length > 0
      ? [
          `${what} ${codes(repeated)}: as before, which would count as said of ${fresh}; where nobody has looked at it since, write ${old} under “as of”.`,
        ]
      : []),
    ...(late.length > 0
      ? [
          `${what} ${codes(late)}: changed, and still said of an earlier quarter; write ${fresh} under “as of”, or leave that empty.`,
        ]
      : []),
  ];
};
