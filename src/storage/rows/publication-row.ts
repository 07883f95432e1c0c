import { z } from 'zod';
import { periodKinds, periodLabel } from '../../domain/period/period.ts';
import type { Publication, PublishedFigure } from '../../domain/publication.ts';
import { readPeriod } from './entity.ts';

const label = z.string().min(1).max(300);

const figure = z.strictObject({
  measure: label,
  series: label,
  area: label,
  kind: z.enum(periodKinds),
  period: label,
  value: z.number().nullable(),
  printed: z.string().optional(),
});

/** The figures of an outcome as they were published for a quarter, who published them and when. */
export const publicationRow = z.strictObject({
  outcome: label,
  quarter: label,
  by: z.strictObject({ objectId: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  figures: z.array(figure),
});

type Stored = z.infer<typeof publicationRow>;

const toFigure = ({
  kind,
  period,
  printed,
  ...rest
}: Stored['figures'][number]): PublishedFigure => ({
  ...rest,
  period: readPeriod(kind, period),
  ...(printed === undefined ? {} : { printed }),
});

/** Reads a publication. */
export const toPublication = ({ quarter, at, figures, ...rest }: Stored): Publication => ({
  ...rest,
  quarter: readPeriod('financial-quarter', quarter),
  at: new Date(at),
  figures: figures.map(toFigure),
});

/** The inverse of {@link toPublication}. */
export const fromPublication = ({ outcome, quarter, by, at, figures }: Publication): Stored => ({
  outcome,
  quarter: periodLabel(quarter),
  by: { objectId: by.objectId, name: by.name },
  at: at.toISOString(),
  figures: figures.map(({ period, ...rest }) => ({
    ...rest,
    kind: period.kind,
    period: periodLabel(period),
  })),
});
