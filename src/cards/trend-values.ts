import { findBreak } from '../domain/direction-of-travel.ts';
import { formatFigure } from '../domain/format-number.ts';
import type { Series } from '../domain/measure.ts';
import type { Observation } from '../domain/observation.ts';
import { periodLabel } from '../domain/period.ts';
import { bullets } from './bullets.ts';
import { foldRest } from './fold-rest.ts';
import { line } from './line.ts';
import type { Content } from './render.ts';
import type { Run } from './run.ts';

const mostShown = 8;

const figureOf = ({ value }: Observation, series: Series): string =>
  value === null ? 'not known' : formatFigure(value, series);

const flagsOf = ({ flags }: Observation): string =>
  flags.length > 0 ? `, ${flags.map((flag) => flag.replaceAll('-', ' ')).join(', ')}` : '';

/** Said below the first figure that is not comparable with the older ones. */
const breakBelow = ({ series, observations }: Run, index: number): string[] => {
  const [now, before] = [observations[index], observations[index - 1]];
  const broken = now && before && findBreak(series.breaks, before.period, now.period);
  return broken ? [`Break: the figures above and below are not comparable. ${broken.reason}`] : [];
};

const sayValue = ({ series, comparator, revisions }: Run, one: Observation): string => {
  const other = comparator?.observations.find(({ period }) => period.index === one.period.index);
  const beside = other && comparator ? ` (${comparator.name} ${figureOf(other, series)})` : '';
  const before = revisions.get(one.period.index);
  const was = before ? `; ${before}` : '';
  return `${periodLabel(one.period)}: ${figureOf(one, series)}${flagsOf(one)}${beside}${was}`;
};

type Stretch = { readonly values: readonly string[]; readonly below: readonly string[] };

/** The newest first; a break ends a list. */
const stretchesOf = (run: Run, from: number, to: number): Stretch[] => {
  const stretches: { values: string[]; below: string[] }[] = [];
  let open = false;
  for (let index = to - 1; index >= from; index -= 1) {
    const one = run.observations[index];
    if (!one) continue;
    if (!open) stretches.push({ values: [], below: [] });
    stretches.at(-1)?.values.push(sayValue(run, one));
    const below = breakBelow(run, index);
    stretches.at(-1)?.below.push(...below);
    open = below.length === 0;
  }
  return stretches;
};

const listOf = (run: Run, from: number, to: number): Content[] =>
  stretchesOf(run, from, to).flatMap(({ values, below }) => [
    ...bullets(values),
    ...below.map((text) => line(text, { size: 'Small', subtle: true, spacing: 'Small' })),
  ]);

/** All values of a run in words, the newest first; the older ones are folded away. */
export const trendValues = (run: Run, id: string): Content[] => {
  const all = run.observations.length;
  const cut = Math.max(all - mostShown, 0);
  const fold = { id, shown: mostShown, of: all, what: 'values' };
  return [...listOf(run, cut, all), ...foldRest(listOf(run, 0, cut), fold)];
};
