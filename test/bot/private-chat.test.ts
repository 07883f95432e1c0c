import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { linkToPrivate, privateChatLink } from '../../src/bot/private-chat.ts';
import { personalOnly } from '../../src/bot/rights.ts';
import { shownText } from '../cards/shown-parts.ts';

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

describe('a card about something private, where others can see it', () => {
  const asked = { botId: '28:a-1', what: { kind: 'text', text: 'my updates' } } as const;
  const linksOf = (whereabouts?: string) =>
    JSON.stringify(linkToPrivate(personalOnly(), asked, whereabouts).content);

  it('has a button that opens the chat with what was typed', () => {
    assert.match(linksOf(), /Open a chat with me.*message=my%20updates/);
  });

  it('says where that chat is instead, where no link leads there', () => {
    const { content } = linkToPrivate(personalOnly(), asked, 'On the left.');
    assert.match(shownText(content), /Please ask me that in private.*On the left\.$/s);
    assert.doesNotMatch(linksOf('On the left.'), /OpenUrl/);
  });
});
