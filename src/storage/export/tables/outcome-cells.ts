import { slugOf } from '../../import/tables/find-people.ts';
import type { ReportFile } from '../../report-schema.ts';
import { type Cells, nameIn, writeBlocks } from './row-cells.ts';

/** Columns of their own for high, medium and low; a line each for other levels. */
const writeRiskKey = (key: ReportFile['outcome']['riskKey']): Cells<'outcomes'> => {
  const usual = Array.isArray(key) ? {} : key;
  const { HIGH, MEDIUM, LOW, ...others } = usual;
  if (HIGH && MEDIUM && LOW && Object.keys(others).length === 0)
    return { high: HIGH, medium: MEDIUM, low: LOW };
  const levels = Array.isArray(key)
    ? key
    : Object.entries(key).map(([level, meaning]) => ({ level, meaning }));
  const lines = levels.map(({ level, meaning, ...marks }) => {
    const { colour, severe } = { colour: undefined, severe: false, ...marks };
    const said = [...(colour ? [colour] : []), ...(severe ? ['severe'] : [])].join(', ');
    return `${level}${said && ` (${said})`}: ${meaning}`;
  });
  return { 'risk levels': lines.join('\n') };
};

const writeWords = (words: Readonly<Record<string, string>> = {}): string =>
  Object.entries(words)
    .map(([place, said]) => `${place} = ${said}`)
    .join('\n');

/** "Adrift = red (plum), symbol ○" */
const writeStatus = ({
  word,
  colour,
  printedColour,
  means,
  symbol,
}: NonNullable<ReportFile['outcome']['statuses']>[number]): string => {
  const drawn = colour && printedColour ? `${colour} (${printedColour})` : colour;
  const said = [drawn, means, symbol && `symbol ${symbol}`].filter((one) => one !== undefined);
  return said.length > 0 ? `${word} = ${said.join(', ')}` : word;
};

/** The row of an outcome. */
export const outcomeCells = (report: ReportFile): Cells<'outcomes'> => {
  const { outcome } = report;
  const name = nameIn(report);
  return {
    outcome: outcome.code,
    name: outcome.name,
    council: outcome.council,
    area: outcome.area ?? '',
    sponsor: outcome.sponsor === undefined ? '' : name(outcome.sponsor),
    contact: name(outcome.contact),
    quarter: outcome.report.period,
    published: outcome.report.month,
    report: outcome.report.title,
    'produced by': outcome.report.producedBy,
    source: outcome.report.source,
    headings: writeWords(outcome.report.words),
    focus: writeBlocks(outcome.areasForFocus),
    'foreword heading': outcome.foreword?.heading ?? '',
    foreword: writeBlocks(outcome.foreword?.blocks ?? []),
    statuses: (outcome.statuses ?? []).map(writeStatus).join('\n'),
    'direction words': writeWords(outcome.directionWords),
    arrows: outcome.arrows?.replaceAll('-', ' ') ?? '',
    'unassigned risks': outcome.unassignedRisksStatement,
    ...writeRiskKey(outcome.riskKey),
  };
};

/** The row of an area. */
export const areaCells = ({
  code,
  name,
  succeeds,
}: ReportFile['areas'][number]): Cells<'areas'> => ({
  code,
  name,
  replaces: succeeds?.area ?? '',
  since: succeeds?.on ?? '',
  reason: succeeds?.reason ?? '',
});

/** The row of a person. */
export const personCells = (one: ReportFile['people'][number]): Cells<'people'> => ({
  name: one.name,
  title: one.title ?? '',
  email: one.email ?? '',
  role: one.role ?? '',
  telephone: one.telephone ?? '',
  id: one.id === slugOf(one.name) ? '' : one.id,
});
