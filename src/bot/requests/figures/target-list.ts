import type { Card } from '../../../cards/card.ts';
import { figuresCard } from '../../../cards/figures-card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { type Catalogue, nameStatus, outcomeOf } from '../../../domain/catalogue.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import {
  type DistanceOrder,
  ofStatus,
  orderByDistance,
  pageSizeOf,
  summariseStatuses,
  type TargetedHeadline,
  targetedHeadlines,
} from '../../../domain/figures/headlines-by-status.ts';
import { countedByFigure, countedOnce } from '../../../domain/figures/overall-headline.ts';
import { pageOf } from '../../../domain/page.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { namesOnNext, rowsPager } from '../pagers.ts';
import { rowsOf } from './show-figures.ts';
import { sourcesOfHeadlines } from './source-notes.ts';

type Asked = RequestOf<'target'>;

type Listed = {
  readonly title: string;
  readonly rows: readonly TargetedHeadline[];
  readonly lead: readonly string[];
  readonly notes: readonly string[];
};

const namesOf = (rows: readonly TargetedHeadline[]): string =>
  rows.map(({ headline }) => nameMeasure(headline.measure)).join(', ');

const isWhole = ({ headline }: TargetedHeadline): boolean => headline.overall !== undefined;

const nameAll = (
  all: readonly TargetedHeadline[],
): { readonly is: string; readonly are: string } => {
  if (!all.some(isWhole)) return { is: 'measure', are: 'measures' };
  return all.every(isWhole)
    ? { is: 'indicator', are: 'indicators' }
    : { is: 'indicator or measure', are: 'indicators or measures' };
};

const sayOfStatus = (
  count: number,
  { all, is, are }: { readonly all: number; readonly is: string; readonly are: string },
  { status, isByTarget }: { readonly status: string; readonly isByTarget: boolean },
): string => {
  const some = `${count === 0 ? 'None' : count} of ${all} ${all === 1 ? is : are} with a target`;
  if (isByTarget) return `${some} ${status.toLowerCase()} it`;
  return `${some} or status ${count === 1 ? 'is' : 'are'} ${status}`;
};

const listOfStatus = (
  all: readonly TargetedHeadline[],
  asked: string,
  catalogue: Catalogue,
): Listed => {
  const { rows, among, otherwise, isByTarget = false } = ofStatus(all, asked);
  const status = nameStatus(asked, catalogue);
  return {
    title: sayOfStatus(rows.length, { all: among, ...nameAll(all) }, { status, isByTarget }),
    rows,
    lead: [],
    notes:
      otherwise.length > 0
        ? [
            `${status} by the figure and its target, though something else was published: ${namesOf(otherwise)}.`,
          ]
        : [],
  };
};

const sayUnplaced = (without: readonly TargetedHeadline[]): string[] =>
  without.length > 0
    ? [
        `Not in the order, because no distance as a share of a target is known: ${namesOf(without)}.`,
      ]
    : [];

/** What a list in the order of the distance is called. */
export const orderTitles = {
  most: 'Furthest from target first',
  least: 'Furthest within target first',
  nearest: 'Closest to target first',
} as const satisfies Readonly<Record<DistanceOrder, string>>;

/** The first of a list in order, with how far it is: "WST 004 Missed bins. Target: at most 60; missed by 34 (56.7%)." */
const sayFirst = ([first]: readonly TargetedHeadline[]): string[] =>
  first?.standing.sentence
    ? [`First: ${nameMeasure(first.headline.measure)}. ${first.standing.sentence}`]
    : [];

const inOrder = (all: readonly TargetedHeadline[], order: DistanceOrder): Listed => {
  const { rows, without } = orderByDistance(all, order);
  return {
    title: orderTitles[order],
    rows,
    lead: sayFirst(rows),
    notes: [
      'Ordered by the distance as a share of the target, so that different units can be compared.',
      ...sayUnplaced(without),
    ],
  };
};

