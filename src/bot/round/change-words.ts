import { describePeriod } from '../../domain/period.ts';
import type { ChangeKind, RecordedChange } from '../../domain/submission/recorded-change.ts';

const verbs: Readonly<Record<ChangeKind, string>> = {
  submission: 'submitted',
  revision: 'revised',
  'sign-off': 'signed off',
  return: 'sent back',
  extension: 'extended',
  import: 'loaded',
};

/**
 * What somebody did, after their name.
 *
 * @example changeWords(signOff) // 'signed off Q3 2018/19'
 */
export const changeWords = ({ kind, round }: RecordedChange): string =>
  `${verbs[kind]} ${describePeriod(round)}`;
