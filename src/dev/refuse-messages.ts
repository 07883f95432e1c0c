import { button } from '../bot/request.ts';
import type { TrialCommand } from '../bot/trial-command.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Officer } from './choose-person.ts';

/** Addresses of those whose messages are refused for now. */
export type Refused = Set<string>;

export type RefuseOptions = {
  /** The person who tries the bot, whose messages the Playground takes. */
  readonly user: Officer;
  readonly officers: readonly Officer[];
  readonly refused: Refused;
};

const pattern = /^(?:please )?(?<what>refuse|accept) (?:the )?messages to (?<name>.+)$/i;

const answer = (title: string, text: string) => ({
  card: messageCard({
    title,
    text,
    buttons: [button('Remind now', { kind: 'remind' }), button('Receipt', { kind: 'receipt' })],
  }),
});

const findByName = (officers: readonly Officer[], typed: string): readonly Officer[] => {
  const wanted = typed.trim().toLowerCase();
  const named = officers.filter(({ name }) => name.toLowerCase() === wanted);
  return named.length > 0
    ? named
    : officers.filter(({ name }) => name.toLowerCase().split(' ').includes(wanted));
};

const explainWhy = (found: readonly Officer[], typed: string): string =>
  found.length > 1
    ? `“${typed}” may be ${found.map(({ name }) => name).join(' or ')}. Type the whole name.`
    : `Nobody in the report is called “${typed}”.`;

/**
 * “refuse messages to NAME”, for the person who tries the bot out: what the bot sends a colleague fails, as it
 * does when Teams refuses a message, until “accept messages to NAME” or the next start.
 */
export const buildRefuse =
  ({ user, officers, refused }: RefuseOptions): TrialCommand =>
  async (text) => {
    const groups = pattern.exec(text.trim().replace(/[.!]$/, ''))?.groups;
    if (!groups) return undefined;
    const typed = groups.name ?? '';
    const found = findByName(officers, typed);
    const [whose] = found;
    if (!whose || found.length > 1) return answer('Nothing has changed', explainWhy(found, typed));
    if (whose.email === user.email)
      return answer('Nothing has changed', 'Messages to you always arrive: name a colleague.');
    if (groups.what?.toLowerCase() === 'accept') {
      refused.delete(whose.email);
      return answer(
        `Messages to ${whose.name} arrive again`,
        'The receipt offers to send again what failed.',
      );
    }
    refused.add(whose.email);
    return answer(
      `Messages to ${whose.name} fail from now on`,
      `This is only to see what the bot does then. “accept messages to ${whose.name}” ends it, and so does the next start.`,
    );
  };
