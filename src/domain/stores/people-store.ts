import type { AbsenceChange, Delegation, Press, Snooze } from '../person.ts';

/** Who an Entra object id is, as the directory said when that person first wrote. */
export type Link = {
  /** E-mail address, user principal name or both, in lower case. */
  readonly addresses: readonly string[];
  /** Another object id that claims one of the addresses, so neither has any rights. */
  readonly disputedBy?: string | undefined;
};

/** Who is who in Teams, and who stands in for whom. */
export type PeopleStore = {
  /** What an Entra object id is linked to; undefined before it is linked. */
  readonly readLink: (objectId: string) => Promise<Link | undefined>;
  /**
   * Links an Entra object id to its addresses, once: a later call changes nothing, even if the
   * directory has changed by then. When another object id holds one of the addresses, both links
   * are marked as disputed.
   *
   * @param addresses e-mail address and user principal name, at most two, at least one
   * @returns the link as it is stored
   */
  readonly link: (objectId: string, addresses: readonly string[]) => Promise<Link>;
  /**
   * Deletes the link of an object id and the claims to its addresses; does nothing when there is none.
   * Whoever claims one of them next has it alone.
   *
   * @throws OutcomesError `storage-conflict` when somebody else wrote at the same moment: repeat the call
   */
  readonly forget: (objectId: string) => Promise<void>;
  /** Entra object ids by address in lower case, without the disputed ones. */
  readonly readLinks: () => Promise<ReadonlyMap<string, string>>;
  readonly readSnoozes: () => Promise<readonly Snooze[]>;
  /**
   * One for each person; replaces an earlier one. Like the two methods below, it adds an entry to
   * the audit trail in the same transaction, and does nothing for a press that was already counted.
   *
   * @throws OutcomesError `storage-conflict` when somebody changed the same thing at the same
   *   moment: repeat the call
   */
  readonly snooze: (snooze: Snooze, press: Press) => Promise<void>;
  readonly readDelegations: () => Promise<readonly Delegation[]>;
  /** One for each person; replaces an earlier one. */
  readonly delegate: (delegation: Delegation, press: Press) => Promise<void>;
  /** Adds no entry when nobody stands in. */
  readonly endDelegation: (person: string, press: Press) => Promise<void>;
  /**
   * The audit trail of a person's snoozes and delegations, the newest first; entries are only ever
   * added.
   */
  readonly readAbsenceChanges: (person: string) => Promise<readonly AbsenceChange[]>;
};
