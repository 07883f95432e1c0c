import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { openBot } from './ask-bot.ts';
import { judgeLabelled, type Verdict } from './judge-labelled.ts';
import { type LabelledMessage, readLabelledMessages } from './labelled-message.ts';
import { readRecordedReplies, replayReplies } from './recorded-replies.ts';

/** So many of a hundred replies are right at least. Raise it with the bot, and never lower it. */
const floor = 95;

type Judged = { readonly message: LabelledMessage; readonly verdict: Verdict };

const fileOf = (name: string): string => join(import.meta.dirname, name);

const sayFault = ({ message: { turns }, verdict: { kind, fault } }: Judged): string =>
  `${turns.join(' / ')} [${kind}]: ${fault}`;

describe('the bot with the replies that a language model gave', function () {
  this.timeout(300_000);

  /** Every second one, as all of them take long: `npm run evaluate` plays them all. */
  const messages = readLabelledMessages(fileOf('../../data/training/t4.jsonl')).filter(
    (_, at) => at % 2 === 0,
  );
  const judged: Judged[] = [];
  before(async () => {
    const replay = await replayReplies(readRecordedReplies(fileOf('model-replies.jsonl')));
    const bot = await openBot({
      MODEL_ENDPOINT: replay.endpoint,
      MODEL_NAME: 'recorded',
      MODEL_KEY: 'none',
    });
    try {
      for (const message of messages) {
        const card = await bot.ask(message.turns, message.as);
        judged.push({ message, verdict: judgeLabelled(message, card) });
      }
    } finally {
      await bot.stop();
      await replay.stop();
    }
  });

  it(`answers at least ${floor} in a hundred of ${messages.length} messages rightly`, () => {
    const faults = judged.filter(({ verdict }) => verdict.fault !== undefined);
    const right = (100 * (judged.length - faults.length)) / judged.length;
    assert.ok(
      right >= floor,
      [`${right.toFixed(1)} in a hundred`, ...faults.map(sayFault)].join('\n'),
    );
  });

  it('shows no figure where none is an answer', () => {
    const misled = judged.filter(({ verdict }) => verdict.wrongFigure);
    assert.deepEqual(misled.map(sayFault), []);
  });
});
