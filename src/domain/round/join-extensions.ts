import { extensionStep, type Reminder, readOn } from './reminder.ts';
import type { Notice } from './round-snapshot.ts';

const isExtension = ({ step: { kind } }: Pick<Notice, 'step'>): boolean => kind === 'extended';

/** Whether a message that did not fail told the person of this day already, alone or with others. */
const isTold = ({ person, step }: Notice, told: readonly Reminder[]): boolean => {
  const { codes, what } = readOn(step);
  return told.some((one) => {
    const before = readOn(one.step);
    return (
      one.person === person &&
      before.what === what &&
      codes.every((code) => before.codes.includes(code))
    );
  });
};

/**
 * The notices with one for each person of all the deadlines that one act moved, since an extension reaches those
 * whom it concerns once. A deadline of which they were told before is left out; what failed is not told.
 *
 * @param notices those of extensions have one indicator each
 * @param reminders every record of the round
 */
export const joinExtensions = (
  notices: readonly Notice[],
  reminders: readonly Reminder[],
): readonly Notice[] => {
  const told = reminders.filter((one) => isExtension(one) && one.state.kind !== 'failed');
  const fresh = notices.filter((one) => isExtension(one) && !isTold(one, told));
  const together = Map.groupBy(fresh, ({ person, step, act = '' }) =>
    JSON.stringify([person, readOn(step).what, act]),
  );
  return [
    ...notices.filter((one) => !isExtension(one)),
    ...[...together.values()].flatMap(([first, ...more]): Notice[] => {
      if (!first) return [];
      const codes = new Set([first, ...more].flatMap(({ step }) => readOn(step).codes));
      return [{ ...first, step: extensionStep([...codes], readOn(first.step).what) }];
    }),
  ];
};
