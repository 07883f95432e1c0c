import { periodLabel } from '../src/domain/period/period.ts';

/** So many series, and so many values of each for each of two areas: 100,000 in all. */
const [seriesCount, valuesEach] = [200, 250];
const areas = [
  { code: 'E10000009', name: 'Dorset County Council' },
  { code: 'E92000001', name: 'England' },
];
const measures = ['S01', 'S02', 'S03A', 'S03B', 'S04', 'S05A', 'S05B', 'S05C', 'S05D', 'S06'];

const placeOf = (n: number) => ({
  measure: measures[n % measures.length] ?? '',
  id: `many-${String(n).padStart(3, '0')}`,
});

const seriesOf = (id: string) => ({
  id,
  valueKind: 'count',
  unit: 'things',
  decimals: 0,
  periodKind: 'month',
  timing: 'flow',
  source: 'made up',
  values: {},
});

/** History files that define the series, since a CSV cannot. */
export const wideHistory = (): { name: string; text: string }[] =>
  Array.from({ length: seriesCount / 50 }, (_, file) => {
    const places = Array.from({ length: 50 }, (_, i) => placeOf(file * 50 + i));
    const byMeasure = Map.groupBy(places, ({ measure }) => measure);
    const text = JSON.stringify({
      format: 'outcomes-history/1',
      source: 'made up',
      licence: 'none',
      areas,
      measures: [...byMeasure].map(([measure, own]) => ({
        measure,
        series: own.map(({ id }) => seriesOf(id)),
      })),
    });
    return { name: `many-${file}.json`, text };
  });

const linesOf = (n: number, shift: number): string[] => {
  const { measure, id } = placeOf(n);
  return areas.flatMap(({ code }) =>
    Array.from({ length: valuesEach }, (_, i) => {
      const period = periodLabel({ kind: 'month', index: 1998 * 12 + i });
      return `${measure},${id},${code},${period},"${1 + (n % 9)},${100 + i + shift}",provisional`;
    }),
  );
};

/** @param shift added to each value, to have them all revised */
export const valuesCsv = (shift: number): string =>
  [
    'measure,series,area,period,value,flags',
    ...Array.from({ length: seriesCount }, (_, n) => linesOf(n, shift)).flat(),
  ].join('\r\n');
