import type { Catalogue } from './catalogue.ts';
import type { Commentary } from './commentary.ts';
import type { AbsenceChange, Press } from './cycle/absence-change.ts';
import type { Reminder, ReminderState, Step } from './cycle/reminder.ts';
import type { Delegation, Snooze } from './cycle/snooze.ts';
import type { Observation, ObservedSeries } from './observation.ts';
import type { Period } from './period.ts';
import type { Draft, Form } from './submission/form.ts';
import type { IndicatorRecord } from './submission/indicator-record.ts';
import type { IndicatorRound } from './submission/indicator-round.ts';
import type { RecordedChange } from './submission/recorded-change.ts';

/** What is known about one indicator: every series of every measure, the newest commentary and round. */
type IndicatorPage = {
  readonly series: readonly ObservedSeries[];
  /** Undefined when nothing was written: that is not the same as "no change". */
  readonly commentary: Commentary | undefined;
  /** How far its newest round has come; undefined when nothing happened in any. */
  readonly round: IndicatorRound | undefined;
};

/** Reads what the council has published. Every method throws `storage-unavailable` when it cannot. */
export type OutcomeStore = {
  /**
   * All that has a name. One round trip while nothing changed.
   *
   * @throws OutcomesError `report-missing` while no report is loaded
   */
  readonly readCatalogue: () => Promise<Catalogue>;
  /** One indicator's page, by its code; one round trip. */
  readonly readPage: (indicator: string) => Promise<IndicatorPage>;
  /** Every series of every indicator of an outcome, by its code; one round trip. */
  readonly readSeries: (outcome: string) => Promise<readonly ObservedSeries[]>;
  /** The newest commentary of every indicator; one round trip. */
  readonly readCommentaries: () => Promise<readonly Commentary[]>;
};

/** What a decision writes, all of it or nothing. */
export type IndicatorUpdate = {
  readonly round: IndicatorRound;
  readonly change: RecordedChange;
  /** New values, each of a series that the catalogue knows. */
  readonly observations: readonly {
    readonly measure: string;
    readonly series: string;
    readonly area: string;
    readonly observation: Observation;
  }[];
  readonly commentary?: Commentary;
  /** Drafts of whoever makes the change that are done with it. */
  readonly dropDrafts?: readonly Draft[];
};

/** Takes what officers hand in. Every method throws `storage-unavailable` when storage does not answer. */
export type SubmissionStore = {
  /** One indicator by its code; one round trip. */
  readonly readRecord: (indicator: string) => Promise<IndicatorRecord>;
  /** Every indicator of an outcome, by the outcome's code. */
  readonly readRecords: (outcome: string) => Promise<readonly IndicatorRecord[]>;
  /**
   * Writes a decision made on a record that {@link readRecord} gave, in one transaction.
   *
   * @returns `conflict` when anything of the record changed since it was read, or a draft that it does
   *   away with has gone; nothing was written then
   */
  readonly write: (
    seen: IndicatorRecord,
    update: IndicatorUpdate,
  ) => Promise<'written' | 'conflict'>;
  /**
   * The audit trail of an indicator, the newest first.
   *
   * @param after only what came after this version; 0 for all of it
   */
  readonly readChanges: (indicator: string, after: number) => Promise<readonly RecordedChange[]>;
  /** A person's drafts of one indicator and round, the newest first; more than one wait for a choice. */
  readonly readDraftsOf: (
    objectId: string,
    indicator: string,
    round: Period,
  ) => Promise<readonly Draft[]>;
  /** A person's drafts of every indicator and round. */
  readonly readDrafts: (objectId: string) => Promise<readonly Draft[]>;
  /**
   * Keeps a draft beside those of the same person, indicator and round, or in the place of one.
   *
   * @param over the draft whose place it takes
   * @returns false when that draft has gone, or the very same text is kept already; nothing was written
   *   then
   * @throws OutcomesError `row-too-large` when the text is more than a row holds
   */
  readonly saveDraft: (objectId: string, form: Form, over?: Draft) => Promise<boolean>;
  /** @returns false when it has gone already */
  readonly dropDraft: (objectId: string, draft: Draft) => Promise<boolean>;
};

/** Keeps what was sent in a round. Any number of copies of the bot may use it at once. */
export type CycleStore = {
  readonly readReminders: (round: Period) => Promise<readonly Reminder[]>;
  /**
   * Inserts the row that makes a second message impossible, before the first is sent.
   *
   * @param again the failed record that is tried again; it is replaced only if it still stands as read
   * @returns false when there is a row already, or the failed one changed: somebody else is at it
   */
  readonly claim: (
    round: Period,
    claim: {
      readonly person: string;
      readonly step: Step;
      readonly run: string;
      readonly again?: Reminder;
    },
  ) => Promise<boolean>;
  /**
   * Marks a claimed message as about to go out.
   *
   * @returns false when the claim is no longer this run's: nothing may be sent then
   */
  readonly begin: (
    round: Period,
    claim: { readonly person: string; readonly step: Step; readonly run: string },
  ) => Promise<boolean>;
  /** Records how a claimed message went. */
  readonly settle: (
    round: Period,
    person: string,
    step: Step,
    state: ReminderState,
  ) => Promise<void>;
  /**
   * Records what is known of a message that a run may have left claimed, unless as much is known
   * already: `claimed` gives way to everything, `unknown` to what is certain, and that to nothing.
   *
   * @param claim the message, and the id of the run whose claim is meant; `unbegun`: only if it is still
   *   not begun
   * @returns false when it is not that run's, is not there, or says as much; nothing was written then
   */
  readonly settleLeft: (
    round: Period,
    claim: {
      readonly person: string;
      readonly step: Step;
      readonly run: string;
      readonly unbegun?: boolean;
    },
    state: ReminderState,
  ) => Promise<boolean>;
  /**
   * Takes or prolongs the right to send, for so many seconds from now.
   *
   * @returns false while another run holds it
   */
  readonly takeLease: (run: string, seconds: number) => Promise<boolean>;
  /** Gives it back, if this run still holds it. */
  readonly releaseLease: (run: string) => Promise<void>;
};

