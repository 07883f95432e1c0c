import type { Card } from '../../cards/card.ts';
import { nameMeasure } from '../../cards/format-text.ts';
import { asOfQuarter } from '../../domain/as-of-quarter.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { findIndicator, findMeasures } from '../../domain/catalogue.ts';
import { readersView, shownCommentaries, shownSeries } from '../../domain/figures/shown-series.ts';
import { formatLondonDay } from '../../domain/format.ts';
import type { Outcome } from '../../domain/indicator.ts';
import { londonDay } from '../../domain/london-time.ts';
import { comparePeriods, describePeriod, type Period } from '../../domain/period/period.ts';
import { findPublication, type Publication } from '../../domain/publication.ts';
import { type ToPublish, toPublish } from '../../domain/round/decide-publication.ts';
import type { ChosenChannel } from '../../domain/stores/channel-store.ts';
import { readOutcomes } from '../read-outcomes.ts';
import type { RoundParts } from '../request-context.ts';
import { committeeCard } from './committee-card.ts';

type At = { readonly catalogue: Catalogue; readonly today: string };

const agreedView = ({ catalogue, today }: At) =>
  readersView({ catalogue, today, readersSee: 'signed-off' });

/** What would be published of each indicator of an outcome, in the order of the report. */
export const readToPublish = async (
  outcome: Outcome,
  quarter: Period,
  { stores, ...at }: Pick<RoundParts, 'stores'> & At,
): Promise<readonly ToPublish[]> => {
  const records = await stores.submissions.readRecords();
  const indicators = at.catalogue.indicators.filter((one) => one.outcome === outcome.code);
  return indicators.map((indicator) => {
    const record = records.find((one) => one.indicator === indicator.code);
    const agreed = shownSeries(record?.series ?? [], agreedView(at));
    const written = shownCommentaries(record?.commentaries ?? [], agreedView(at));
    return toPublish(indicator, { quarter, agreed, written, record });
  });
};

/** "S06 Killed or seriously injured, 12 months to Dec 2018", for what was published as missing. */
export const missingOf = ({ figures }: Publication, catalogue: Catalogue): string[] =>
  figures
    .filter(({ printed }) => printed === undefined)
    .map(({ measure, period }) => {
      const indicator = findIndicator(catalogue, measure);
      const [found] = indicator ? findMeasures(indicator, measure) : [];
      return `${found ? nameMeasure(found) : measure}, ${describePeriod(period)}`;
    });

/** The day on which the last outcome of a quarter was published; undefined while one is still to come. */
export const publishedOn = (
  quarter: Period,
  { outcomes, publications }: Catalogue,
): string | undefined => {
  const days = outcomes.map(({ code }) => {
    const found = findPublication(publications, code, quarter);
    return found && londonDay(found.at);
  });
  return days.includes(undefined) ? undefined : days.toSorted().at(-1);
};

/** Whether the printed report of a quarter, or of a later one, is loaded for every outcome: it is out, and still in no publication here. */
export const isPrinted = (quarter: Period, { outcomes }: Catalogue): boolean =>
  outcomes.length > 0 &&
  outcomes.every(({ report }) => comparePeriods(quarter, report.period) <= 0);

/**
 * The short version of what was published, as at its quarter: agreed figures alone. A figure that was
 * revised since says so.
 */
export const publicationCard = async (
  publication: Publication,
  outcome: Outcome,
  { stores, ...at }: Pick<RoundParts, 'stores'> & At,
): Promise<Card> => {
  const { catalogue, today } = at;
  const { quarter } = publication;
  const [{ indicators, series }, commentaries] = await Promise.all([
    readOutcomes([outcome.code], { catalogue, stores }),
    stores.outcomes.readCommentaries(),
  ]);
  return committeeCard(outcome, {
    ...{ catalogue, indicators, today },
    ...asOfQuarter({ series, commentaries }, quarter, agreedView(at)),
    above: `Published for ${describePeriod(quarter)} on ${formatLondonDay(publication.at)}`,
    missing: missingOf(publication, catalogue),
  });
};

/** A channel as the performance team knows it: Teams does not always give its name. */
export const nameChannel = ({ name, by, at }: ChosenChannel): string =>
  name ?? `the channel that ${by.name} chose on ${formatLondonDay(at)}`;
