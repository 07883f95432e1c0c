import assert from 'node:assert/strict';
import type { TableClient } from '@azure/data-tables';
import type { Risk } from '../../src/domain/risks/risk.ts';
import type { ReportFile } from '../../src/storage/report-schema.ts';
import { openOutcomeStore } from '../../src/storage/stores/outcome-store.ts';

type FileRisk = ReportFile['risks'][number];

const area = { code: 'E10000099', name: 'A made-up county' };

const person = { id: 'ann-example', name: 'Ann Example', email: 'ann.example@example.org' };

const indicator = (code: string) => ({
  code,
  name: `Made up ${code}`,
  shortName: `Made up ${code}`,
  heading: `Made up ${code}`,
  outcomeLeads: [person.id],
  indicatorLeads: [person.id],
  measures: [{ code, name: 'Made up', shortName: 'Made up', polarity: 'not-judged' }],
  commentary: [],
});

const places = { S: ['S01', 'S02'], H: ['H01'] };

/** A made-up report of an outcome with one risk, 99z, which two outcomes list. Nothing in it is Dorset's. */
export const fictionalReport = (
  code: keyof typeof places,
  period: string,
  over: Partial<FileRisk> & Pick<FileRisk, 'level'>,
): { name: string; text: string } => {
  const indicators = places[code].map(indicator);
  const risk = {
    code: '99z',
    title: 'A made-up risk of the tests',
    trend: 'UNCHANGED',
    featuresUnder: places[code],
    ...over,
  };
  const outcome = {
    code,
    name: `A made-up outcome ${code}`,
    council: 'A made-up council',
    sponsor: person.id,
    contact: person.id,
    report: { title: 'Made up', month: '2018-12', period, producedBy: 'a test', source: 'a test' },
    areasForFocus: [],
    riskKey: { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' },
    unassignedRisksStatement: 'Not assigned',
  };
  const report = { format: 'outcomes-report/1', areas: [area], outcome, people: [person] };
  return {
    name: `made-up-${code}.json`,
    text: JSON.stringify({ ...report, indicators, risks: [risk] }),
  };
};

/** The one risk as the bot reads it. */
export const readRisk = async (table: TableClient): Promise<Risk> => {
  const { risks } = await openOutcomeStore(table).readCatalogue();
  const [risk, ...more] = risks;
  assert.ok(risk && more.length === 0);
  return risk;
};

/** Puts the one risk in as it was stored before assessments were kept: a level and no quarter. */
export const writeAsBefore = async (
  table: TableClient,
  assessed: Pick<FileRisk, 'level' | 'trend'>,
): Promise<void> => {
  const content = {
    code: '99z',
    title: 'A made-up risk of the tests',
    ...assessed,
    featuresUnder: places.S,
  };
  const key = { partitionKey: 'council', rowKey: 'catalogue~risk~99z' };
  const stored = await table.getEntity(key.partitionKey, key.rowKey);
  await table.updateEntity(
    { ...stored, ...key, parts: 1, json0: JSON.stringify(content) },
    'Replace',
  );
};
