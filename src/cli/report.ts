import { writeFile } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { type Period, parsePeriod } from '../domain/period/period.ts';
import { currentRound } from '../domain/round/deadlines.ts';
import { readOutcome } from '../read-outcome.ts';
import { makeReport, type ReportFormat, reportFormats } from '../report/make-report.ts';
import { materialOf } from '../report/material.ts';
import { readReportTemplate } from '../report-template.ts';
import { refuseCommandLine, startCommand } from './command-line.ts';
import { reportCommand } from './commands.ts';
import { findStorage } from './find-storage.ts';

const { values } = startCommand(reportCommand, process.argv.slice(2));

const readFormat = (out: string): ReportFormat => {
  const format = reportFormats.find((one) => out.toLowerCase().endsWith(`.${one}`));
  if (!format) throw refuseCommandLine(reportCommand, `${out}: the file ends in .docx or .html.`);
  return format;
};

const readQuarter = (label: string): Period => {
  const quarter = parsePeriod('financial-quarter', label);
  if (!quarter)
    throw refuseCommandLine(reportCommand, `${label} is not a quarter such as Q2 2018/19.`);
  return quarter;
};

const main = async (): Promise<void> => {
  const { out, outcome, period, draft = false, short: isShort = false } = values;
  if (!out) throw refuseCommandLine(reportCommand, 'Give the file to write with --out.');
  const format = readFormat(out);
  const asked = period === undefined ? undefined : readQuarter(period);
  const config = readConfig(process.env);
  const found = findStorage(reportCommand, config, () => new Date());
  const stored = await readOutcome(outcome, found);
  const madeAt = found.clock();
  const quarter = asked ?? currentRound(madeAt, stored.calendar);
  const material = materialOf(stored, { quarter, madeAt, isDraft: draft });
  const template = await readReportTemplate(found.council);
  await writeFile(out, await makeReport(material, { format, template, isShort }));
  console.log(`${out} is written${material.isDraft ? '; it is a draft' : ''}.`);
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
