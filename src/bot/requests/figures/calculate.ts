import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import {
  calculate as calculateFigures,
  type Operation,
  operations,
} from '../../../domain/figures/calculate.ts';
import {
  areOfOneMeasure,
  areOfOneUnit,
  type Calculation,
  units,
} from '../../../domain/figures/calculation.ts';
import {
  type Figure,
  figureAt,
  formatFigureAt,
  type GivenFigure,
  givenAt,
} from '../../../domain/figures/figure.ts';
import { formatSpokenPeriod } from '../../../domain/figures/find-spoken.ts';
import { isKnown, type Observation } from '../../../domain/observation.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { isAgreed } from '../../../domain/provenance.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { showTitle } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, period, type RequestDescriptor } from '../request-descriptor.ts';
import { type ReadMeasure, readMeasures } from './read-measures.ts';
import { sourcesOfFigures } from './source-notes.ts';

type Asked = RequestOf<'calculate'>;

const latest: SpokenPeriod = { kind: 'latest' };
const previous: SpokenPeriod = { kind: 'previous' };

/** One measure differs from itself at another time; where none is named, from the period before. */
const periodsOf = (
  { operation, periods = [] }: Asked,
  measures: readonly ReadMeasure[],
): readonly SpokenPeriod[] => {
  const isOfTwo = operation === 'difference' || operation === 'ratio';
  const [only, ...more] = periods;
  if (isOfTwo && measures.length === 1 && more.length === 0) return [only ?? previous, latest];
  return only ? periods : [latest];
};

type Found = { readonly figures: readonly Figure[]; readonly missing: readonly string[] };

const distinct = (figures: readonly Figure[]): Figure[] => [
  ...new Map(figures.map((one) => [one.observation, one])).values(),
];

const findFigures = (measures: readonly ReadMeasure[], periods: readonly SpokenPeriod[]): Found => {
  const found = measures.flatMap(({ measure, known }) =>
    periods.map((spoken) => ({ measure, known, spoken, figure: figureAt(measure, known, spoken) })),
  );
  return {
    figures: distinct(found.flatMap(({ figure }) => figure ?? [])),
    missing: found.flatMap(({ measure, known, spoken, figure }) =>
      figure ? [] : [`${nameMeasure(measure)}, ${formatSpokenPeriod(spoken, known)}`],
    ),
  };
};

const valuesOf = (measures: readonly ReadMeasure[]): Observation[] =>
  measures.flatMap(({ known }) => known.flatMap(({ observations }) => observations));

const titles: Readonly<Record<Operation, string>> = {
  difference: 'The difference',
  sum: 'Together',
  share: 'The share',
  average: 'The average',
  ratio: 'The ratio',
};

/** The single figures, which can be shown where nothing can be worked out from them. */
const single = (figures: readonly GivenFigure[]): string[] =>
  figures.map((figure) => `${nameMeasure(figure.measure)}: ${formatFigureAt(figure)}.`);

const show = (
  calculated: Calculation,
  { figures }: Found,
  operation: Operation,
): Pick<Parameters<typeof receiptCard>[0], 'title' | 'lines'> => {
  const sources = sourcesOfFigures(figures);
  if (calculated.kind === 'refused')
    return {
      title: 'I cannot work that out',
      lines: [calculated.reason, ...single(figures), ...sources],
    };
  const { result, sentence, caution } = calculated;
  return {
    title: `${titles[operation]}: ${result}`,
    lines: [
      sentence,
      ...(caution ? [caution] : []),
      `I worked this out; it is not printed in the report. ${sources.join(' ')}`,
    ],
  };
};

/** Words have no difference and no sum; they are shown instead. */
const refuseWords = (
  measures: readonly ReadMeasure[],
  periods: readonly SpokenPeriod[],
): string[] => {
  const given = measures.flatMap(({ measure, known }) =>
    periods.flatMap((spoken) => givenAt(measure, known, spoken) ?? []),
  );
  return given.some(({ observation }) => !isKnown(observation))
    ? ['Nothing can be worked out from figures in words.', ...single(given)]
    : [];
};

