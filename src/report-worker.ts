import { workerData } from 'node:worker_threads';
import type { ReportFile } from './bot/report-file.ts';
import { readOutcome } from './read-outcome.ts';
import { makeReport } from './report/make-report.ts';
import { materialOf } from './report/material.ts';
import { draftNotice } from './report/missing.ts';
import type { FileOrder } from './report-files.ts';
import { readReportTemplate } from './report-template.ts';
import { answerFromWorker } from './run-worker.ts';

const { storage, council, outcome, quarter, madeAt, isDraft, isShort }: FileOrder = workerData;

await answerFromWorker(async (): Promise<ReportFile> => {
  const stored = await readOutcome(outcome, { storage, clock: () => madeAt, council });
  const material = materialOf(stored, { quarter, madeAt, isDraft });
  const template = await readReportTemplate(council);
  const bytes = await makeReport(material, { format: 'docx', template, isShort });
  return { bytes, ...(material.isDraft ? { draft: draftNotice(material) } : {}) };
});
