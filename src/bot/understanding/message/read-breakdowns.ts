import type { Catalogue } from '../../../domain/catalogue.ts';
import { mostFigures } from '../../request.ts';
import { tellingStems } from './measuring-words.ts';
import { partsOf } from './parts-of.ts';
import { type Ages, agesIn, agesOfCategory } from './said-ages.ts';

/** A line of a breakdown, as something that has a name. */
export type Line = { readonly kind: 'measure'; readonly id: string; readonly indicator: string };

/** A category by which several indicators are broken down, and the lines of them that are of it. */
type Category = { readonly stems: readonly string[]; readonly lines: readonly Line[] };

/** A line of a breakdown that is of people of an age. */
type LineOfAge = { readonly line: Line; readonly ages: Ages };

/** The words of all breakdowns of a catalogue. */
export type BreakdownWords = {
  /** Longest first. */
  readonly categories: readonly Category[];
  /** The stems of what figures are broken down by: "area" and "age" are none of what is measured. */
  readonly by: ReadonlySet<string>;
  /** The same of each line, by its code. */
  readonly byOf: ReadonlyMap<string, readonly string[]>;
  /** The stems of the category of each line, by its code. */
  readonly categoryOf: ReadonlyMap<string, readonly string[]>;
  readonly ofAges: readonly LineOfAge[];
  /** The ages of the people that indicators are of, by their names. */
  readonly inNames: readonly { readonly id: string; readonly ages: Ages }[];
};

/** Gathers by what figures are broken down, and the categories that several indicators have. */
export const readBreakdowns = ({ indicators }: Catalogue): BreakdownWords => {
  const lines = indicators.flatMap((indicator) =>
    partsOf(indicator).flatMap(({ code, breakdown }) => {
      const named: Line = { kind: 'measure', id: code, indicator: indicator.code };
      return breakdown ? [{ named, breakdown, stems: tellingStems(breakdown.category) }] : [];
    }),
  );
  const categories = [...Map.groupBy(lines, ({ stems }) => stems.join(' '))].flatMap(
    ([text, of]): Category[] => {
      const isOfSeveral = new Set(of.map(({ named }) => named.indicator)).size > 1;
      return text !== '' && isOfSeveral && of.length <= mostFigures
        ? [{ stems: of[0]?.stems ?? [], lines: of.map(({ named }) => named) }]
        : [];
    },
  );
  return {
    categories: categories.toSorted((a, b) => b.stems.length - a.stems.length),
    ofAges: lines.flatMap(({ named, breakdown }) => {
      const [ages, ...more] = agesOfCategory(breakdown);
      return ages && more.length === 0 ? [{ line: named, ages }] : [];
    }),
    inNames: indicators.flatMap(({ code, name }) =>
      agesIn(name).map((ages) => ({ id: code, ages })),
    ),
    byOf: new Map(lines.map(({ named, breakdown }) => [named.id, tellingStems(breakdown.by)])),
    categoryOf: new Map(lines.map(({ named, stems }) => [named.id, stems])),
    by: new Set(lines.flatMap(({ breakdown }) => tellingStems(breakdown.by))),
  };
};