const workOut = async (
  { figures, missing }: Found,
  measures: readonly ReadMeasure[],
  { operation, context }: { readonly operation: Operation; readonly context: RequestContext },
): Promise<Calculation> => {
  if (missing.length > 0)
    return { kind: 'refused', reason: `I have no figure for ${missing.join('; ')}.` };
  const indicators = [...new Set(measures.map(({ indicator }) => indicator.code))];
  const all = await readMeasures(indicators, context);
  const beside = [...measures, ...all.measures];
  return calculateFigures(operation, figures, valuesOf(besideSum(figures, beside)));
};

/** Shown values of one measure tell together what they tell alone, but for its whole and its parts. */
const besideSum = (
  figures: readonly Figure[],
  all: readonly ReadMeasure[],
): readonly ReadMeasure[] => {
  const [first] = figures;
  if (!first || !areOfOneMeasure(figures)) return all;
  const { code, partOf } = first.measure;
  return all.filter(
    ({ measure }) => measure.code === code || measure.code === partOf || measure.partOf === code,
  );
};

/** The gap between two figures, or why there is none, in a sentence. */
export const sayGap = async (
  figures: readonly Figure[],
  measures: readonly ReadMeasure[],
  context: RequestContext,
): Promise<string> => {
  // Beside each other they are not held against each other unless that is asked for.
  if (!areOfOneMeasure(figures) && !areOfOneUnit(figures))
    return `The two cannot be compared. These figures count different things (${units(figures)}).`;
  const found = { figures, missing: [] };
  const calculated = await workOut(found, measures, { operation: 'difference', context });
  return calculated.kind === 'result'
    ? `The gap between them is ${calculated.result}.`
    : `The two cannot be compared. ${calculated.reason}`;
};

/** A difference, a sum, a share, an average or a ratio; where it is refused, the single figures. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { operation, codes } = asked;
  const { catalogue } = context;
  const { measures, unknown, standings } = await readMeasures(codes, context);
  const [missing] = unknown;
  if (missing) return noSuchThing('indicator', missing, catalogue);
  const periods = periodsOf(asked, measures);
  const found = findFigures(measures, periods);
  const inWords = refuseWords(measures, periods);
  const { title, lines } =
    inWords.length > 0
      ? { title: 'I cannot work that out', lines: inWords }
      : show(await workOut(found, measures, { operation, context }), found, operation);
  // Of a quarter whose figures are not used here, its state is of no concern.
  const isOpen = found.figures.some(
    ({ observation: { provenance } }) => provenance && !isAgreed(provenance),
  );
  return receiptCard({
    title,
    lines: [...lines, ...(isOpen ? standings : [])],
    next: [
      ...codes
        .slice(0, 3)
        .map((code) => button(showTitle(catalogue, code), { kind: 'show', code })),
      button('What has got worse', { kind: 'movements', way: 'worse' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};

const schema = z.strictObject({
  kind: z.literal('calculate'),
  operation: z.enum(operations),
  codes: z.array(id).min(1).max(6),
  /** The latest when there is none. */
  periods: z.array(period).max(4).optional(),
});

/** Something worked out from figures, where figures of that kind allow it. */
export const calculate: RequestDescriptor<'calculate'> = {
  schema,
  purpose:
    'Something worked out from figures: the difference between two measures, or between two periods of one measure; a sum over parts or periods; the share of a part; an average; or how many times as high one figure is as another.',
  heading: 'Worked out',
  name: ({ operation, codes, periods = [] }, nameOf) =>
    `${titles[operation]}: ${[...codes.map(nameOf), ...periods.map((one) => formatSpokenPeriod(one, []))].join(', ')}`,
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    calculate: z.infer<typeof schema>;
  }
}
