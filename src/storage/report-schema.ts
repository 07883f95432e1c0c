import { z } from 'zod';
import { printedCode as code } from './code-format.ts';
import { indicator } from './schema/indicator.ts';
import { milestone } from './schema/milestone.ts';
import { area, outcome } from './schema/outcome.ts';
import { risk } from './schema/risk.ts';
import { measure, series } from './schema/series.ts';
import { publishedFigure, publishedText } from './schema/stored.ts';
import { person, text } from './schema/texts.ts';

/** A quarter that was published here: an export has it, so that revisions are still marked after an import. */
const publication = z.strictObject({
  quarter: text,
  by: text,
  at: z.iso.datetime(),
  figures: z.array(publishedFigure),
  texts: z.array(publishedText).optional(),
});

/** A report as a file: `format` "outcomes-report/1". */
export const reportFile = z.strictObject({
  format: z.literal('outcomes-report/1'),
  areas: z.array(area),
  outcome,
  people: z.array(person),
  indicators: z.array(indicator),
  risks: z.array(risk),
  milestones: z.array(milestone).optional(),
  publications: z.array(publication).optional(),
});

/** The licence of a history file whose series each have their own, or none: it is that of none of them. */
export const licenceOfEach = 'That of the source of each series.';

/** Official figures in addition to a report's: `format` "outcomes-history/1". */
export const historyFile = z.strictObject({
  format: z.literal('outcomes-history/1'),
  source: text,
  licence: text,
  areas: z.array(area),
  measures: z.array(
    z.strictObject({
      measure: measure.shape.code,
      indicator: code.optional(),
      series: z.array(series).min(1),
    }),
  ),
});

/** A report file that meets its schema; {@link findFaults} checks the rest. */
export type ReportFile = z.infer<typeof reportFile>;
/** A history file that meets its schema. */
export type HistoryFile = z.infer<typeof historyFile>;
/** Any file that can be loaded. */
export type DataFile = ReportFile | HistoryFile;
