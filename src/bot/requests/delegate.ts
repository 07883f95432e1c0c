import { askCard } from '../../cards/ask-card.ts';
import type { Card } from '../../cards/card.ts';
import { sayDate } from '../../domain/say-date.ts';
import { actionButton } from '../actions/action.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button, type RequestOf } from '../request.ts';
import type { Asking } from './asking.ts';
import { notAnOfficer, personalOnly } from './not-allowed.ts';

/** Asks who stands in for whoever asks, and until when. */
export const delegate = async (_: RequestOf<'delegate'>, asking: Asking): Promise<Card> => {
  const { actor, catalogue, people, today } = asking;
  if (!asking.personal) return personalOnly();
  const { person } = actor;
  if (!person) return notAnOfficer();
  const all = await people.readDelegations();
  const now = all.find((one) => one.person === person.id && today <= one.until);
  return askCard({
    title: 'Delegate your updates',
    text: now
      ? `${nameOfCode(catalogue, now.to)} stands in for you until ${sayDate(now.until)}. Choose anew to change that.`
      : 'A colleague is asked in your place and may update your indicators, until the day that you name. Your sponsor and the performance team can see it.',
    inputs: [
      {
        id: 'to',
        kind: 'choice',
        label: 'Who?',
        choices: catalogue.people
          .filter(({ id }) => id !== person.id)
          .map(({ id, name }) => ({ title: name, value: id })),
        chosen: now?.to ?? '',
      },
      {
        id: 'until',
        kind: 'date',
        label: 'Until (that day included)',
        value: now?.until ?? '',
        min: today,
      },
    ],
    actions: [
      actionButton('Delegate', { kind: 'delegate' }),
      ...(now
        ? [{ ...actionButton('I am back', { kind: 'end-delegation' }), noInputs: true as const }]
        : []),
      { ...button('My updates', { kind: 'mine' }), noInputs: true as const },
    ],
  });
};
