import { hash } from 'node:crypto';
import { z } from 'zod';
import { periodLabel } from '../../domain/period/period.ts';
import type { DigestAnswers, Publication, PublishedFigure } from '../../domain/publication.ts';
import { publishedFigure, publishedText } from '../schema/stored.ts';
import { readPeriod } from './entity.ts';

const label = z.string().min(1).max(300);

/** The figures of an outcome as they were published for a quarter, who published them and when. */
export const publicationRow = z.strictObject({
  outcome: label,
  quarter: label,
  by: z.strictObject({ objectId: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  figures: z.array(publishedFigure),
  texts: z.array(publishedText).optional(),
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
export const toPublication = ({ quarter, at, figures, texts, ...rest }: Stored): Publication => ({
  ...rest,
  ...(texts ? { texts } : {}),
  quarter: readPeriod('financial-quarter', quarter),
  at: new Date(at),
  figures: figures.map(toFigure),
});

/** The inverse of {@link toPublication}. */
export const fromPublication = ({
  outcome,
  quarter,
  by,
  at,
  figures,
  texts,
}: Publication): Stored => ({
  outcome,
  quarter: periodLabel(quarter),
  by: { objectId: by.objectId, name: by.name },
  at: at.toISOString(),
  figures: figures.map(({ period, ...rest }) => ({
    ...rest,
    kind: period.kind,
    period: periodLabel(period),
  })),
  ...(texts ? { texts: [...texts] } : {}),
});

/** By the questions and the words alone: who handed them in, and when, is no change. */
export const digestAnswers: DigestAnswers = (answers) =>
  hash(
    'sha256',
    JSON.stringify(
      answers.map(({ question, blocks }) => [
        question,
        blocks.map(({ kind, text }) => [kind, text]),
      ]),
    ),
  ).slice(0, 32);
