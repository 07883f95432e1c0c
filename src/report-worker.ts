import { parentPort, workerData } from 'node:worker_threads';
import { readOutcome } from './read-outcome.ts';
import { makeReport } from './report/make-report.ts';
import { materialOf } from './report/material.ts';
import { draftNotice } from './report/missing.ts';
import type { FileOrder, MadeFile } from './report-files.ts';
import { readReportTemplate } from './report-template.ts';

const { storage, council, outcome, quarter, madeAt, isDraft, isShort }: FileOrder = workerData;

const stored = await readOutcome(outcome, { storage, clock: () => madeAt, council });
const material = materialOf(stored, { quarter, madeAt, isDraft });
const template = await readReportTemplate(council);
const bytes = await makeReport(material, { format: 'docx', template, isShort });
const made: MadeFile = { bytes, ...(material.isDraft ? { draft: draftNotice(material) } : {}) };
parentPort?.postMessage(made);
