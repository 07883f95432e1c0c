import { nameMeasure } from '../../cards/format-text.ts';
import type { Headline } from '../../domain/figures/headline.ts';
import { statusChange, wentByStatus } from '../../domain/figures/status-change.ts';
import type { WentWay } from '../../domain/figures/went.ts';

export const statusTitles: Readonly<Record<WentWay, string>> = {
  ...{ worse: 'What has a worse status', down: 'What has a worse status' },
  ...{ better: 'What has a better status', up: 'What has a better status' },
  ...{ same: 'What has kept its status', changed: 'What has another status' },
};

/** Those whose status went a way. */
export const ofStatus = (all: readonly Headline[], way: WentWay, since: boolean): Headline[] =>
  all.filter((one) => {
    const change = statusChange(one, since);
    return change !== undefined && wentByStatus(change, way);
  });

/** "2 of 5 measures with a status now and before; S05A Total crime: Amber in Q1 2018/19, Red in Q2 2018/19" */
export const sayStatuses = (
  rows: readonly Headline[],
  all: readonly Headline[],
  { fitting, since }: { readonly fitting: number; readonly since: boolean },
): string => {
  const known = all.filter((one) => statusChange(one, since)).length;
  if (known === 0) return 'The report does not print any earlier status to compare with.';
  const changes = rows.map(
    (one) => `${nameMeasure(one.measure)}: ${statusChange(one, since)?.sentence}`,
  );
  return [`${fitting} of ${known} with a status now and then`, ...changes].join('; ');
};
