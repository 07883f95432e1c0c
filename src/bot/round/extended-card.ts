import type { Card } from '../../cards/card.ts';
import { receiptCard } from '../../cards/message-card.ts';
import { formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { periodLabel } from '../../domain/period/period.ts';
import type { DeadlineRules } from '../../domain/round/deadlines.ts';
import type { RecordedChange } from '../../domain/submission/indicator-record.ts';
import { button } from '../request.ts';
import { formatNewDeadlines } from './deadline-words.ts';

type Rules = Pick<DeadlineRules, 'schedule' | 'calendar'>;

const list = new Intl.ListFormat('en-GB');

/** Beside the two other buttons; whoever has more finds them in their updates. */
const mostUpdates = 3;

/** That deadlines were moved, for the people who still have to keep them: all that one act moved. */
export const extendedCard = (
  indicators: readonly Indicator[],
  change: RecordedChange,
  { rules, until }: { readonly rules: Rules; readonly until: string },
): Card => {
  const [only = '', ...more] = indicators.map(({ code, shortName }) => `${code} ${shortName}`);
  const codes = indicators.map(({ code }) => code);
  const of = more.length > 0 ? ` of ${list.format([only, ...more])}` : '';
  const [code] = more.length > 0 ? [] : codes;
  return receiptCard({
    title: `You have more time: ${more.length > 0 ? `${indicators.length} indicators` : only}`,
    lines: [
      `${change.by.name} moved the deadlines${of} on ${formatInstant(change.at)}.`,
      formatNewDeadlines(until, change.round, rules),
    ],
    next: [
      ...(codes.length > mostUpdates ? [] : codes).map((one) =>
        button(`Update ${one}`, { kind: 'update', code: one, round: periodLabel(change.round) }),
      ),
      button('Deadlines', { kind: 'deadlines', ...(code ? { code } : {}) }),
      button('My updates', { kind: 'mine' }),
    ],
  });
};
