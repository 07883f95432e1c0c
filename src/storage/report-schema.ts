import { z } from 'zod';
import { benchmarkStandings, questionIds } from '../domain/indicator.ts';
import {
  longestWords,
  observationFlags,
  polarities,
  reportedDirections,
  valueKinds,
} from '../domain/measure.ts';
import { milestoneStates } from '../domain/milestones/milestone.ts';
import { periodKinds } from '../domain/period/period.ts';
import { reportWordPlaces } from '../domain/report-words.ts';
import { riskTrends } from '../domain/risks/risk.ts';
import { statusColours } from '../domain/target.ts';
import { printedCode as code, measureCode, outcomeCode } from './code-format.ts';
import { provenance } from './provenance-schema.ts';

/** Every name and title has to fit on a card; paragraphs may be longer. */
const label = z.string().trim().min(1).max(300);
const text = z.string().trim().min(1).max(20_000);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const isoDate = z.iso.date();

const block = z.strictObject({ kind: z.enum(['paragraph', 'bullet']), text });

/** An officer, as in a file and in a row. */
export const person = z.strictObject({
  id: slug,
  name: label,
  title: label.optional(),
  role: label.optional(),
  email: z.email(),
  telephone: label.optional(),
});

/** In a file, a bare number is short for a target of that value. */
const target = z.union([
  z.number().transform((value) => ({ value })),
  z.strictObject({ value: z.number() }),
  z
    .strictObject({ atLeast: z.number(), atMost: z.number().optional() })
    .refine(({ atLeast, atMost = atLeast }) => atLeast <= atMost, 'atLeast is above atMost'),
  z.strictObject({ atMost: z.number() }),
  /** A grade that is to be reached. */
  z.strictObject({ words: z.string().trim().min(1).max(longestWords) }),
]);

/** The longest status; it stands in a row of a list. */
export const longestStatus = 40;
const status = z.string().trim().min(1).max(longestStatus);

const inWords = z.string().trim().min(1).max(longestWords);

const observation = z.strictObject({
  period: text,
  printed: z.string(),
  /** A number, or words where the series has words. */
  value: z.union([z.number(), inWords]).nullable(),
  flags: z.array(z.enum(observationFlags)).default([]),
  numerator: z.number().optional(),
  denominator: z.number().positive().optional(),
  reported: z.enum(reportedDirections).optional(),
  why: z.string().trim().min(1).max(300).optional(),
  target: target.optional(),
  yearTarget: target.optional(),
  revisedFrom: z.string().trim().min(1).max(longestWords).optional(),
  status: status.optional(),
  statusReason: z.string().trim().min(1).max(1_000).optional(),
  provenance: provenance.optional(),
});

/** A value as a row holds it: while it is not signed off, with the agreed value that it replaced. */
const storedObservation = observation.extend({
  lastGood: observation.omit({ period: true }).optional(),
});

/** A series without its values. */
export const seriesDefinition = z.strictObject({
  id: slug,
  valueKind: z.enum(valueKinds),
  /** Empty for values in words. */
  unit: z.string().trim().max(300),
  per: z.number().int().positive().optional(),
  scale: z
    .strictObject({
      words: z.array(inWords).min(2).max(30),
      ordered: z.literal(true).optional(),
    })
    .optional(),
  decimals: z.number().int().min(0).max(3),
  periodKind: z.enum(periodKinds),
  timing: z.enum(['snapshot', 'flow', 'cumulative']),
  counts: z.literal('cases').optional(),
  lagMonths: z.number().int().min(0).max(36).optional(),
  irregular: z.literal(true).optional(),
  source: text,
  licence: text.optional(),
  breaks: z.array(z.strictObject({ from: isoDate, reason: text })).default([]),
});

/** A code of the Office for National Statistics, of any nation. */
const gssCode = z.string().regex(/^[EWSNK]\d{8}$/, 'an area code such as E06000036');

const isOfWords = (given: unknown): given is object =>
  typeof given === 'object' &&
  given !== null &&
  'valueKind' in given &&
  given.valueKind === 'words';

/** Values in words have neither a unit nor decimals. */
const series = z.preprocess(
  (given) => (isOfWords(given) ? { unit: '', decimals: 0, ...given } : given),
  seriesDefinition.extend({
    /** Values by area; a comparator without an official code has an id of its own: "family-average". */
    values: z.record(z.union([gssCode, slug]), z.array(observation)),
  }),
);

/** A measure without its series. */
const measureDefinition = z.strictObject({
  code: measureCode,
  unprinted: z.boolean().optional(),
  name: label,
  shortName: label,
  polarity: z.enum(polarities),
  tolerance: z.number().min(0).max(1).optional(),
  targetRule: z
    .strictObject({
      amberWithin: z.union([
        z.strictObject({ share: z.number().min(0).max(1) }),
        z.strictObject({ amount: z.number().min(0) }),
      ]),
    })
    .optional(),
  partOf: z.string().max(100).optional(),
  note: label.optional(),
});

const measure = measureDefinition.extend({ series: z.array(series).default([]) });

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

const answer = z.strictObject({ question: z.enum(questionIds), blocks: z.array(block).min(1) });

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
  performanceMeasures: z.array(measureDefinition).default([]),
  benchmarks: z.array(benchmark).default([]),
  charts: z.array(text).default([]),
  noRisksStatement: text.optional(),
});

const indicator = indicatorDefinition.extend({
  measures: z.array(measure).min(1),
  performanceMeasures: z.array(measure).default([]),
  commentary: z.array(answer),
});

