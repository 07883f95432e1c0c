import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Request } from '../../src/bot/request.ts';
import { everyRequest } from './every-request.ts';
import { as, carriedBy, tenantId, textOf } from './use-bot.ts';
import { useRound } from './use-round.ts';

/** Figures and words for Q3 2018/19 that stand nowhere else; S05C is worse than in Q2. */
const wrong = {
  'value~S05A': '6,123',
  'value~S05B': '2,789',
  'value~S05C': '617',
  'value~S05D': '647',
  'answer~issues': 'There were 9,191 zebra crossings.',
};
const numbers = /9,191|6[,\s]?123|2[,\s]?789|\b617\b|\b647\b|12[,\s]?393|\b1[,\s]?264\b/;

/** What cards say of a return. */
const wordsOfReturn = /[Rr]eturned (?:\(|by |Q\d)|Returned:|that was returned/;

const team = { conversation: { id: '19:team', conversationType: 'groupChat', tenantId } };

const nameOf = (request: Request): string => JSON.stringify(request);

describe('figures that were sent back', () => {
  const round = useRound();

  const answersTo = async (person: string, request: Request, where: object = {}) =>
    carriedBy(...(await round.send({ value: { request }, ...as(person), ...where })).sent);

  before(async () => {
    await round.handInS05(wrong);
    assert.match(await answersTo('reader', { kind: 'show', code: 'S05A' }), numbers);
    const zebras: Request = { kind: 'fact', words: ['zebra', 'crossings'] };
    assert.match(await answersTo('reader', zebras), numbers);
    const card = await round.ask('paul-leivers', 'sign off S05');
    const question = await round.press('paul-leivers', card, 'Return');
    const note = 'Which quarter are these?';
    const done = await round.press('paul-leivers', question, 'Return', { typed: { note } });
    assert.match(textOf(done), /Returned: S05/);
  });

  for (const request of everyRequest)
    it(`are not seen by a reader, nor that they were returned: ${nameOf(request)}`, async () => {
      const answers = await answersTo('reader', request);
      assert.doesNotMatch(answers, numbers);
      assert.doesNotMatch(answers, wordsOfReturn);
    });

  const asked = everyRequest.filter(({ kind }) =>
    ['show', 'trend', 'history', 'mine'].includes(kind),
  );
  for (const request of asked)
    it(`are not seen where others read along: ${nameOf(request)}`, async () => {
      assert.doesNotMatch(await answersTo('andy-frost', request, team), numbers);
    });

  it('leave readers with the last figures that were agreed, and their mark', async () => {
    const shown = textOf(await round.request('reader', { kind: 'show', code: 'S05A' }));
    assert.match(shown, /6,270/);
    assert.match(shown, /Q2 2018\/19 · Report, December 2018/);
  });

  it('leave readers with the commentary that was agreed before', async () => {
    const shown = textOf(await round.request('reader', { kind: 'commentary', code: 'S05' }));
    assert.match(shown, /Q2 2018\/19/);
    assert.match(shown, /Total crime in Dorset continues to rise/);
    const own = await round.request('andy-frost', { kind: 'commentary', code: 'S05' });
    assert.match(textOf(own), /9,191 zebra crossings/);
  });

  it('are not recognised in what a reader types', async () => {
    const shown = textOf(await round.ask('other-reader', 'what is 6,123?'));
    assert.doesNotMatch(shown, /Total crime/);
  });

  for (const person of ['andy-frost', 'paul-leivers', 'david-bonner'])
    it(`are seen in private by somebody of the round, marked: ${person}`, async () => {
      const shown = textOf(await round.request(person, { kind: 'show', code: 'S05A' }));
      assert.match(shown, /6,123/);
      assert.match(shown, /Submitted 2 Jan 2019, returned 2 Jan 2019/);
    });

  const others: Request[] = [...everyRequest, { kind: 'handed-in', person: 'andy-frost' }];
  for (const request of others)
    it(`are not seen by an officer of another indicator: ${nameOf(request)}`, async () => {
      assert.doesNotMatch(await answersTo('claire-shiels', request), numbers);
    });
});
