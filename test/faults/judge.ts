import type { FailureReason, Reminder } from '../../src/domain/round/reminder.ts';
import type { Reply } from '../bot/reminders/scripted-connector.ts';
import type { Officer } from './build-council.ts';
import type { Noted } from './ledger.ts';

/** What is held against what. */
export type Evidence = {
  readonly officers: readonly Officer[];
  /** The records in storage. */
  readonly reminders: readonly Reminder[];
  /** What the connector was asked and did. */
  readonly noted: readonly Noted[];
  /** Processes that were killed, or stood still. */
  readonly interrupted: ReadonlySet<number>;
  /** Sockets that were cut on the way, each with one request at most. */
  readonly cut: number;
  /** Milliseconds after which an answer came too late. */
  readonly timeout: number;
};

/** What a scenario came to. */
export type Figures = {
  readonly officers: number;
  readonly requests: number;
  /** Delivered exactly once. */
  readonly reached: number;
  /** Neither delivered nor recorded for what it is, although that could be known. */
  readonly missed: number;
  /** Delivered more than once, although it could be known that once had been enough. */
  readonly doubled: number;
  /** Delivered again after a gateway's error had hidden that it was. */
  readonly doubledUnknowable: number;
  /** Recorded as unknown, and rightly. */
  readonly unknown: number;
  readonly unknownArrived: number;
  /** Cut off between the claim and the request. */
  readonly unknownNeverAsked: number;
  /** Recorded as failed, by true reasons. */
  readonly failed: Readonly<Partial<Record<FailureReason, number>>>;
  /** What is recorded otherwise than it was. */
  readonly wrong: readonly string[];
};

type Story = {
  readonly officer: Officer;
  readonly records: readonly Reminder[];
  readonly asked: readonly Noted[];
  readonly deliveries: number;
};

/** A gateway's error is to be tried again, whatever it hides. */
const isGatewayError = ({ answer }: Reply): boolean =>
  typeof answer === 'object' && answer.status >= 502 && answer.status <= 504;

const isAmbiguous = ({ answer, after = 0 }: Reply, timeout: number): boolean =>
  typeof answer === 'string' || answer.status >= 500 || answer.status === 408 || after >= timeout;

const forbidden: Readonly<Record<string, FailureReason>> = {
  MessageWritesBlocked: 'blocked',
  ConversationBlockedByUser: 'blocked',
  BotNotInConversationRoster: 'not-installed',
  BotDisabledByAdmin: 'disabled',
};

/** Why a message failed, by what the connector answered. What passes by itself is no end of it. */
const trueReason = ({ answer }: Reply): FailureReason | undefined => {
  if (typeof answer === 'string') return undefined;
  const { status, body } = answer;
  if (status === 403) return forbidden[JSON.stringify(body).match(/"code":"(\w+)"/)?.[1] ?? ''];
  if (status === 404) return 'not-installed';
  if (status === 413) return 'too-large';
  return status === 400 || status === 401 ? 'refused' : undefined;
};

const tellStories = ({ officers, reminders, noted }: Evidence): Story[] => {
  const records = Map.groupBy(reminders, ({ person }) => person);
  const requests = Map.groupBy(noted, ({ person }) => person);
  return officers.map((officer) => {
    const asked = requests.get(officer.objectId) ?? [];
    const deliveries = asked.filter(({ reply }) => reply.deliver).length;
    return { officer, records: records.get(officer.id) ?? [], asked, deliveries };
  });
};

/** Only the bot saw its connection break. */
const isCut = ({ records }: Story): boolean =>
  records.some(({ state }) => state.kind === 'unknown' && /^ECONNRESET$/.test(state.detail));

const isRightlyUnknown = (story: Story, { interrupted, cut, timeout }: Evidence): boolean => {
  const { asked } = story;
  if (asked.some(({ reply }) => isAmbiguous(reply, timeout))) return true;
  if (cut > 0 && isCut(story)) return true;
  const last = asked.at(-1);
  return last ? interrupted.has(last.pid) : interrupted.size > 0;
};

/** What is wrong with the record of somebody; undefined when it is true. */
const findFault = (story: Story, evidence: Evidence): string | undefined => {
  const { records, asked, deliveries } = story;
  const [record] = records;
  if (!record || records.length > 1) return `has ${records.length} records`;
  const { state } = record;
  if (state.kind === 'claimed') return 'was left claimed';
  if (state.kind === 'sent') return deliveries > 0 ? undefined : 'is recorded as sent, and was not';
  if (state.kind === 'unknown')
    return isRightlyUnknown(story, evidence)
      ? undefined
      : `is recorded as unknown (${state.detail}), and could be known`;
  if (deliveries > 0) return `is recorded as failed (${state.detail}), and arrived`;
  const last = asked.at(-1);
  return last && trueReason(last.reply) === state.reason
    ? undefined
    : `is recorded as failed for ${state.reason} (${state.detail}), and was not`;
};

/** How many messages a bot has under way at the most. */
const atOnce = 20;

/** What can be wrong with all of them, though with none alone. */
const findExcess = (unknown: readonly Story[], { interrupted, cut }: Evidence): string[] => {
  const neverAsked = unknown.filter(({ asked }) => asked.length === 0);
  const explained = interrupted.size * atOnce + cut;
  return neverAsked.length > explained
    ? [`${neverAsked.length} never went out, and ${explained} at most were cut off`]
    : [];
};

const isForgiven = ({ asked }: Story): boolean =>
  asked
    .filter(({ reply }) => reply.deliver)
    .slice(0, -1)
    .every(({ reply }) => isGatewayError(reply));

const countReasons = (stories: readonly Story[]): Figures['failed'] => {
  const failed: Partial<Record<FailureReason, number>> = {};
  for (const { records } of stories) {
    const state = records[0]?.state;
    if (state?.kind === 'failed') failed[state.reason] = (failed[state.reason] ?? 0) + 1;
  }
  return failed;
};

/** Holds the records against what truly happened; pure. */
export const judge = (evidence: Evidence): Figures => {
  const stories = tellStories(evidence).map((story) => ({
    ...story,
    fault: findFault(story, evidence),
  }));
  const doubled = stories.filter(({ deliveries }) => deliveries > 1);
  const fine = stories.filter(({ fault }) => fault === undefined);
  const unknown = fine.filter(({ records }) => records[0]?.state.kind === 'unknown');
  const knowable = doubled.filter((story) => !isForgiven(story));
  return {
    officers: stories.length,
    requests: evidence.noted.length,
    reached: stories.filter(({ deliveries }) => deliveries === 1).length,
    missed: stories.filter(({ fault, deliveries }) => fault && deliveries === 0).length,
    doubled: knowable.length,
    doubledUnknowable: doubled.length - knowable.length,
    unknown: unknown.length,
    unknownArrived: unknown.filter(({ deliveries }) => deliveries > 0).length,
    unknownNeverAsked: unknown.filter(({ asked }) => asked.length === 0).length,
    failed: countReasons(fine),
    wrong: [
      ...stories.flatMap(({ officer, fault }) => (fault ? [`${officer.id} ${fault}`] : [])),
      ...findExcess(unknown, evidence),
    ],
  };
};
