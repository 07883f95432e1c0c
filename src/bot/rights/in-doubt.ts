import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import type { Actor, Doubt } from '../../domain/actor.ts';
import { button } from '../request.ts';

const words: Readonly<Record<Doubt, { readonly title: string; readonly text: string }>> = {
  'cannot-check': {
    title: 'I cannot check who you are just now',
    text: 'I could not look you up, so I cannot tell whether you may do that. Please try again in a minute; what you typed is still in the card above. You can read the figures as usual.',
  },
  'says-too-little': {
    title: 'I cannot tell who you are',
    text: 'The directory gives neither your role nor your sign-in name, so I cannot tell whether you are one of the council’s staff. Please tell IT. You can read the figures as usual.',
  },
  outsider: {
    title: 'That is for the council’s own staff',
    text: 'You are here as a guest. You can read the figures, but not change anything or see who owes what.',
  },
  disputed: {
    title: 'Two accounts use your address',
    text: 'I cannot tell which of them is yours, so neither can change anything. IT and the performance team can put this right. You can read the figures as usual.',
  },
};

/** The answer to somebody who may have rights that they cannot be given now; undefined without a doubt. */
export const inDoubt = ({ doubt }: Pick<Actor, 'doubt'>): Card | undefined =>
  doubt &&
  messageCard({
    ...words[doubt],
    buttons: [
      button('Overview', { kind: 'overview' }),
      button('What can I ask?', { kind: 'help' }),
    ],
  });
