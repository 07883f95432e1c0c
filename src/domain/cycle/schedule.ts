/**
 * When a round's deadlines fall and when its messages go out; the council's choice. (data/cycle.json)
 *
 * @see the council's quarterly cycle: values three weeks after the quarter's end, commentary four,
 *   sign-off five
 */
export type Schedule = {
  /** Weeks after the last day of the quarter by which each part is due, 1 to 12. */
  readonly dueWeeks: Readonly<Record<OwedPart, number>>;
  /** Working days before a deadline on which those who still owe are reminded, 1 to 20. */
  readonly remindBefore: number;
  /** Working days between one overdue message and the next, 1 to 60. */
  readonly overdueEvery: number;
  /** Hour of the day in London from which messages go out, 0 to 23. */
  readonly sendFromHour: number;
};

/** What is owed of an indicator in a round; each part has a deadline of its own. */
export type OwedPart = 'values' | 'commentary' | 'sign-off';
