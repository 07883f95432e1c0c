import { z } from 'zod';
import { riskLevels } from './domain/risk.ts';
import type { RiskMatrix } from './domain/risks/risk-matrix.ts';

const scale = z.array(z.string().trim().min(1).max(100)).min(2).max(10);
const lowest = z.number().int().min(1).max(100);
const cells = z.array(z.array(z.enum(riskLevels)));

const scaled = z.strictObject({
  likelihood: scale,
  impact: scale,
  from: z.strictObject({ LOW: z.literal(1), MEDIUM: lowest, HIGH: lowest }).optional(),
  cells: cells.optional(),
});

type Scaled = z.infer<typeof scaled>;

const gravity = (level: (typeof riskLevels)[number] | undefined): number =>
  level === undefined ? riskLevels.length : riskLevels.indexOf(level);

/** More of either is never less of a risk: another cell is a slip of the pen. */
const falls = (rows: NonNullable<Scaled['cells']>): boolean =>
  rows.some((row, l) =>
    row.some(
      (level, i) =>
        gravity(row[i - 1]) < gravity(level) || gravity(rows[l - 1]?.[i]) < gravity(level),
    ),
  );

const findFaults = ({ likelihood, impact, from, cells: rows }: Scaled): string[] => {
  if ((from === undefined) === (rows === undefined))
    return ['give either "from" (the lowest product of each level) or "cells", not both'];
  if (from && !(from.MEDIUM > from.LOW && from.HIGH > from.MEDIUM))
    return ['from: LOW, MEDIUM and HIGH rise'];
  if (from && from.HIGH > likelihood.length * impact.length)
    return ['from.HIGH: no product of the scales is so high'];
  if (!rows) return [];
  if (rows.length !== likelihood.length || rows.some((row) => row.length !== impact.length))
    return ['cells: a row for each likelihood, in it a level for each impact'];
  return falls(rows) ? ['cells: a level falls where likelihood or impact rises'] : [];
};

const toMatrix = ({ likelihood, impact, from, cells: rows = [] }: Scaled): RiskMatrix => ({
  likelihood,
  impact,
  bands: from ? { kind: 'product', from } : { kind: 'cells', cells: rows },
});

const file = z.strictObject({
  matrix: scaled
    .superRefine((read, context) => {
      for (const message of findFaults(read)) context.addIssue({ code: 'custom', message });
    })
    .nullable(),
});

/**
 * Reads how a council makes a level of likelihood and impact.
 *
 * @param json what data/risk-matrix.json holds
 * @returns undefined when the council publishes levels alone
 * @throws ZodError that names every fault
 */
export const readRiskMatrixFrom = (json: unknown): RiskMatrix | undefined => {
  const { matrix } = file.parse(json);
  return matrix ? toMatrix(matrix) : undefined;
};
