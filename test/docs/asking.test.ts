import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { openQuestionStore } from '../../src/storage/stores/question-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { as, useBot } from '../bot/use-bot.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/asking.md'), 'utf8');

/** The last column of the table; follow-ups are in a sentence. */
const messages = [...page.matchAll(/^\|[^|]*\|([^|]*)\|$/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/“([^”]+)”/g)].map(([, text = '']) => text),
);

describe('the page on asking questions', function () {
  this.timeout(30_000);
  const bot = useBot();

  it('has only messages that are answered, none with a question back or a no', async () => {
    assert.ok(messages.length > 20);
    const unanswered = 'violent crime in Poole';
    for (const text of [...messages, unanswered]) await bot.send({ text, ...as('reader') });
    await bot.settled();
    const { readMissed } = openQuestionStore(openTable(bot.azurite.address(), 'Questions'));
    const missed = await readMissed('2018-12-17');
    assert.deepEqual(
      missed.map(({ text }) => text),
      [unanswered],
    );
  });
});
