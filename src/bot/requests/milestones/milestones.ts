import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { type WordRow, wordListCard } from '../../../cards/word-list-card.ts';
import {
  type Catalogue,
  concernsOutcome,
  findIndicator,
  isPlacedUnder,
  placesOf,
  statusWordsIn,
} from '../../../domain/catalogue.ts';
import { formatSpokenPeriod } from '../../../domain/figures/find-spoken.ts';
import { formatInstant } from '../../../domain/format.ts';
import {
  byDue,
  fitsMilestone,
  formatProgress,
  hasStatus,
  type Milestone,
  milestoneFilters,
  summariseMilestones,
} from '../../../domain/milestones/milestone.ts';
import { pageOf } from '../../../domain/page.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import { colourOf, type StatusWord } from '../../../domain/target.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, period, type RequestDescriptor } from '../request-descriptor.ts';
import { findMayUpdate } from './may-update.ts';
import { fitsFurther, kindWords, sayUntold, titleOf } from './narrowed-list.ts';

type Asked = RequestOf<'milestones'>;

const isUnder = (one: Milestone, { code, outcome }: Asked, catalogue: Catalogue): boolean =>
  (!code || !findIndicator(catalogue, code) || isPlacedUnder(catalogue, one, code)) &&
  (!outcome || one.featuresUnder.some((place) => concernsOutcome(catalogue, place, outcome)));

const noteOf = (one: Milestone, catalogue: Catalogue): string => {
  const owner = catalogue.people.find(({ id: person }) => person === one.owner)?.name;
  const { asOf, updated } = one;
  return [
    owner ? `Owner: ${owner}` : 'No owner is named',
    placesOf(catalogue, one)
      .map((place) => nameOfCode(catalogue, place))
      .join(', '),
    updated
      ? `updated by ${updated.by}, ${formatInstant(updated.at)}, for ${describePeriod(asOf)}`
      : `as of ${describePeriod(asOf)}`,
  ].join(' · ');
};

const rowOf = (
  one: Milestone,
  mayUpdate: (one: Milestone) => boolean,
  { catalogue, clock: { today } }: RequestContext,
): WordRow => ({
  title: `${one.code} ${one.title}`,
  text: [formatProgress(one, today), one.note ?? ''].filter((text) => text !== '').join(' '),
  note: noteOf(one, catalogue),
  ...(mayUpdate(one)
    ? { beside: button('Update', { kind: 'milestone-form', milestone: one.code }) }
    : {}),
});

const others = ({ code, outcome, of, milestones, ...narrowed }: Asked) => {
  const { which, status, due, percent, unowned } = narrowed;
  const place = {
    ...(code ? { code } : {}),
    ...(outcome ? { outcome } : {}),
    ...(of ? { of } : {}),
  };
  return [
    ...(which === 'overdue'
      ? []
      : [button('Overdue', { kind: 'milestones', ...place, which: 'overdue' })]),
    ...([which, status, milestones, due, percent, unowned].some(Boolean)
      ? [button('All of them', { kind: 'milestones', ...place })]
      : []),
    ...(code ? [button(`Show ${code}`, { kind: 'show', code })] : []),
    button('Overview', { kind: 'overview' }),
  ];
};

type Kind = keyof typeof kindWords;
const otherKind: Readonly<Record<Kind, Kind>> = { milestone: 'action', action: 'milestone' };

type Found = {
  readonly all: readonly Milestone[];
  /** What is listed: the other kind where there is none of the kind that was asked for. */
  readonly of: Kind | undefined;
  /** That the other kind is listed, or those of others; empty where neither is. */
  readonly note: string;
  readonly isOfOthers?: true;
};

/** People say milestone for action: where an indicator has only one of the two, it is the one that is meant. */
const findNarrowed = (asked: Asked, person: string | undefined, catalogue: Catalogue): Found => {
  const { of } = asked;
  const here = catalogue.milestones.filter(
    (one) =>
      (!asked.milestones || asked.milestones.includes(one.code)) &&
      isUnder(one, asked, catalogue) &&
      (person === undefined || one.owner === person),
  );
  const ofKind = here.filter((one) => !of || one.kind === of);
  if (!of || ofKind.length > 0 || here.length === 0) return { all: ofKind, of, note: '' };
  const other = otherKind[of];
  return {
    all: here,
    of: other,
    note: `The report lists no ${kindWords[of]} here; these are the ${kindWords[other]}.`,
  };
};

/** All of them where nothing is of what is named: it may be whoever asks, or a word of the milestone's own. */
const findAll = (asked: Asked, person: string | undefined, catalogue: Catalogue): Found => {
  const found = findNarrowed(asked, person, catalogue);
  const { code, outcome, milestones } = asked;
  const narrowing = [code, outcome, asked.person].flatMap((one) => one ?? []);
  if (found.all.length > 0 || asked.mine || milestones || narrowing.length === 0) return found;
  const names = narrowing.map((one) => nameOfCode(catalogue, one)).join(', ');
  const note = `The report lists no milestones or actions of ${names}; these are those of others.`;
  return { ...findNarrowed({ kind: 'milestones' }, undefined, catalogue), note, isOfOthers: true };
};

