import { addDays } from '../../../src/domain/london-time.ts';
import { periodDates, periodLabel } from '../../../src/domain/period/period.ts';
import type { Step } from '../../../src/domain/round/reminder.ts';
import type {
  IndicatorRecord,
  IndicatorRound,
} from '../../../src/domain/submission/indicator-record.ts';
import { buildMeasure, buildObservations } from '../build.ts';
import type { Run } from './any-plan.ts';
import { buildIndicator, buildRecord } from './build-indicator.ts';

type Notice = { readonly person: string; readonly step: Step };
export type Played = {
  readonly records: readonly IndicatorRecord[];
  readonly notices: readonly Notice[];
};

const codeOf = (at: number): string => `S0${at + 1}`;
const by = { objectId: 'a', name: 'A' };

/** The indicators of a run, S01 to S03, each with one quarterly measure. */
export const indicatorsOf = ({ indicators }: Run) =>
  indicators.map((leads, at) =>
    buildIndicator({ ...leads, code: codeOf(at), measures: [buildMeasure({ code: codeOf(at) })] }),
  );

const valuesOf = (indicator: string, { round }: Run) => ({
  indicator,
  measure: indicator,
  series: 'council',
  area: 'E10000009',
  observations: buildObservations('financial-quarter', [periodLabel(round), 1]),
});

const withRound = (
  record: IndicatorRecord,
  run: Run,
  differs: Partial<IndicatorRound>,
): IndicatorRecord => {
  const version = record.version + 1;
  const before = record.rounds[0] ?? {
    indicator: record.indicator,
    period: run.round,
    status: 'open',
    version,
  };
  return { ...record, version, rounds: [{ ...before, ...differs, version }] };
};

const withAnswers = (record: IndicatorRecord, { round }: Run): IndicatorRecord => ({
  ...record,
  commentaries: [{ indicator: record.indicator, period: round, answers: [] }],
});

const withValues = (record: IndicatorRecord, run: Run): IndicatorRecord => ({
  ...record,
  series: [valuesOf(record.indicator, run)],
});

const apply = (
  record: IndicatorRecord,
  { kind, days }: Run['events'][number],
  { run, at }: { readonly run: Run; readonly at: Date },
): IndicatorRecord => {
  if (kind === 'values') return withValues(record, run);
  if (kind === 'commentary') return withAnswers(record, run);
  if (kind === 'extend')
    return withRound(record, run, { extendedTo: addDays(periodDates(run.round).end, days) });
  if (kind === 'submit')
    return withRound(withAnswers(withValues(record, run), run), run, {
      status: 'submitted',
      submitted: { by, at },
    });
  if (record.rounds[0]?.status !== 'submitted') return record;
  return kind === 'return'
    ? withRound(record, run, { status: 'returned', returned: { by, at, note: 'Why?' } })
    : withRound(record, run, { status: 'signed-off', signedOff: { by, at } });
};

const noticesOf = (before: IndicatorRecord, after: IndicatorRecord, run: Run): Notice[] => {
  const status = after.rounds[0]?.status;
  if (after.version === before.version || (status !== 'submitted' && status !== 'returned'))
    return [];
  const leads = indicatorsOf(run).find(({ code }) => code === after.indicator);
  const people = status === 'submitted' ? leads?.outcomeLeads : leads?.indicatorLeads;
  const step = { kind: status, on: `${after.indicator}.${after.version}` } as const;
  return (people ?? []).map((person) => ({ person, step }));
};

/** What is stored, and who has to know, so many hours after the quarter. */
export const playEvents = (run: Run, hours: number, start: Date): Played => {
  const empty = run.indicators.map((_, at) => buildRecord({ indicator: codeOf(at), version: 0 }));
  const played = run.events
    .filter(({ at }) => at <= hours)
    .toSorted((a, b) => a.at - b.at)
    .reduce<Played>(
      ({ records, notices }, event) => {
        const index = event.of % records.length;
        const before = records[index];
        if (!before) return { records, notices };
        const at = new Date(start.getTime() + event.at * 3_600_000);
        const after = apply(before, event, { run, at });
        return {
          records: records.with(index, after),
          notices: [...notices, ...noticesOf(before, after, run)],
        };
      },
      { records: empty, notices: [] },
    );
  return played;
};
