import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buttonsOf, textOf } from '../../use-bot.ts';
import { useRound } from '../../use-round.ts';

describe('an answer that somebody wants elsewhere', () => {
  const round = useRound();

  it('is not sent, and the other ways are said of what was spoken of', async () => {
    for (const text of ['can I get this as a pdf', 'email this to Sarah']) {
      await round.ask('reader', 'show S05');
      const card = await round.ask('reader', text);
      assert.match(textOf(card), /I cannot send e-mails, or make a PDF or a spreadsheet/, text);
      assert.match(textOf(card), /Nothing has been sent or saved[\s\S]*type S05/, text);
      assert.ok(!buttonsOf(card).includes('Report as a document'), text);
      const copied = await round.press('reader', card, 'Text to copy');
      assert.match(textOf(copied), /text to paste[\s\S]*6,270/, text);
    }
  });

  it('is offered as a document to those who may have the report made', async () => {
    const card = await round.ask('david-bonner', 'is there a PDF of the report');
    assert.ok(buttonsOf(card).includes('Report as a document'), textOf(card));
  });
});
