import { button } from '../bot/request.ts';
import { readTypedDay } from '../bot/requests/round/resolve-day.ts';
import type { TrialCommand, TrialParts } from '../bot/trial-command.ts';
import { messageCard } from '../cards/message-card.ts';
import { formatDay, formatInstant } from '../domain/format.ts';
import { addDays, londonDay, readLondonTime } from '../domain/london-time.ts';
import { isSamePeriod } from '../domain/period/period.ts';
import { currentRound } from '../domain/round/deadlines.ts';
import type { KeptClock } from './trial-clock.ts';

/** More would keep the chat waiting; it can be asked for again. */
const mostDays = 100;

const pattern = /^(?:please )?advance(?: the clock)?(?: to| until)?(?<day> .+)?$/i;

const hour = 60 * 60 * 1_000;

/** The time of a day from which messages are sent, 09:00 or later. */
const morningOf = (day: string, sendFromHour: number): Date => {
  const nine = readLondonTime(day) ?? new Date(Number.NaN);
  return new Date(nine.getTime() + Math.max(0, sendFromHour - 9) * hour);
};

const daysBetween = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = addDays(from, 1); day <= to && days.length <= mostDays; day = addDays(day, 1))
    days.push(day);
  return days;
};

const refusal = (text: string) => ({
  card: messageCard({ title: 'The clock has not been moved', text, buttons: [] }),
});

const many = (count: number): string => (count === 1 ? 'one message' : `${count} messages`);

const sentSince = async (
  start: Date,
  { stores, settings: { calendar }, clock }: TrialParts,
): Promise<readonly { readonly person: string }[]> => {
  const [first, last] = [currentRound(start, calendar), currentRound(clock(), calendar)];
  const rounds = isSamePeriod(first, last) ? [first] : [first, last];
  const reminders = await Promise.all(rounds.map(stores.reminders.readReminders));
  return reminders.flat().filter(({ state, at }) => state.kind === 'sent' && at > start);
};

const describeSent = (own: number, others: number): string => {
  if (own + others === 0) return 'No message fell due on the way.';
  const parts = [
    ...(own > 0 ? [`${many(own)} to you`] : []),
    ...(others > 0
      ? [`${own > 0 ? others : many(others)} to colleagues, who find them when you start as them`]
      : []),
  ];
  return `Sent on the way: ${parts.join(', and ')}.`;
};

/** The days up to the one that was typed, or why the clock stays where it is. */
const readDays = (
  typed: string,
  { settings: { calendar }, clock }: TrialParts,
): readonly string[] | { readonly why: string } => {
  const now = clock();
  const today = londonDay(now);
  const day = readTypedDay(typed.trim(), { today, calendar });
  if (!day)
    return { why: 'Say to which day: “advance to 22 January”, or “advance to Thursday week”.' };
  if (day <= today)
    return { why: `It is already ${formatInstant(now)}, and the clock only goes forward.` };
  const days = daysBetween(today, day);
  const farther = `${formatDay(day)} is more than ${mostDays} days away. Choose an earlier day first.`;
  return days.length > mostDays ? { why: farther } : days;
};

/**
 * “advance to 22 January”, for the person who tries the bot out: moves the clock on day by day, and
 * has everything sent that falls due in between. Only `npm start` gives it to a bot.
 */
export const buildAdvance =
  (clock: Pick<KeptClock, 'moveTo'>) =>
  (parts: TrialParts): TrialCommand =>
  async (text, { person, isAlone }) => {
    const found = pattern.exec(text.trim().replace(/[.!]$/, ''));
    if (!found) return undefined;
    const start = parts.clock();
    const days = readDays(found.groups?.day ?? '', parts);
    if ('why' in days) return refusal(days.why);
    for (const day of days) {
      clock.moveTo(morningOf(day, parts.settings.schedule.sendFromHour));
      await parts.sendDue();
    }
    const sent = await sentSince(start, parts);
    const own = sent.filter((one) => one.person === person).length;
    return {
      card: messageCard({
        title: `It is now ${formatDay(londonDay(parts.clock()))}`,
        text: describeSent(own, sent.length - own),
        // Both are answered in private only.
        buttons: isAlone
          ? [
              button('What is due from me?', { kind: 'mine' }),
              button('Progress', { kind: 'progress' }),
            ]
          : [button('Overview', { kind: 'overview' })],
      }),
    };
  };
