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
 * measuring, unless that is asked for: "the total" beside a figure. Where the code of a part is given, of several the
 * one whose name differs from that part's by this word.
 *
 * @example after domestic abuse crimes, "incidents" are those of domestic abuse
 */
export type PartBy = (stem: string, code: string, which?: 'measuring') => Part | undefined;

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
  return (stem, code, which) => {
    if (isMeasuring(stem) !== (which === 'measuring')) return undefined;
    const isIt = ({ named }: Part): boolean => named.id === code;
    const parts = byIndicator.get(code) ?? [...byIndicator.values()].find((all) => all.some(isIt));
    const all = (parts ?? []).filter(({ stems, shown }) => (which ? shown : stems).has(stem));
    const before = parts?.find(isIt)?.shown;
    const akin = all.filter(
      (one) =>
        before && !isIt(one) && [...one.shown].every((said) => said === stem || before.has(said)),
    );
    const [only, ...more] = akin.length === 1 ? akin : all;
    return more.length === 0 ? only : undefined;
  };
};