/** A step of a scale, or its letter or word; the number of steps is the council's choice. */
const step = z.union([z.number().int().min(1).max(10), z.string().trim().min(1).max(40)]);

/** A score as one number, as printed. */
const total = z.number().min(0).max(1000);

/** The name of a level of risk, as the council's key has it. */
const riskLevel = z.string().trim().min(1).max(40);

const assessed = {
  level: riskLevel,
  trend: z.enum(riskTrends).optional(),
  likelihood: step.optional(),
  impact: step.optional(),
  score: total.optional(),
};

/** Inherent and target scores; a bare number is short for a score of that number. */
const mark = z.union([
  total.transform((score) => ({ score })),
  z
    .strictObject({ likelihood: step.optional(), impact: step.optional(), score: total.optional() })
    .refine(
      ({ likelihood, impact }) => (likelihood === undefined) === (impact === undefined),
      'likelihood and impact are given together',
    )
    .refine(
      ({ likelihood, score }) => likelihood !== undefined || score !== undefined,
      'neither a score nor likelihood and impact is given',
    ),
]);

/** What was reported of a risk in one quarter, as a file holds earlier ones. */
export const assessment = z.strictObject({ period: text, ...assessed });

/** A risk of the corporate register without its assessments. */
export const riskDefinition = z.strictObject({
  code,
  title: label,
  description: z.string().trim().min(1).max(2_000).optional(),
  featuresUnder: z.array(outcomeCode).min(1),
  owner: slug.optional(),
  reviewBy: isoDate.optional(),
  inherent: mark.optional(),
  target: mark.optional(),
  appetite: z.union([total, label]).optional(),
  controls: z.array(label).min(1).max(30).optional(),
});

const { code: riskCode, title: riskTitle, ...placed } = riskDefinition.shape;

/** A risk as a report lists it: assessed in the report's quarter unless it names another. */
const risk = z.strictObject({
  code: riskCode,
  title: riskTitle,
  period: text.optional(),
  ...assessed,
  ...placed,
  earlier: z.array(assessment).optional(),
});

const milestone = z.strictObject({
  code,
  kind: z.enum(['milestone', 'action']).default('milestone'),
  title: label,
  featuresUnder: z.array(outcomeCode).min(1),
  owner: slug.optional(),
  due: isoDate.optional(),
  state: z.enum(milestoneStates),
  percent: z.number().min(0).max(100).optional(),
  status: status.optional(),
  note: z.string().trim().min(1).max(1_000).optional(),
  asOf: text.optional(),
});

/** A milestone or an action as a row holds it: of which quarter it is said, and who updated it since. */
export const milestoneRow = milestone.extend({
  asOf: text,
  updated: z
    .strictObject({
      by: z.strictObject({ objectId: z.string(), name: z.string() }),
      at: z.iso.datetime(),
    })
    .optional(),
});

/** An area by its code of the Office for National Statistics, or an id of its own. */
export const area = z.strictObject({
  code: text,
  name: label,
  succeeds: z.strictObject({ area: text, on: isoDate, reason: text }).optional(),
});

/** A program reads the names of an object in another order where they are numbers. */
const namedLevels = z
  .record(riskLevel, text)
  .refine((key) => Object.keys(key).every((level) => !/^\d+$/.test(level)), {
    message: 'levels that are numbers are given as a list: [{ "level": "5", "meaning": "…" }]',
  });

/** The levels of risk, the most serious first. */
const riskKey = z.union([
  z
    .array(
      z.strictObject({
        level: riskLevel,
        meaning: text,
        colour: z.enum(statusColours).optional(),
        severe: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(20),
  namedLevels,
]);

/** An outcome with the report about it; people by id. */
export const outcome = z.strictObject({
  code: outcomeCode,
  name: label,
  council: label,
  area: gssCode.optional(),
  sponsor: slug,
  contact: slug,
  report: z.strictObject({
    title: label,
    month: z.string().regex(/^\d{4}-\d{2}$/),
    period: text,
    producedBy: text,
    /** Headings and titles of the council's own, by their place. */
    words: z.partialRecord(z.enum(reportWordPlaces), label).optional(),
    source: text,
  }),
  areasForFocus: z.array(block),
  statuses: z.array(z.strictObject({ word: status, colour: z.enum(statusColours) })).optional(),
  riskKey,
  unassignedRisksStatement: text,
});

/** What was written about an indicator in one round, as a row holds it. */
export const commentary = z.strictObject({
  indicator: code,
  period: text,
  answers: z.array(answer),
  provenance: provenance.optional(),
  lastGood: z
    .strictObject({ answers: z.array(answer), provenance: provenance.optional() })
    .optional(),
});

/** The values of one series for one area, as a row holds them. */
export const values = z.strictObject({
  indicator: code,
  measure: measureDefinition.shape.code,
  series: slug,
  periodKind: z.enum(periodKinds),
  area: text,
  observations: z.array(storedObservation),
  /** Targets that officers set ahead of the figures, oldest first; no file has them. */
  targets: z
    .array(z.strictObject({ period: text, target, by: text, at: z.iso.datetime() }))
    .optional(),
});

/** A figure as it was published. */
export const publishedFigure = z.strictObject({
  measure: text,
  series: text,
  area: text,
  kind: z.enum(periodKinds),
  period: text,
  value: z.number().nullable(),
  printed: z.string().optional(),
});

/** By which a commentary that is no longer as it was published is recognised. */
export const publishedText = z.strictObject({ indicator: text, digest: text.nullable() });

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
