import type { Card } from '../../../cards/card.ts';
import { askCard } from '../../../cards/form/ask-card.ts';
import { actionButton } from '../../action.ts';
import type { Asking } from '../../asking.ts';
import { button, type RequestOf } from '../../request.ts';
import { notAnOfficer, personalOnly } from '../../rights/not-allowed.ts';
import { snoozeChoices } from '../../round/snooze-choices.ts';

/** The question, once more with what was wrong about the answer. */
export const askUntilWhen = (asking: Asking, fault?: string): Card =>
  askCard({
    title: 'Snooze reminders',
    text: 'No reminder comes until then; what falls due in between comes afterwards, once. Deadlines stay as they are, and the performance team can see that you snoozed.',
    inputs: [
      {
        id: 'until',
        kind: 'choice',
        label: 'Until when?',
        choices: snoozeChoices(asking.now, asking.calendar).map(({ title, until }) => ({
          title,
          value: until.toISOString(),
        })),
        chosen: '',
        ...(fault ? { fault } : {}),
      },
    ],
    actions: [
      actionButton('Snooze', { kind: 'snooze' }),
      { ...button('My updates', { kind: 'mine' }), noInputs: true },
    ],
  });

/** Asks until when whoever asks wants no reminder. */
export const snooze = async (_: RequestOf<'snooze'>, asking: Asking): Promise<Card> => {
  if (!asking.personal) return personalOnly();
  return asking.actor.person ? askUntilWhen(asking) : notAnOfficer(asking);
};
