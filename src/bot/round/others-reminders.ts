import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { findIndicator, findPeople } from '../../domain/catalogue.ts';
import { formatDay } from '../../domain/format.ts';
import { owedByPerson } from '../../domain/round/owed-by-person.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { readRound, roundAt } from './read-round.ts';

const list = new Intl.ListFormat('en-GB');

/** Whose reminders a message means beside one's own. */
type Meant = Pick<RequestOf<'snooze'>, 'code' | 'person' | 'until'>;

const titleOf = ({ code, person }: Meant, { catalogue }: RequestContext): string => {
  if (person) return `Reminders to ${nameOfCode(catalogue, person)}`;
  return code ? `Reminders for ${nameOfCode(catalogue, code)}` : 'Reminders of this round';
};

const sayWhoGets = (people: readonly string[], { catalogue }: RequestContext): string => {
  if (people.length === 0) return 'Nobody gets a reminder: nothing is left to submit.';
  const names = people.map((id) => nameOfCode(catalogue, id));
  return `${list.format(names)} ${names.length === 1 ? 'gets' : 'get'} reminders as long as something is due.`;
};

const timeButtons = ({ code, person, until }: Meant) => {
  const day = until ? { mayBe: [until] } : {};
  const title = `Give more time${until ? ` until ${formatDay(until)}` : ''}`;
  return person || !code
    ? button(title, { kind: 'extend-all', ...(person ? { person } : {}), ...day })
    : button(title, { kind: 'extend', code, ...day });
};

/** What can be done about reminders to others: only they themselves can snooze them. */
const sayWhatHelps = (meant: Meant, people: readonly string[], context: RequestContext): Card => {
  const { team, person: own } = context.user.actor;
  const asTeam = team
    ? 'A later deadline moves the reminders with it; a reminder that you planned can be taken back under “Remind now”.'
    : '';
  return messageCard({
    title: titleOf(meant, context),
    text: [
      'Nothing was changed.',
      sayWhoGets(people, context),
      ...(people.length > 0
        ? [
            'Nobody can snooze somebody else’s reminders: each officer can type “snooze” here, with a day.',
            asTeam,
          ]
        : []),
    ]
      .filter(Boolean)
      .join(' '),
    buttons: [
      ...(team && people.length > 0 ? [timeButtons(meant)] : []),
      ...(team ? [button('Remind now', { kind: 'remind' })] : []),
      ...(own && people.includes(own.id)
        ? [
            button('Snooze mine', {
              kind: 'snooze',
              ...(meant.until ? { until: meant.until } : {}),
            }),
          ]
        : []),
      button('Progress', { kind: 'progress' }),
    ],
  });
};

const findUnknown = ({ person, code }: Meant, { catalogue }: RequestContext): Card | undefined => {
  if (person && findPeople(catalogue, [person]).length === 0)
    return noSuchThing('person', person, catalogue);
  return code && !findIndicator(catalogue, code)
    ? noSuchThing('indicator', code, catalogue)
    : undefined;
};

/** Who still gets the reminders that are meant. */
const readWhoGets = async (
  { person, code }: Meant,
  context: RequestContext,
): Promise<ReadonlySet<string>> => {
  const { owed } = await readRound(context, roundAt(context));
  const own = owed.filter(({ indicator }) => !code || indicator === code);
  const people = owedByPerson(own).map((one) => one.person);
  return new Set(people.filter((id) => !person || id === person));
};

/** Whoever asks others for figures, and owes none, means the reminders of others. */
const isOwn = (
  { person, code }: Meant,
  people: ReadonlySet<string>,
  { user: { actor } }: RequestContext,
): boolean => {
  const own = actor.person?.id ?? '';
  return person === own || people.has(own) || (!person && !code && !actor.team);
};

/**
 * The answer where a message means reminders that others get.
 *
 * @returns undefined where it means the person's own, or the person has no part in the round
 */
export const answerOthersReminders = async (
  asked: Meant,
  context: RequestContext,
): Promise<Card | undefined> => {
  const { catalogue, user } = context;
  if (!user.actor.team && !user.actor.person) return undefined;
  const unknown = findUnknown(asked, context);
  if (unknown) return unknown;
  const code = asked.code && findIndicator(catalogue, asked.code)?.code;
  const meant = { ...asked, ...(code ? { code } : {}) };
  const people = await readWhoGets(meant, context);
  return isOwn(meant, people, context) ? undefined : sayWhatHelps(meant, [...people], context);
};
