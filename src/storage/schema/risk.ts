import { z } from 'zod';
import { riskTrends } from '../../domain/risks/risk.ts';
import { printedCode as code, outcomeCode } from '../code-format.ts';
import { isoDate, label, slug, text } from './texts.ts';

/** A step of a scale, or its letter or word; the number of steps is the council's choice. */
const step = z.union([z.number().int().min(1).max(10), z.string().trim().min(1).max(40)]);

/** A score as one number, as printed. */
const total = z.number().min(0).max(1000);

/** The name of a level of risk, as the council's key has it. */
export const riskLevel = z.string().trim().min(1).max(40);

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
export const risk = z.strictObject({
  code: riskCode,
  title: riskTitle,
  period: text.optional(),
  ...assessed,
  ...placed,
  earlier: z.array(assessment).optional(),
});
