import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { frame, section } from '../../src/cards/card.ts';
import { line } from '../../src/cards/lines.ts';
import { shareCard } from '../../src/cards/share-card.ts';
import { findFaults } from './check-card.ts';
import { samples } from './samples.ts';

const link = { title: 'Ask', url: 'https://teams.microsoft.com/l/chat/0/0?users=28:x' };

describe('shareCard', () => {
  for (const [name, build] of Object.entries(samples))
    it(`makes ${name} small, and inert but for the link`, () => {
      const shared = shareCard(build(), link);
      if (!shared) return;
      const text = JSON.stringify(shared.content);
      assert.ok(text.length * 2 <= 28_000);
      assert.doesNotMatch(text, /Action\.(?:Submit|Execute)/);
      assert.deepEqual(shared.content.actions, [{ type: 'Action.OpenUrl', ...link }]);
      assert.deepEqual(findFaults(shared), []);
    });

  it('leaves no heading over nothing', () => {
    const card = frame('x', [line('A figure'), section('Nothing below', [])]);
    assert.doesNotMatch(JSON.stringify(shareCard(card, link)?.content), /Nothing below/);
  });

  it('has no button where there is no link', () => {
    assert.deepEqual(shareCard(frame('x', [line('A figure')]), undefined)?.content.actions, []);
  });

  it('gives up a card that is too large without its pictures', () => {
    assert.equal(shareCard(frame('x', [line('x'.repeat(20_000))]), link), undefined);
  });
});
