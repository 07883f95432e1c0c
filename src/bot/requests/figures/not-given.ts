import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Measure } from '../../../domain/measure.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { isAgainst } from './beside-printed.ts';
import { reportedBenchmarks } from './reported-benchmarks.ts';

const and = new Intl.ListFormat('en-GB');

type Given = {
  readonly measures?: readonly Measure[];
  readonly against?: string | undefined;
  readonly catalogue: Catalogue;
};

/** Of whom the report compares with somebody, where that is another part of the indicator, or the whole: and its line. */
const ofOthersOnly = (indicator: Indicator, { measures = [], against, catalogue }: Given) => {
  const asked = new Set(measures.map(({ code }) => code));
  const compared = indicator.benchmarks
    .filter((one) => one.comparator !== undefined && isAgainst(one.comparator, against))
    .flatMap((one) => one.measures);
  if (!against || compared.some((code) => asked.has(code))) return [];
  const others = [...indicator.measures, ...indicator.performanceMeasures].filter(({ code }) =>
    compared.includes(code),
  );
  if (others.length === 0) return [];
  const names = and.format(others.map(({ code }) => nameOfCode(catalogue, code)));
  return [
    `The report compares only ${names} with ${against}.`,
    ...reportedBenchmarks(indicator, others, { against, label: '' }),
  ];
};

/**
 * What is said where the report has no line of what is asked against somebody: what it compares with them instead, or
 * with whom else it compares what is asked, and no figure of theirs.
 */
export const notGiven = (indicator: Indicator, given: Given): string[] => {
  const { measures = indicator.measures, against } = given;
  const asked = new Set(measures.map(({ code }) => code));
  const own = indicator.benchmarks.filter((one) => one.measures.some((code) => asked.has(code)));
  const ofOthers = ofOthersOnly(indicator, { ...given, measures });
  if (ofOthers.length > 0) return ofOthers;
  const all = [...new Set(own.flatMap(({ comparator }) => comparator ?? []))];
  const others = all.filter((one) => one.toLowerCase() !== against?.toLowerCase());
  if (against && others.length > 0)
    return [
      `The report gives no figure for ${against} to compare it with. It compares it with ${and.format(others)}.`,
    ];
  return [
    indicator.benchmarks.length > 0
      ? 'The report gives no other comparison for it.'
      : 'No benchmark is given in the report.',
  ];
};
