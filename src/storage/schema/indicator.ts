import { z } from 'zod';
import { benchmarkStandings, questionIds } from '../../domain/indicator.ts';
import { reportedDirections } from '../../domain/observation.ts';
import { periodKinds } from '../../domain/period/period-kinds.ts';
import { printedCode as code, outcomeCode } from '../code-format.ts';
import { measure, measureDefinition } from './series.ts';
import { block, label, slug, status, text } from './texts.ts';

const benchmark = z.strictObject({
  measures: z.array(code).min(1),
  standing: z.enum(benchmarkStandings),
  comparator: label.optional(),
  statement: text,
  notes: z.array(text).default([]),
  figures: z
    .strictObject({
      periodKind: z.enum(periodKinds),
      period: text,
      unit: label,
      council: z.number(),
      comparator: z.number(),
    })
    .optional(),
});

/** What a commentary says to one of the questions. */
export const answer = z.strictObject({
  question: z.enum(questionIds),
  blocks: z.array(block).min(1),
});

const overallStatus = z
  .strictObject({
    period: label,
    status,
    reason: z.string().trim().min(1).max(1_000).optional(),
    reported: z.enum(reportedDirections).optional(),
    reportedOther: z.enum(reportedDirections).optional(),
  })
  .refine(({ reported, reportedOther }) => reportedOther === undefined || reported !== undefined, {
    message: 'a second direction needs the first: reported',
    path: ['reportedOther'],
  });

/** An indicator without what changes every quarter. */
export const indicatorDefinition = z.strictObject({
  code,
  name: label,
  shortName: label,
  heading: label,
  alsoUnder: z.array(outcomeCode).min(1).optional(),
  outcomeLeads: z.array(slug).min(1),
  indicatorLeads: z.array(slug).min(1),
  otherLeads: z
    .array(z.strictObject({ role: label, people: z.array(slug).min(1) }))
    .min(1)
    .max(10)
    .optional(),
  measures: z.array(measureDefinition).min(1),
  overall: z.array(overallStatus).min(1).optional(),
  performanceMeasures: z.array(measureDefinition).default([]),
  benchmarks: z.array(benchmark).default([]),
  charts: z.array(text).default([]),
  noRisksStatement: text.optional(),
});

/** An indicator with its figures and commentary, as a file holds it. */
export const indicator = indicatorDefinition.extend({
  measures: z.array(measure).min(1),
  performanceMeasures: z.array(measure).default([]),
  commentary: z.array(answer),
});
