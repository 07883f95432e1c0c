import type { Card } from '../../cards/card.ts';
import type { Outcome } from '../../domain/indicator.ts';
import { londonDay } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import { addWorkingDays } from '../../domain/round/deadlines.ts';
import type { ReminderJobKind } from '../../domain/round/plans.ts';
import { type Reminder, type Step, stepKey } from '../../domain/round/reminder.ts';
import { attempt, findRecord } from '../../domain/round/round-snapshot.ts';
import type { ChosenChannel } from '../../domain/stores/channel-store.ts';
import type { RoundParts } from '../request-context.ts';
import { publicationCard } from '../round/publishing.ts';
import type { RunState } from '../round/read-round.ts';

import type { ReadyMessage } from './send-message.ts';

/** Working days for which it is tried to send what was published. */
const newsDays = 10;

/** What is to be sent of one publication, and what was sent of it. */
export type PublicationPlan = {
  readonly publication: Publication;
  readonly outcome: Outcome;
  readonly planned: readonly Omit<ReadyMessage, 'makeCard'>[];
  readonly records: readonly Reminder[];
};

const isNews = ({ at }: Publication, { now, calendar }: RunState['snapshot']): boolean =>
  londonDay(now) <= addWorkingDays(londonDay(at), newsDays, calendar);

/** What of a publication may be sent now: what has no record, or failed and may be tried again. */
const mayBeSent = (
  kind: ReminderJobKind,
  person: string,
  step: Step,
  rules: Pick<RunState['snapshot'], 'reminders' | 'reachable'>,
): { readonly again?: Reminder } | undefined => {
  const again = findRecord(rules.reminders, person, step);
  if (kind === 'resend') return again?.state.kind === 'failed' ? { again } : undefined;
  return attempt(rules, person, step);
};

/** What was sent of a publication so far, and how the sponsor and the channels can be written to. */
type PublicationRules = {
  readonly channels: readonly ChosenChannel[];
  /** The records of the publication alone. */
  readonly records: readonly Reminder[];
  readonly whereOf: RunState['whereOf'];
  readonly reachable: RunState['snapshot']['reachable'];
};

const stepOf = ({ outcome }: Publication): Step => ({ kind: 'published', on: outcome });

/** To the sponsor, and to each channel that was chosen before it was published. */
const receiversOf = (
  { at }: Publication,
  { sponsor }: Pick<Outcome, 'sponsor'>,
  { channels, whereOf }: PublicationRules,
): readonly Pick<ReadyMessage, 'person' | 'where'>[] => [
  ...(sponsor === undefined ? [] : [{ person: sponsor, where: whereOf(sponsor) }]),
  ...channels
    .filter((channel) => channel.at <= at)
    .map((channel) => ({ person: channel.channelId, where: channel })),
];

/** What of one publication is to be sent now, and to whom. */
export const planPublication = (
  kind: ReminderJobKind,
  publication: Publication,
  { outcome, ...rules }: PublicationRules & { readonly outcome: Pick<Outcome, 'sponsor'> },
): readonly Omit<ReadyMessage, 'makeCard'>[] => {
  const step = stepOf(publication);
  const sent = { reminders: rules.records, reachable: rules.reachable };
  return receiversOf(publication, outcome, rules).flatMap((receiver) => {
    const allowed = mayBeSent(kind, receiver.person, step, sent);
    return allowed ? [{ ...receiver, step, ...allowed }] : [];
  });
};

/**
 * What is to be sent of what was published lately. Its records are those of the quarter that was
 * published, so that nothing is sent again when the next round begins.
 */
export const planPublications = async (
  kind: ReminderJobKind,
  run: RunState,
  { stores }: Pick<RoundParts, 'stores'>,
): Promise<readonly PublicationPlan[]> => {
  const { publications, outcomes } = run.state.catalogue;
  const recent = publications.flatMap((publication) => {
    const outcome = outcomes.find(({ code }) => code === publication.outcome);
    return outcome && isNews(publication, run.snapshot) ? [{ publication, outcome }] : [];
  });
  if (recent.length === 0) return [];
  const channels = await stores.channels.readChannels();
  return Promise.all(
    recent.map(async ({ publication, outcome }) => {
      const step = stepKey(stepOf(publication));
      const all = await stores.reminders.readReminders(publication.quarter);
      const records = all.filter((one) => stepKey(one.step) === step);
      const { whereOf, snapshot } = run;
      const rules = { channels, records, whereOf, reachable: snapshot.reachable, outcome };
      return { publication, outcome, records, planned: planPublication(kind, publication, rules) };
    }),
  );
};

/** The messages of a plan: all show the same card. */
export const makePublicationMessages = async (
  { publication, outcome, planned }: PublicationPlan,
  run: RunState,
  { stores }: Pick<RoundParts, 'stores'>,
): Promise<readonly ReadyMessage[]> => {
  if (planned.length === 0) return [];
  const { catalogue, today } = run.state;
  const card: Card = await publicationCard(publication, outcome, { stores, catalogue, today });
  return planned.map((one) => ({ ...one, makeCard: () => card }));
};
