import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { after, before, describe, it } from 'mocha';
import { as, useBot } from './use-bot.ts';

describe('the requests to storage of a turn', () => {
  const bot = useBot();
  let sent = 0;
  const count = (message: unknown): void => {
    const { request } = message as { readonly request: ClientRequest };
    if (/Outcomes|Conversations|Questions/.test(request.path)) sent += 1;
  };
  before(() => subscribe('http.client.request.start', count));
  after(() => unsubscribe('http.client.request.start', count));

  const countTurn = async (text: string): Promise<number> => {
    await bot.settled();
    const before = sent;
    await bot.send({ ...as('reader'), text });
    await bot.settled();
    return sent - before;
  };

  /** The least of several: the reminders look into storage now and then. */
  const leastOf = async (text: string): Promise<number> => {
    const counts: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) counts.push(await countTurn(text));
    return Math.min(...counts);
  };

  // The version of the catalogue; what was spoken of, read and written; and once more what the channel calls
  // the answer, for an edit of the message. Where the person can be reached is asked once a minute.
  const ofEachTurn = 4;
  // Which question a thumb below the answer would be of.
  const ofAnAnswer = 1;

  for (const [text, more] of Object.entries({
    'show S05': 1 + ofAnAnswer,
    'trend of S05': 1 + ofAnAnswer,
    overview: 1 + ofAnAnswer,
    hello: 0,
  }))
    it(`are no more than it needs: ${text}`, async () => {
      assert.equal(await leastOf(text), ofEachTurn + more);
    });
});
