import { readFileSync } from 'node:fs';
import {
  type HistoryFile,
  historyFile,
  type ReportFile,
  reportFile,
} from '../../src/storage/report-schema.ts';

const parse = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));

export const readReport = (): ReportFile =>
  reportFile.parse(parse('reports/2018-12-people-in-dorset-are-safe.json'));

export const readHistory = (): HistoryFile =>
  historyFile.parse(parse('history/dfe-childrens-services.json'));
