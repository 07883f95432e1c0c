import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { stripOwnMentions } from '../../src/bot/own-mentions.ts';

const recipient = { id: '28:bot', name: 'Outcomes' };
const own = (text: string) => ({ type: 'mention', text, mentioned: recipient });

const strip = (text: string, ...entities: readonly unknown[]): string =>
  stripOwnMentions({ text, entities, recipient }).replace(/\s+/g, ' ').trim();

describe('stripOwnMentions', () => {
  it("takes out all of the bot's own mentions, and leaves other people's", () => {
    const text =
      '<at>Outcomes</at> ask <at>Outcomes</at><at id="1">Andy</at> <at>The bot</at> of S05';
    const andy = { type: 'mention', text: '<at id="1">Andy</at>', mentioned: { id: '29:andy' } };
    assert.equal(
      strip(text, own('<at>Outcomes</at>'), andy, own('<at>The bot</at>')),
      'ask <at id="1">Andy</at> of S05',
    );
  });

  it('takes out mentions that have no tags, and several in one', () => {
    assert.equal(strip('@Outcomes show S05', own('@Outcomes')), 'show S05');
    const twice = '<at>The</at> <at>bot</at>';
    assert.equal(strip(`${twice} show S05`, own(twice)), 'show S05');
  });

  it('passes over entities that are none', () => {
    const odd = [null, 1, 'x', [], {}, { mentioned: null }, { mentioned: recipient, text: 1 }];
    assert.equal(strip('show S05', ...odd), 'show S05');
  });

  it('cuts what is too long to be a question', () => {
    assert.equal(strip('x'.repeat(20_000)).length, 10_000);
  });
});
