import { z } from 'zod';
import { periodKinds } from '../../domain/period/period-kinds.ts';
import { printedCode as code } from '../code-format.ts';
import { provenance } from '../provenance-schema.ts';
import { answer } from './indicator.ts';
import { measureDefinition, observation, plannedTarget } from './series.ts';
import { slug, text } from './texts.ts';

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

/** A value as a row holds it: while it is not signed off, with the agreed value that it replaced. */
const storedObservation = observation.extend({
  lastGood: observation.omit({ period: true }).optional(),
});

/** The values of one series for one area, as a row holds them. */
export const values = z.strictObject({
  indicator: code,
  measure: measureDefinition.shape.code,
  series: slug,
  periodKind: z.enum(periodKinds),
  area: text,
  observations: z.array(storedObservation),
  /** Targets that a file or an officer set ahead of the figures, oldest first. */
  targets: z.array(plannedTarget).optional(),
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
