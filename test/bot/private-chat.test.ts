import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { privateChatLink } from '../../src/bot/private-chat.ts';

describe('the link to a chat of one’s own', () => {
  const cases: [botId: string, text: string, link: string | undefined][] = [
    ['28:a-1', '', 'https://teams.microsoft.com/l/chat/0/0?users=28:a-1'],
    [
      '28:a-1',
      'update S05 & more?',
      'https://teams.microsoft.com/l/chat/0/0?users=28:a-1&message=update%20S05%20%26%20more%3F',
    ],
    ['28:a-1', 'x'.repeat(201), 'https://teams.microsoft.com/l/chat/0/0?users=28:a-1'],
    ['local-bot', 'update', undefined],
    ['28:a&users=29:somebody', 'update', undefined],
  ];
  for (const [botId, text, link] of cases)
    it(`is ${link} for ${botId} and ${text.slice(0, 20)}`, () => {
      assert.equal(privateChatLink(botId, text), link);
    });
});
