import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { findPeople } from '../../domain/catalogue.ts';
import { capitalise, formatDay } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { longMonth, monthAlone } from '../../domain/period/month-names.ts';
import { describePeriod, type Period, periodDates } from '../../domain/period/period.ts';
import { askDay, dueDate } from '../../domain/round/deadlines.ts';
import type { findRoundFor } from '../../domain/round/find-round.ts';
import { expectedOf } from '../../domain/round/owed.ts';
import { isOfNow } from '../../domain/round/quarter-asked.ts';
import { button } from '../request.ts';
import type { RequestContext } from '../request-context.ts';

const list = new Intl.ListFormat('en-GB');

type Unopened = {
  readonly label: string;
  /** What was said for the form, and is not stored. */
  readonly unkept: readonly string[];
};

/** Of a round that has not begun: from when, by when and from whom. */
const sayWhenOpen = (indicator: Indicator, round: Period, context: RequestContext): string => {
  const { catalogue, settings } = context;
  const leads = findPeople(catalogue, indicator.indicatorLeads).map(({ name }) => name);
  const from = formatDay(askDay(round, settings.calendar));
  const due = formatDay(dueDate('values', round, settings));
  const { end } = periodDates(round);
  const isOver = end < context.clock.today;
  return `${describePeriod(round)}${isOver ? '' : ` is not over yet: it ends on ${formatDay(end)}. Its round`} opens on ${from}${leads.length > 0 ? `, when ${list.format(leads)} will be asked for it` : ''}. The figures are due by ${due}.`;
};

/** What a round asks for in place of a period that it does not ask for. */
const sayAskedInstead = (indicator: Indicator, round: Period): string[] => {
  const periods = expectedOf(indicator, round).map(({ period }) => describePeriod(period));
  return periods.length > 0
    ? [`That round asks for ${list.format([...new Set(periods)])} alone.`]
    : [];
};

/** Why figures cannot be submitted for what was named, and when they can. */
export const notOpen = (
  indicator: Indicator,
  found: ReturnType<typeof findRoundFor>,
  { label, unkept, context }: Unopened & { readonly context: RequestContext },
): Card => {
  const { code } = indicator;
  const isAhead = found && found.round.index > context.clock.round.index;
  const name =
    found && isOfNow(label) ? describePeriod(found.round) : capitalise(label).slice(0, 40);
  return messageCard({
    title: `${code}: ${longMonth(monthAlone(label)) || name} is not open${isAhead ? ' yet' : ''}`,
    text: [
      isAhead
        ? sayWhenOpen(indicator, found.round, context)
        : 'Figures cannot be submitted for it now.',
      ...(found && !found.asks ? sayAskedInstead(indicator, found.round) : []),
      ...unkept,
    ].join(' '),
    buttons: [
      button(`Update ${code}`, { kind: 'update', code }),
      button('When due', { kind: 'due', code }),
    ],
  });
};
