import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { readBankHolidays, readCycle } from '../src/cycle-data.ts';
import type { Indicator } from '../src/domain/indicator.ts';
import type { ObservedSeries } from '../src/domain/observed-series.ts';
import { parsePeriod, shiftPeriod } from '../src/domain/period/period.ts';
import { buildCalendar } from '../src/domain/round/deadlines.ts';
import { makeReport, reportFormats } from '../src/report/make-report.ts';
import { materialOf, type StoredOutcome } from '../src/report/material.ts';
import { readReportTemplate } from '../src/report-template.ts';
import { fileRows } from '../src/storage/import/file-rows.ts';
import { parseFile } from '../src/storage/import/parse-file.ts';
import { rowsOfKind } from '../src/storage/rows/row.ts';
import { toCatalogue, toCommentary, toObservedSeries } from '../src/storage/rows/to-domain.ts';
import { benchParts } from './bench-commands.ts';

startCommand(benchParts.report, process.argv.slice(2));

/** The report that is made: so many indicators, with so many quarters of each of their measures. */
const [indicatorCount, quarters] = [40, 40];
const name = '2018-12-people-in-dorset-are-safe.json';
const path = join(import.meta.dirname, '../data/reports', name);

const rename = (indicator: Indicator, n: number): Indicator => {
  const code = `S${n + 10}`;
  return {
    ...indicator,
    code,
    measures: indicator.measures.map((one) => ({ ...one, code: one.code.replace(/^S\d+/, code) })),
    performanceMeasures: [],
  };
};

const grow = (one: ObservedSeries, code: string): ObservedSeries => {
  const last = one.observations.at(-1);
  const measure = one.measure.replace(/^S\d+/, code);
  if (!last?.value) return { ...one, indicator: code, measure };
  const { value } = last;
  return {
    ...one,
    ...{ indicator: code, measure },
    observations: Array.from({ length: quarters }, (_, at) => ({
      ...last,
      period: shiftPeriod(last.period, at - quarters + 1),
      value: value * (1 + 0.1 * Math.sin(at)),
    })),
  };
};

const readWide = async (): Promise<StoredOutcome> => {
  const rows = fileRows(parseFile(name, readFileSync(path, 'utf8')));
  const catalogue = toCatalogue('bench', rows);
  const [outcome] = catalogue.outcomes;
  if (!outcome) throw new Error('the report has no outcome');
  const series = rowsOfKind(rows, 'values').map(toObservedSeries);
  const commentaries = rowsOfKind(rows, 'commentary').map(toCommentary);
  const made = Array.from({ length: indicatorCount }, (_, n) => {
    const from = catalogue.indicators[n % catalogue.indicators.length];
    if (!from) throw new Error('the report has no indicator');
    return { from, indicator: rename(from, n) };
  });
  const { schedule, closedDays, readersSee } = await readCycle();
  return {
    catalogue: { ...catalogue, indicators: made.map(({ indicator }) => indicator) },
    outcome,
    series: made.flatMap(({ from, indicator }) =>
      series.filter((one) => one.indicator === from.code).map((one) => grow(one, indicator.code)),
    ),
    commentaries: made.flatMap(({ from, indicator }) =>
      commentaries
        .filter((one) => one.indicator === from.code)
        .map((one) => ({ ...one, indicator: indicator.code })),
    ),
    records: [],
    ...{ schedule, readersSee },
    calendar: buildCalendar([...(await readBankHolidays()), ...closedDays]),
  };
};

/** One format in a process of its own, whose greatest memory is then that of the format. */
const measure = async (format: (typeof reportFormats)[number]): Promise<void> => {
  const quarter = parsePeriod('financial-quarter', 'Q2 2018/19');
  if (!quarter) throw new Error('no quarter');
  const stored = await readWide();
  const template = await readReportTemplate();
  const before = process.cpuUsage();
  const began = performance.now();
  const material = materialOf(stored, { quarter, madeAt: new Date('2019-01-02T09:00:00Z') });
  const bytes = await makeReport(material, { format, template });
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const { user, system } = process.cpuUsage(before);
  const cpu = ((user + system) / 1e6).toFixed(1);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
  const kilobytes = Math.round(bytes.length / 1_024);
  console.log(
    `${`report of ${indicatorCount} indicators as ${format}`.padEnd(45)} ${seconds} s (${cpu} s of CPU time), ${megabytes} MB of memory, a file of ${kilobytes} KB (goals: 10 s, 500 MB)`,
  );
};

/** As `npm run report` has it. */
const memory = ['--max-old-space-size=256', '--max-semi-space-size=8'];

const format = reportFormats.find((one) => one === process.env.REPORT_FORMAT);
if (format) await measure(format);
else
  for (const each of reportFormats) {
    const env = { ...process.env, REPORT_FORMAT: each };
    const { status } = spawnSync(process.execPath, [...memory, import.meta.filename], {
      stdio: 'inherit',
      env,
    });
    if (status !== 0) process.exit(status ?? 1);
  }
