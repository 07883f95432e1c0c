import { measuresNamed } from '../../../domain/catalogue.ts';
import { kindRules } from '../../../domain/period/period-kinds.ts';
import { lineOf } from '../evidence/cues.ts';
import type { Asked } from './asked.ts';

type OfSeries = Pick<Asked, 'reading' | 'subjects' | 'catalogue'>;

const spell = '(?:quarter|qtr|month|year|term|period)';
const numberOf = '(?:number|two|three|four|five|six|seven|eight|nine|ten)';
const wholeSeries = new RegExp(
  [
    ` (?:each|every)(?: (?:single|known))? ${spell} `,
    ` all (?:(?:the|of|available|known|${numberOf}) ){0,3}${spell}s `,
    ` all (?:the |of )*${numberOf} (?:data ?)?(?:points|values|figures|readings) `,
    ' (?:full|whole|entire|complete) (?:data ?|time ?)?(?:series|history|run) ',
    ` ${spell} by ${spell} `,
    ` (?:best|worst|highest|lowest|busiest|quietest) ${spell} `,
    ' (?:oldest|earliest|newest) (?:ones? |figures? )?first ',
  ].join('|'),
);

/** How many figures there are in a year, by how somebody says it who wants each of them. */
const howOften: readonly (readonly [RegExp, number])[] = [
  [/ (?:(?:by|per) month|monthly) /, 12],
  [/ (?:(?:by|per) quarter|quarterly) /, 4],
  [/ (?:(?:by|per) year|yearly|annually) /, 1],
];

/** "Missed bins by month", where they are counted by the month too: without such figures the word narrows. */
const saidHowOften = ({ reading, subjects, catalogue }: OfSeries): string | undefined => {
  const line = lineOf(reading);
  const all = subjects.codes.flatMap((code) => measuresNamed(catalogue, code));
  const numbers = new Set(
    all.flatMap(({ series }) => series.map((one) => kindRules[one.periodKind].perYear)),
  );
  const said = howOften.flatMap(
    ([words, many]) => (numbers.has(many) ? words.exec(line) : null) ?? [],
  );
  return said[0];
};

/**
 * The words that ask for all the figures of what is named: "all six quarters", "the best month so far", and "by month"
 * of what has figures by the month.
 */
export const saidOfSeries = (asked: OfSeries): readonly string[] =>
  (wholeSeries.exec(lineOf(asked.reading))?.[0] ?? saidHowOften(asked) ?? '')
    .split(' ')
    .filter(Boolean);
