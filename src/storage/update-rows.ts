import type { IndicatorUpdate } from '../domain/stores.ts';
import { mergeValues } from './merge-values.ts';
import { makeRow, type Row } from './row.ts';
import { type Stored, storedContent } from './stored-content.ts';
import { changeRow, commentaryRow, fromObservation, roundRow } from './submission-rows.ts';
import { isSame } from './write-row.ts';

/** One row for a series and area, however many of its values are new. */
const valuesRows = ({ round, observations }: IndicatorUpdate, stored: Stored): Row[] => {
  const rows = new Map<string, Row<'values'>>();
  for (const { measure, series, area, observation } of observations) {
    const fresh = makeRow('values', {
      indicator: round.indicator,
      measure,
      series,
      periodKind: observation.period.kind,
      area,
      observations: [fromObservation(observation)],
    });
    const before = rows.get(fresh.key)?.content ?? storedContent('values', fresh.key, stored);
    rows.set(fresh.key, before ? makeRow('values', mergeValues(before, fresh.content)) : fresh);
  }
  return [...rows.values()];
};

/**
 * The rows that a decision changes, in full.
 *
 * @param stored the indicator's rows, as they were when it was decided
 */
export const updateRows = (update: IndicatorUpdate, stored: Stored): Row[] => {
  const { round, change, commentary } = update;
  const version = makeRow('version', { indicator: round.indicator, version: change.version });
  const others = [
    roundRow(round),
    ...valuesRows(update, stored),
    ...(commentary ? [commentaryRow(commentary)] : []),
  ].filter((row) => !isSame(row, stored.get(row.key)));
  return [version, changeRow(change), ...others];
};
