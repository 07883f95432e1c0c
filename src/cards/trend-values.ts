import { findBreak } from '../domain/break.ts';
import { isStatusAlone } from '../domain/figures/printed-status.ts';
import { formatGiven } from '../domain/format.ts';
import { formatMissing } from '../domain/missing.ts';
import { isGiven, type Observation } from '../domain/observation.ts';
import { periodLabel } from '../domain/period/period.ts';
import type { Series } from '../domain/series.ts';
import type { Run } from './chart/chart-model.ts';
import { foldRest } from './groups.ts';
import { bullets, line } from './lines.ts';
import type { CardElement } from './render.ts';
import { markBeside } from './series-source.ts';
import { valueTable } from './value-table.ts';

const mostShown = 8;

/** A table takes ten times the room of a list; with more values than this the list stays. */
const mostInTables = 40;

const figureOf = (one: Observation, series: Series): string =>
  isGiven(one) ? formatGiven(one, series) : 'not known';

/** What the mark of the figure says is not said twice. */
const flagsOf = ({ flags, provenance }: Observation): string =>
  flags
    .filter((flag) => flag !== 'derived' || provenance?.kind !== 'derived')
    .map((flag) => `, ${flag.replaceAll('-', ' ')}`)
    .join('');

/** The note below the first figure that is not comparable with the older ones. */
const breakBelow = ({ series, observations }: Run, index: number): string[] => {
  const [now, before] = [observations[index], observations[index - 1]];
  const broken = now && before && findBreak(series.breaks, before.period, now.period);
  return broken ? [`Break: the figures above and below are not comparable. ${broken.reason}`] : [];
};

/** One value as its table has it: with its flags, or why there is none. */
export const sayValue = ({ series }: Run, one: Observation): string => {
  if (isStatusAlone(one)) return `no figure; ${one.status}`;
  const missing = formatMissing(one);
  return missing === '' ? `${figureOf(one, series)}${flagsOf(one)}` : missing;
};

const besideOf = ({ comparator, series }: Run, { period }: Observation): string => {
  const other = comparator?.observations.find((one) => one.period.index === period.index);
  return other ? figureOf(other, series) : '';
};

/** Where one value comes from, unless all come from there, and what it was before. */
const notesOf = (run: Run, one: Observation): string[] =>
  [markBeside(run.observations, one), run.revisions.get(one.period.index) ?? ''].filter(
    (note) => note !== '',
  );

const listValue = (run: Run, one: Observation): string => {
  const [beside, name] = [besideOf(run, one), run.comparator?.name ?? ''];
  const noted = [sayValue(run, one), ...notesOf(run, one)].join(' · ');
  return `${periodLabel(one.period)}: ${noted}${beside && ` (${name} ${beside})`}`;
};

const tableOf = (run: Run, values: readonly Observation[]): CardElement => {
  const { comparator } = run;
  return valueTable(
    [
      { text: 'Period' },
      { text: comparator ? 'This council' : 'Figure' },
      ...(comparator ? [{ text: comparator.name }] : []),
    ],
    values.map((one) => [
      { text: periodLabel(one.period) },
      { text: sayValue(run, one), notes: notesOf(run, one) },
      ...(comparator ? [{ text: besideOf(run, one) }] : []),
    ]),
  );
};

type ListedStretch = {
  readonly values: readonly Observation[];
  readonly below: readonly string[];
};

/** The newest first; a break ends a list. */
const stretchesOf = (run: Run, from: number, to: number): ListedStretch[] => {
  const stretches: { values: Observation[]; below: string[] }[] = [];
  let open = false;
  for (let index = to - 1; index >= from; index -= 1) {
    const one = run.observations[index];
    if (!one) continue;
    if (!open) stretches.push({ values: [], below: [] });
    stretches.at(-1)?.values.push(one);
    const below = breakBelow(run, index);
    stretches.at(-1)?.below.push(...below);
    open = below.length === 0;
  }
  return stretches;
};

type Part = {
  readonly from: number;
  readonly to: number;
  readonly isTable: boolean;
  readonly oldestFirst?: boolean;
};

/** What is below a stretch of the newest first is above it in the other order, and so below the one before it. */
const turnRound = (stretches: readonly ListedStretch[]): ListedStretch[] =>
  stretches.toReversed().map(({ values }, at, all) => ({
    values: values.toReversed(),
    below: stretches[all.length - at - 2]?.below ?? [],
  }));

const listOf = (run: Run, { from, to, isTable, oldestFirst }: Part): CardElement[] => {
  const stretches = stretchesOf(run, from, to);
  return (oldestFirst ? turnRound(stretches) : stretches).flatMap(({ values, below }) => [
    ...(isTable ? [tableOf(run, values)] : bullets(values.map((one) => listValue(run, one)))),
    ...below.map((text) => line(text, { size: 'Small', subtle: true, spacing: 'Small' })),
  ]);
};

export type Tables = {
  readonly ofShown: boolean;
  readonly ofAll: boolean;
  /** Where somebody asks for that; they are all shown then. */
  readonly oldestFirst?: boolean | undefined;
};

/** Which values of a card stand in tables: all, the ones shown at first, or none. */
export const chooseTables = (measures: readonly { readonly runs: readonly Run[] }[]): Tables => {
  const counts = measures.flatMap(({ runs }) => runs.map((run) => run.observations.length));
  const sum = (of: (count: number) => number) =>
    counts.reduce((total, count) => total + of(count), 0);
  return {
    ofShown: sum((count) => Math.min(count, mostShown)) <= mostInTables,
    ofAll: sum((count) => count) <= mostInTables,
  };
};

/** All values of a series, the newest first; the older ones are folded away, unless the oldest are to come first. */
export const trendValues = (run: Run, id: string, tables: Tables): CardElement[] => {
  const all = run.observations.length;
  if (tables.oldestFirst)
    return listOf(run, { from: 0, to: all, isTable: tables.ofAll, oldestFirst: true });
  const cut = Math.max(all - mostShown, 0);
  const fold = { id, shown: mostShown, of: all, what: 'figures' };
  return [
    ...listOf(run, { from: cut, to: all, isTable: tables.ofShown }),
    ...foldRest(listOf(run, { from: 0, to: cut, isTable: tables.ofAll }), fold),
  ];
};
