import type { Catalogue } from '../../../domain/catalogue.ts';
import { isMeasuring, tellingStems } from './measuring-words.ts';
import { partsOf } from './parts-of.ts';

/** A part of an indicator, and the stems of its names and its unit. */
type Part = {
  readonly named: {
    readonly kind: 'measure';
    readonly id: string;
    readonly indicator: string;
  };
  readonly stems: ReadonlySet<string>;
  /** Those of the name by which it is shown. */
  readonly shown: ReadonlySet<string>;
};

/**
 * The only part of an indicator whose name or unit has a word; none where several have it, or the word is for the
 * measuring, unless that is asked for: "the total" beside a figure.
 */
export type PartBy = (stem: string, indicator: string, which?: 'measuring') => Part | undefined;

/** Finds which part of an indicator one of its words tells: "secondary" of absence. */
export const findPartsBy = ({ indicators }: Catalogue): PartBy => {
  const byIndicator = new Map(
    indicators.map((indicator) => {
      const { code } = indicator;
      const parts = partsOf(indicator).map((one) => {
        const texts = [one.name, one.shortName, ...one.series.map(({ unit }) => unit)];
        const named = { kind: 'measure', id: one.code, indicator: code } as const;
        const shown = new Set(tellingStems(one.shortName));
        return { named, stems: new Set(texts.flatMap(tellingStems)), shown };
      });
      return [code, parts] as const;
    }),
  );
  return (stem, indicator, which) => {
    if (isMeasuring(stem) !== (which === 'measuring')) return undefined;
    const [only, ...more] = (byIndicator.get(indicator) ?? []).filter(({ stems, shown }) =>
      (which ? shown : stems).has(stem),
    );
    return more.length === 0 ? only : undefined;
  };
};