/** Who an Entra object id is, as the directory said when that person first wrote. */
export type Link = {
  /** E-mail address, user principal name or both, in lower case. */
  readonly addresses: readonly string[];
  /** Another object id that claims one of the addresses, so that neither has any rights. */
  readonly disputedBy?: string | undefined;
};

/** Who is who in Teams, and who stands in for whom. */
export type PeopleStore = {
  /** What an Entra object id is linked to; undefined before it is. */
  readonly readLink: (objectId: string) => Promise<Link | undefined>;
  /**
   * Links an Entra object id to its addresses, once: a later call changes nothing, whatever the directory
   * says by then. When another object id holds one of the addresses, both links are marked as disputed.
   *
   * @param addresses e-mail address and user principal name, at most two, at least one
   * @returns the link as it is stored
   */
  readonly link: (objectId: string, addresses: readonly string[]) => Promise<Link>;
  /** Entra object ids by address in lower case, without the disputed ones. */
  readonly readLinks: () => Promise<ReadonlyMap<string, string>>;
  readonly readSnoozes: () => Promise<readonly Snooze[]>;
  /**
   * One a person; takes the place of an earlier one. Like the two below it leaves an entry in the audit
   * trail in the same transaction, and does nothing for a press that counted before.
   *
   * @throws OutcomesError `storage-conflict` when the same was changed at the same moment: repeat it
   */
  readonly snooze: (snooze: Snooze, press: Press) => Promise<void>;
  readonly readDelegations: () => Promise<readonly Delegation[]>;
  /** One a person; takes the place of an earlier one. */
  readonly delegate: (delegation: Delegation, press: Press) => Promise<void>;
  /** Leaves no entry when nobody stands in. */
  readonly endDelegation: (person: string, press: Press) => Promise<void>;
  /** The audit trail of a person's snoozes and delegations, the newest first; entries only come to it. */
  readonly readAbsenceChanges: (person: string) => Promise<readonly AbsenceChange[]>;
};

/** Where a person can be written to. */
export type Conversation = {
  /** Entra object id. */
  readonly objectId: string;
  /** Undefined when it has vanished and is to be created anew. */
  readonly conversationId: string | undefined;
  /** Base address of the channel, refreshed at every turn. */
  readonly serviceUrl: string;
  /** The bot's own id in the channel: "28:…". */
  readonly botId: string;
  readonly tenantId: string;
  /** Why the person cannot be written to until they write or install again. */
  readonly unreachable?: string;
  /** When the person last became reachable: by a first turn, or the first after being unreachable. */
  readonly since: Date;
};

/** Remembers what was done in a conversation, and where people can be written to. */
export type ConversationStore = {
  /** True for the first call with this conversation id and false ever after, however many copies run. */
  readonly markGreeted: (conversationId: string) => Promise<boolean>;
  /** Takes the mark back, when the greeting could not be sent. */
  readonly forgetGreeted: (conversationId: string) => Promise<void>;
  /**
   * Keeps where a person was last met, in a personal chat; writes only what differs.
   *
   * @returns true when the person was not reachable before
   * @throws OutcomesError `storage-conflict` when somebody else wrote at the same moment: repeat it
   */
  readonly remember: (
    met: Omit<Conversation, 'unreachable' | 'since' | 'conversationId'> & {
      readonly conversationId: string;
    },
  ) => Promise<boolean>;
  /**
   * What was kept of a conversation with one person, when, and the version that a change has to name;
   * undefined when nothing was.
   *
   * @param objectId Entra object id, or another id by which the channel knows the person
   * @throws OutcomesError `row-unreadable` when what is there cannot be read
   */
  readonly readTalk: (
    conversationId: string,
    objectId: string,
  ) => Promise<
    { readonly state: unknown; readonly at: Date; readonly version: string } | undefined
  >;
  /**
   * Keeps it, in place of what was kept before: as JSON, 30,000 bytes at most.
   *
   * @param change the new state, and the version that it is made from: undefined when nothing had been
   *   kept; `any` to write over whatever is there
   * @returns the version that it has now
   * @throws OutcomesError `storage-conflict` when what is kept is no longer that version. Since a call
   *   whose answer was lost is repeated, it may have been this very change: read again
   */
  readonly keepTalk: (
    conversationId: string,
    objectId: string,
    change: { readonly state: object; readonly seen: string | undefined },
  ) => Promise<string>;
  readonly readConversations: () => Promise<readonly Conversation[]>;
  /** Marks a person as one to ring. */
  readonly markUnreachable: (objectId: string, reason: string) => Promise<void>;
  /** Keeps a conversation that was created anew. */
  readonly moveTo: (objectId: string, conversationId: string) => Promise<void>;
};
