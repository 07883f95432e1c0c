import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCreation } from '../../../src/bot/connector/connector-client.ts';
import type { ChannelAnswer } from '../../../src/bot/connector/post-json.ts';
import { readAnswer } from '../../../src/bot/connector/post-with-retry.ts';

describe('the verdict', () => {
  const answered = (status: number, body?: unknown, retryAfter?: number): ChannelAnswer => ({
    kind: 'answered',
    status,
    body,
    retryAfter,
  });

  const forbidden = (code: string, message = 'No.'): ChannelAnswer =>
    answered(403, { error: { code, message } });

  const failed = (reason: string, detail: string) => ({ kind: 'failed', reason, detail });

  const unknown = (detail: string) => ({ kind: 'unknown', detail });

  const again = (otherwise: object, retryAfter?: number, everyone = false) => ({
    kind: 'again',
    otherwise,
    retryAfter,
    everyone,
  });

  type Row = readonly [title: string, answer: ChannelAnswer, verdict: object];

  const messages: readonly Row[] = [
    ['200 with an id', answered(200, { id: 'x' }), { kind: 'accepted', id: 'x' }],
    ['202 without an id', answered(202, {}), { kind: 'accepted', id: undefined }],
    ['201 with an empty id', answered(201, { id: '' }), { kind: 'accepted', id: undefined }],
    ['200 with an id that is none', answered(200, { id: 7 }), { kind: 'accepted', id: undefined }],
    ['204 without a body', answered(204), { kind: 'accepted', id: undefined }],
    ['307', answered(307), failed('refused', '307')],
    ['400', answered(400, { error: { code: 'BadSyntax' } }), failed('refused', '400 BadSyntax')],
    ['401', answered(401), failed('refused', '401')],
    [
      '403 MessageWritesBlocked',
      forbidden('MessageWritesBlocked'),
      failed('blocked', '403 MessageWritesBlocked'),
    ],
    [
      '403 ConversationBlockedByUser',
      forbidden('ConversationBlockedByUser'),
      failed('blocked', '403 ConversationBlockedByUser'),
    ],
    [
      '403 BotNotInConversationRoster',
      forbidden('BotNotInConversationRoster'),
      failed('not-installed', '403 BotNotInConversationRoster'),
    ],
    [
      '403 BotDisabledByAdmin',
      forbidden('BotDisabledByAdmin'),
      failed('disabled', '403 BotDisabledByAdmin'),
    ],
    [
      '403 with the code inside the message',
      forbidden('Forbidden', '{"subCode":"MessageWritesBlocked"}'),
      failed('blocked', '403 Forbidden'),
    ],
    [
      '403 with words for a code',
      forbidden('Forbidden', 'The bot is not part of the conversation roster.'),
      failed('not-installed', '403 Forbidden'),
    ],
    ['403 of another kind', forbidden('Odd'), failed('refused', '403 Odd')],
    ['403 without a body', answered(403), failed('refused', '403')],
    [
      '403 with a code that repeats the card',
      forbidden('the card says: secret'),
      failed('refused', '403'),
    ],
    [
      '404',
      answered(404, { error: { code: 'ConversationNotFound' } }),
      { kind: 'vanished', detail: '404 ConversationNotFound' },
    ],
    ['408', answered(408), unknown('408')],
    ['412', answered(412), again(failed('throttled', '412'))],
    ['413', answered(413), failed('too-large', '413')],
    ['429', answered(429), again(failed('throttled', '429'), undefined, true)],
    [
      '429 with a Retry-After',
      answered(429, '', 5_000),
      again(failed('throttled', '429'), 5_000, true),
    ],
    ['500', answered(500), unknown('500')],
    ['501', answered(501), unknown('501')],
    ['502', answered(502), again(unknown('502'))],
    ['503 with a Retry-After', answered(503, '', 5_000), again(unknown('503'), 5_000)],
    ['504', answered(504), again(unknown('504'))],
    ['507', answered(507), unknown('507')],
    [
      'a connection that was refused',
      { kind: 'not-sent', detail: 'ECONNREFUSED' },
      again(failed('no-connection', 'ECONNREFUSED')),
    ],
    ['a reset', { kind: 'lost', detail: 'ECONNRESET' }, unknown('ECONNRESET')],
  ];

  const creations: readonly Row[] = [
    ['201 with an id', answered(201, { id: 'x' }), { kind: 'accepted', id: 'x' }],
    [
      '201 without an id',
      answered(201, {}),
      failed('refused', 'a conversation was created without an id'),
    ],
    [
      '403 BotNotInConversationRoster',
      forbidden('BotNotInConversationRoster'),
      failed('not-installed', '403 BotNotInConversationRoster'),
    ],
    ['404', answered(404), failed('refused', '404')],
    [
      '429 with a Retry-After',
      answered(429, '', 5_000),
      again(failed('throttled', '429'), 5_000, true),
    ],
    ['500', answered(500), again(failed('no-connection', '500'))],
    [
      '503 with a Retry-After',
      answered(503, '', 5_000),
      again(failed('no-connection', '503'), 5_000),
    ],
    [
      'a reset',
      { kind: 'lost', detail: 'ECONNRESET' },
      again(failed('no-connection', 'ECONNRESET')),
    ],
  ];

  for (const [name, read, rows] of [
    ['readAnswer', readAnswer, messages],
    ['readCreation', readCreation, creations],
  ] as const) {
    describe(name, () => {
      for (const [title, answer, verdict] of rows) {
        it(`judges ${title}`, () => {
          assert.deepEqual(read(answer), verdict);
        });
      }
    });
  }
});
