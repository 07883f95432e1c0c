import type { Card } from '../../cards/card.ts';
import { nameReport } from '../../cards/name-report.ts';
import { receiptCard } from '../../cards/receipt-card.ts';
import { findPeople } from '../../domain/find-named.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { describePeriod } from '../../domain/period.ts';
import type { Asking } from '../asking.ts';
import { button, type RequestOf } from '../request.ts';

const describe = (outcome: Outcome): string => {
  const { name, council, report } = outcome;
  return `${name}: ${nameReport(outcome)}, of ${council}. It closes the round of ${describePeriod(report.period)}. Produced by ${report.producedBy}. (${report.source})`;
};

/** What the report is called, from when it is, and who made it. */
export const about = async (_: RequestOf<'about'>, { catalogue }: Asking): Promise<Card> => {
  const ids = [...new Set(catalogue.outcomes.map(({ contact }) => contact))];
  const contacts = findPeople(catalogue, ids).map(({ name, email }) => `${name}, ${email}`);
  return receiptCard({
    title: 'About the report',
    lines: [
      ...catalogue.outcomes.map(describe),
      'Figures of further years are official statistics; each card names its source.',
      `Contact: ${contacts.join('; ')}.`,
    ],
    next: [
      button('Overview', { kind: 'overview' }),
      button('Areas for focus', { kind: 'focus' }),
      button('People', { kind: 'people' }),
      button('What can I ask?', { kind: 'help' }),
    ],
  });
};
