import { outcomeOf } from '../domain/code.ts';
import { fromEntity } from './entity.ts';
import { mergeValues } from './merge-values.ts';
import type { StoredEntity } from './read-range.ts';
import { type Content, makeRow, type Row } from './row.ts';

/** A risk of another outcome's report keeps its place there; in this one's the file has the last word. */
const mergeRisk = (before: Content<'risk'>, now: Content<'risk'>): Content<'risk'> => {
  const here = new Set(now.featuresUnder.map(outcomeOf));
  const elsewhere = before.featuresUnder.filter((place) => !here.has(outcomeOf(place)));
  return { ...now, featuresUnder: [...elsewhere, ...now.featuresUnder] };
};

/** A row of a file beside what is stored under its key: values are added to values, the rest is replaced. */
export const mergeRow = (row: Row, stored: StoredEntity | undefined): Row => {
  if (!stored) return row;
  const before = fromEntity(stored);
  if (before.kind === 'values' && row.kind === 'values')
    return makeRow(
      'values',
      mergeValues(before.content as Content<'values'>, row.content as Content<'values'>),
    );
  if (before.kind === 'risk' && row.kind === 'risk')
    return makeRow(
      'risk',
      mergeRisk(before.content as Content<'risk'>, row.content as Content<'risk'>),
    );
  return row;
};
