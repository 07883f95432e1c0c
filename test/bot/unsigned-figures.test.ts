import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Request } from '../../src/bot/request.ts';
import { foldedText, shownText } from '../cards/shown-parts.ts';
import type { Sent } from './connector.ts';
import { everyRequest } from './every-request.ts';
import { as } from './use-bot.ts';
import { useRound } from './use-round.ts';

/** Figures and words for Q3 2018/19 that stand nowhere else; S05A and S05C are worse than in Q2. */
const submitted = {
  'value~S05A': '6,511',
  'value~S05B': '2,789',
  'value~S05C': '617',
  'value~S05D': '647',
  'answer~issues': 'There were 9,191 zebra crossings.',
};
const numbers = /9,191|6[,\s]?511|2[,\s]?789|\b617\b|\b647\b|12[,\s]?781|\b1[,\s]?264\b/;

/** What somebody meets on a card, folded or not. */
const metOn = ({ activity }: Sent): string =>
  (activity.attachments ?? [])
    .map(({ content }) => `${shownText(content)} ${foldedText(content)}`)
    .join('\n');

const nameOf = (request: Request): string => JSON.stringify(request);

/** Of the forms and what is typed there: the figures are in the fields of whoever typed them. */
const isForm = ({ kind }: Request): boolean => kind === 'update' || kind === 'withdraw';

describe('figures and words that are not signed off', () => {
  const round = useRound();

  const answersTo = async (person: string, request: Request): Promise<string> =>
    (await round.send({ value: { request }, ...as(person) })).sent.map(metOn).join('\n');

  before(async () => {
    await round.handInS05(submitted);
  });

  const shown: Request[] = [];
  for (const request of everyRequest.filter((one) => !isForm(one)))
    it(`say so on every card that has one: ${nameOf(request)}`, async () => {
      for (const person of ['reader', 'david-bonner']) {
        const met = await answersTo(person, request);
        if (!numbers.test(met)) continue;
        shown.push(request);
        assert.match(met, /not (?:all )?signed off/, `${person}: ${met}`);
      }
    });

  it('are shown by most of them, so that the rule has something to hold', () => {
    assert.ok(new Set(shown.map(({ kind }) => kind)).size >= 18, String(shown.length));
  });

  it('say so in a card that the message extension puts into another chat', async () => {
    const { body } = await round.send({
      type: 'invoke',
      name: 'composeExtension/selectItem',
      value: { request: { kind: 'show', code: 'S05A' } },
      ...as('reader'),
      conversation: { ...as('reader').conversation, id: 'a:two-people' },
    });
    assert.match(body, numbers);
    assert.match(body, /not signed off/);
  });

  it('say for the people of the round that they were sent back', async function () {
    // One request after another of every kind that has shown them.
    this.timeout(60_000);
    const card = await round.ask('paul-leivers', 'sign off S05');
    const question = await round.press('paul-leivers', card, 'Return');
    const note = 'Which quarter are these?';
    await round.press('paul-leivers', question, 'Return', { typed: { note } });
    for (const request of new Map(shown.map((one) => [one.kind, one])).values()) {
      const met = await answersTo('andy-frost', request);
      if (numbers.test(met))
        assert.match(met, /returned|not (?:all )?signed off/i, nameOf(request));
    }
  });
});
