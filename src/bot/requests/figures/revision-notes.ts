import type { Headline } from '../../../domain/headline.ts';
import type { Observation } from '../../../domain/observation.ts';
import { describePeriod } from '../../../domain/period.ts';
import { findRevisions, type Revision } from '../../../domain/revisions.ts';
import { sayInstant } from '../../../domain/say-date.ts';
import type { RecordedChange } from '../../../domain/submission/recorded-change.ts';

/** "was 6,038 until 2 January 2019, 10:02 (Andy Frost: a recount)" */
export const sayRevision = ({ from, at, by, note }: Revision): string =>
  `was ${from} until ${sayInstant(at)} (${by}${note ? `: ${note}` : ''})`;

const shownBy = ({ verdict }: Headline): Observation[] => {
  if (verdict?.kind === 'compared') return [verdict.earlier, verdict.later];
  return verdict?.later ? [verdict.later] : [];
};

/** Of the figures on a card, which were something else before, until when and by whom. */
export const revisionNotes = (
  headlines: readonly Headline[],
  changes: readonly RecordedChange[],
): string[] =>
  headlines.flatMap((headline) => {
    const { measure, series } = headline;
    if (!series) return [];
    return shownBy(headline).flatMap(({ period }) =>
      findRevisions({ measure: measure.code, series, period }, changes).map(
        (one) => `Revised: ${measure.shortName}, ${describePeriod(period)}, ${sayRevision(one)}.`,
      ),
    );
  });