/** The council's words for colours; none by a word that some of them have: “Complete” is not “On track”. */
const statusWords = (
  { status = '' }: Asked,
  all: readonly Milestone[],
  catalogue: Catalogue,
): StatusWord[] =>
  colourOf(status) === undefined && all.some((one) => hasStatus(one, status))
    ? []
    : statusWordsIn(catalogue);

const sayNewest = ({ period: then }: Asked): string =>
  then ? `How they stood in ${formatSpokenPeriod(then, [])} is not kept: this is the newest.` : '';

/** Milestones and actions with their day, state and owner: all, or those of an indicator, a person or a state. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue, clock } = context;
  const { code, outcome, which } = asked;
  const person = asked.mine ? (context.user.actor.person?.id ?? '') : asked.person;
  const indicator = code ? findIndicator(catalogue, code) : undefined;
  if (code && !indicator) return noSuchThing('indicator', code, catalogue);
  if (outcome && !catalogue.outcomes.some((one) => one.code === outcome))
    return noSuchThing('outcome', outcome, catalogue);
  const { all, of, note, isOfOthers } = findAll(asked, person, catalogue);
  const own = statusWords(asked, all, catalogue);
  const found = byDue(
    all.filter(
      (one) =>
        (!which ||
          (asked.due && which === 'due-soon') ||
          fitsMilestone(one, which, clock.today, own)) &&
        fitsFurther(one, asked) &&
        (!asked.status || hasStatus(one, asked.status, own)),
    ),
  );
  const mayUpdate = await findMayUpdate(found, context);
  const { rows, ...place } = pageOf(found, asked.page);
  const names = [
    ...(indicator ? [nameMeasure(indicator)] : []),
    ...(outcome ? [nameOfCode(catalogue, outcome)] : []),
    ...(person ? [nameOfCode(catalogue, person)] : []),
    ...(asked.milestones ?? []),
  ];
  const summary = summariseMilestones(all, clock.today);
  return wordListCard({
    title: titleOf({ ...asked, of }, isOfOthers ? '' : names.join(', ')),
    intro: [
      note,
      sayNewest(asked),
      sayUntold(asked, all),
      all.length > 1 || found.length === 0 ? summary : '',
    ]
      .filter(Boolean)
      .join(' '),
    rows: rows.map((one) => rowOf(one, mayUpdate, context)),
    nothing: all.length > 0 ? 'None of them.' : 'The report lists no milestones or actions here.',
    ...rowsPager(place, 'milestones and actions', (turned) => ({ ...asked, page: turned })),
    next: others(asked),
  });
};

/** An ISO date; a month in buttons of before. */
const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?$/);

const share = z.number().min(0).max(100);

const schema = z.strictObject({
  kind: z.literal('milestones'),
  /** Only those of this indicator. */
  code: id.optional(),
  outcome: id.optional(),
  /** Only these, by their codes. */
  milestones: z.array(id).min(1).max(20).optional(),
  /** Only those of this status, in the council's word or as a colour. */
  status: z.string().trim().min(1).max(40).optional(),
  /** Only those of this owner. */
  person: id.optional(),
  /** Only those of whoever asks. */
  mine: z.literal(true).optional(),
  of: z.enum(['milestone', 'action']).optional(),
  which: z.enum(milestoneFilters).optional(),
  /** Only those of which so much is done, in per cent. */
  percent: z
    .strictObject({
      above: share.optional(),
      below: share.optional(),
      least: share.optional(),
      most: share.optional(),
    })
    .optional(),
  /** Only those that have no owner. */
  unowned: z.literal(true).optional(),
  /** Only those that are due within these days, both included. */
  due: z.strictObject({ from: day.optional(), to: day.optional() }).optional(),
  /** How they stood then, which is not kept: the list says so. */
  period: period.optional(),
  page,
});

/** Milestones and actions: what is to be done by when, and how far it is. */
export const milestones: RequestDescriptor<'milestones'> = {
  schema,
  purpose:
    'Milestones and actions with due date, owner and progress: all, those of an indicator (code), an outcome or an owner (person), or those that are overdue, slipped, due soon, not started, under way, open, complete, completed late or stopped (which).',
  heading: 'What stands out',
  name: (asked, nameOf) =>
    titleOf(
      asked,
      [asked.code, asked.outcome, asked.person, ...(asked.milestones ?? [])]
        .flatMap((one) => (one ? [nameOf(one)] : []))
        .join(', '),
    ),
  query: {
    subjects: { code: 'indicator', outcome: 'outcome', person: 'person' },
    filter: ['of', 'which', 'mine', 'status', 'milestones'],
  },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    milestones: z.infer<typeof schema>;
  }
}