const listOf = (asked: Asked, all: readonly TargetedHeadline[], catalogue: Catalogue): Listed => {
  const { status, order } = asked;
  const listed = status
    ? listOfStatus(all, status, catalogue)
    : { title: 'Targets', rows: all, lead: [], notes: [] };
  if (!order) return listed;
  const ordered = inOrder(listed.rows, order);
  return status
    ? { ...ordered, title: listed.title, notes: [...listed.notes, ...ordered.notes] }
    : ordered;
};

/** What is left of a request when the list begins anew. */
const besides = ({ outcome }: Asked) => ({
  kind: 'target' as const,
  ...(outcome ? { outcome } : {}),
});

type When = { readonly at?: SpokenPeriod | undefined; readonly today: string };

/** Figures and their targets are of the parts that have any; by its status an indicator with an overall one counts once. */
const targetedIn = (
  { status, order }: Asked,
  headlines: readonly Headline[],
  { at, today }: When,
): TargetedHeadline[] => {
  const counted = targetedHeadlines(countedOnce(headlines, at, today));
  const isByFigure =
    order !== undefined || (status !== undefined && ofStatus(counted, status).isByTarget);
  return isByFigure ? targetedHeadlines(countedByFigure(headlines, at, today)) : counted;
};

/** More outcomes than these would be a page of counts. */
const mostOutcomes = 6;

/** How many have which status in each outcome, where all are listed. */
const sayByOutcome = (
  { outcome, order }: Asked,
  headlines: readonly Headline[],
  { catalogue, at, today }: Pick<RequestContext, 'catalogue'> & When,
): string[] => {
  const { outcomes } = catalogue;
  if (outcome || order || outcomes.length < 2 || outcomes.length > mostOutcomes) return [];
  return outcomes.flatMap(({ code }) => {
    const own = headlines.filter((one) => outcomeOf(catalogue, one.measure.code) === code);
    const said = summariseStatuses(own, at, today);
    return said ? [`${nameOfCode(catalogue, code)}. ${said}`] : [];
  });
};

/** The figures that have a target or a status: all, those of one status, or in the order of the distance. */
export const listTargets = (
  asked: Asked,
  headlines: readonly Headline[],
  {
    catalogue,
    note,
    at,
    today,
  }: Pick<RequestContext, 'catalogue'> & When & { readonly note: readonly string[] },
): Card => {
  const {
    title,
    rows: all,
    lead,
    notes,
  } = listOf(asked, targetedIn(asked, headlines, { at, today }), catalogue);
  const listed = all.map(({ headline }) => headline);
  const size = pageSizeOf(headlines);
  const { rows, ...place } = pageOf(listed, asked.page, size);
  return figuresCard({
    above: asked.outcome ? nameOfCode(catalogue, asked.outcome) : '',
    title,
    // One figure would be shown large, without its name.
    lead: [
      ...note,
      ...(rows.length > 1 && place.number === 1 ? lead : []),
      summariseStatuses(headlines, at, today),
      ...(rows.length === 1 ? rows.map(({ measure }) => nameMeasure(measure)) : []),
    ],
    headlines: rowsOf(rows, (code) => ({ kind: 'target', code })),
    ...rowsPager(
      place,
      'figures',
      (turned) => ({ ...asked, page: turned }),
      namesOnNext(listed, place, size),
    ),
    notes: [
      ...notes,
      ...(place.number === 1 ? sayByOutcome(asked, headlines, { catalogue, at, today }) : []),
      ...sourcesOfHeadlines(rows),
    ],
    next: [
      ...(asked.status === 'missed'
        ? []
        : [button('Off target', { ...besides(asked), status: 'missed' })]),
      ...(asked.order === 'most'
        ? []
        : [button('Furthest from target', { ...besides(asked), order: 'most' })]),
      ...(asked.status || asked.order ? [button('All targets', besides(asked))] : []),
      button('What has got worse', { kind: 'movements', way: 'worse' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};
