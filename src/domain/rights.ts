import type { Catalogue } from './catalogue.ts';
import type { Indicator } from './indicator.ts';
import type { Milestone } from './milestones/milestone.ts';
import { type Actor, coversIndicator, type Delegation, type Person } from './person.ts';

/** What decides a right, apart from who is asking. */
export type RightsContext = {
  readonly delegations: readonly Delegation[];
  /** ISO date in London. */
  readonly today: string;
};

/** @param code of the indicator that it is about, if it is about one */
const standsInFor = (
  person: string,
  { leads, code }: { readonly leads: readonly string[]; readonly code?: string },
  { delegations, today }: RightsContext,
): boolean =>
  delegations.some(
    (one) =>
      one.to === person &&
      leads.includes(one.person) &&
      today <= one.until &&
      coversIndicator(one, code),
  );

/**
 * Whether somebody may submit figures and commentary of an indicator: its leads, its outcome leads,
 * anyone standing in for one of these today, and the performance team.
 */
export const mayUpdate = (
  { person, team }: Actor,
  { code, indicatorLeads, outcomeLeads }: Indicator,
  context: RightsContext,
): boolean => {
  const leads = [...indicatorLeads, ...outcomeLeads];
  return (
    team ||
    (person !== undefined &&
      (leads.includes(person.id) || standsInFor(person.id, { leads, code }, context)))
  );
};

/**
 * Whether somebody may sign off an indicator or send it back: its outcome leads, anyone standing in
 * for one of them today, and the performance team.
 */
export const maySignOff = (
  { person, team }: Actor,
  { code, outcomeLeads: leads }: Indicator,
  context: RightsContext,
): boolean =>
  team ||
  (person !== undefined &&
    (leads.includes(person.id) || standsInFor(person.id, { leads, code }, context)));

/**
 * Whether a submission would be judged by the same person who submitted it, standing in for the
 * outcome lead. It needs a second pair of eyes. An outcome lead who also submits has nobody else to
 * ask.
 *
 * @param submitter Entra object id
 */
export const judgesOwn = (
  { objectId, person, team }: Actor,
  { outcomeLeads }: Indicator,
  submitter: string | undefined,
): boolean =>
  !team && objectId === submitter && (person === undefined || !outcomeLeads.includes(person.id));

/** Whether somebody may see who owes what: everyone named in the report, and the performance team. */
export const maySeeProgress = ({ person, team }: Actor): boolean => team || person !== undefined;

/**
 * Who else could do it, to be named in a refusal: the officers of the indicator, in the order of
 * the report.
 *
 * @param what `update` names the indicator leads first, `sign-off` the outcome leads only
 */
export const whoMay = (
  { people }: Catalogue,
  { indicatorLeads, outcomeLeads }: Indicator,
  what: 'update' | 'sign-off',
): Person[] => {
  const ids = what === 'update' ? [...indicatorLeads, ...outcomeLeads] : outcomeLeads;
  return [...new Set(ids)].flatMap((id) => people.find((person) => person.id === id) ?? []);
};

/**
 * Whether somebody may say how far a milestone or an action is: its owner and anyone standing in for them
 * today, those who may update an indicator that it belongs to, and the performance team.
 *
 * @param indicators those that it belongs to
 */
export const mayUpdateMilestone = (
  actor: Actor,
  { owner }: Pick<Milestone, 'owner'>,
  indicators: readonly Indicator[],
  context: RightsContext,
): boolean => {
  const { person, team } = actor;
  if (team) return true;
  if (!person) return false;
  const owns =
    owner !== undefined &&
    (owner === person.id || standsInFor(person.id, { leads: [owner] }, context));
  return owns || indicators.some((one) => mayUpdate(actor, one, context));
};
