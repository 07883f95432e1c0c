import type { FailureReason } from '../../domain/cycle/reminder.ts';

const words: Readonly<Record<FailureReason, string>> = {
  'not-linked': 'is not known to the bot in Teams yet',
  'not-installed': 'has not installed the bot',
  blocked: 'has blocked the bot',
  disabled: 'the bot is disabled for this person',
  throttled: 'Teams was too busy; it is tried again by itself',
  'no-connection': 'Teams could not be reached; it is tried again by itself',
  refused: 'Teams refused the message; tell IT',
  'too-large': 'the message was too large; tell IT',
};

/** Why somebody was not reached, after their name. */
export const failureWords = (reason: string): string =>
  reason in words ? words[reason as FailureReason] : reason;
