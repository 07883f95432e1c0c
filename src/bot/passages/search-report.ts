import { type Catalogue, findIndicator } from '../../domain/catalogue.ts';
import type { Commentary } from '../../domain/indicator.ts';
import type { Found, PassageIndex, PassageQuery } from '../../domain/search-passages.ts';
import type { OutcomeStore } from '../../domain/stores/outcome-store.ts';
import type { IndexReport } from './index-report.ts';
import type { Place } from './place.ts';

/** Where what is written now is read. */
export type ReportSource = {
  readonly catalogue: Catalogue;
  readonly stores: { readonly outcomes: Pick<OutcomeStore, 'readCommentaries'> };
  readonly indexReport: IndexReport;
  readonly clock: { readonly today: string };
};

/** More are no help: the likeliest come first. */
const mostPassages = 3;

/** Written last on each indicator; in the order of the indicators, so that the index stays the same. */
const newestOfEach = (commentaries: readonly Commentary[]): Commentary[] =>
  [...new Map(commentaries.map((one) => [one.indicator, one])).values()].toSorted((a, b) =>
    a.indicator < b.indicator ? -1 : 1,
  );

/** The index of what is written now. */
export const readIndex = async ({
  catalogue,
  stores,
  indexReport,
  clock: { today },
}: ReportSource): Promise<PassageIndex<Place>> =>
  indexReport(newestOfEach(await stores.outcomes.readCommentaries()), catalogue, today);

/** Only what is written on the page of the indicator that a code belongs to. */
export const onPageOf = (code: string, catalogue: Catalogue): ((place: Place) => boolean) => {
  const meant = findIndicator(catalogue, code)?.code;
  return ({ indicator }) => meant !== undefined && indicator === meant;
};

/** Whether figures of other areas are of something else than what a code belongs to; of anything, where none is named. */
export const isOfOthersElsewhere = (
  code: string | undefined,
  catalogue: Catalogue,
): ((place: Place) => boolean) => {
  const isOfSame = code === undefined ? () => false : onPageOf(code, catalogue);
  return (place) => place.ofOthers === true && !isOfSame(place);
};

/** Searches everything that is written, or what is written about one indicator. */
type SearchReport = (
  query: PassageQuery<Place>,
  where?: { readonly code?: string | undefined; readonly most?: number },
) => Found<Place>[];

/** Reads what is written now, or what is written in some places, to be searched several times. */
export const openReport = async (
  source: ReportSource,
  isMeant: (place: Place) => boolean = () => true,
): Promise<SearchReport> => {
  const index = await readIndex(source);
  return (query, { code, most = mostPassages } = {}) => {
    const isOnPage = code === undefined ? () => true : onPageOf(code, source.catalogue);
    // What somebody leads is in the words of every question about it, and answers none but who.
    const isOfKind = ({ person }: Place): boolean => person === undefined || !query.wanted;
    const within = (place: Place) => isMeant(place) && isOnPage(place) && isOfKind(place);
    return index.search({ ...query, within }, most);
  };
};

/** Searches what is written about one indicator. */
export const searchIndicator = async (
  words: readonly string[],
  code: string,
  source: ReportSource,
): Promise<Found<Place>[]> => (await openReport(source))({ words }, { code });
