import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterEach, describe, it } from 'mocha';
import { inPlaceVerb } from '../../src/cards/buttons.ts';
import { hostileShapes, hostileSigns, toBody } from './hostile-shapes.ts';
import { as, useBot } from './use-bot.ts';

/** Properties that the bot or the SDK looks at, with odd ones between. */
const key = fc.oneof(
  fc.constantFrom(
    ...['type', 'id', 'text', 'value', 'name', 'from', 'recipient', 'conversation', 'entities'],
    ...['membersAdded', 'channelData', 'tenant', 'team', 'replyToId', 'serviceUrl', 'channelId'],
    ...['action', 'request', 'kind', 'data', 'verb', 'mentioned', 'asked', 'indicator', 'round'],
    ...['conversationType', 'tenantId', 'aadObjectId', 'timestamp', 'locale', 'attachments'],
    ...['__proto__', 'constructor', 'toString', 'length', '0', 'deliveryMode', 'callerId'],
    'eventType',
  ),
  fc.string({ maxLength: 10 }),
);

const word = fc.oneof(
  fc.constantFrom(
    ...['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'typing', 'add', 'event'],
    ...['task/fetch', 'task/submit', 'adaptiveCard/action', 'composeExtension/query', 'personal'],
    ...['messageUpdate', 'editMessage', 'undeleteMessage', 'messageDelete'],
    ...['show', 'submit', 'fact', 'risks', 'S05', 'Q3 2018/19', 'channel', 'groupChat', 'msteams'],
    ...['\u0000', '\ud800', '\u2028', '~', '/', '#', '?', '%', '<at>Outcomes</at>'],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.constantFrom(null, true, false, 0, -1, 1e300),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 6 }),
  ),
}));

/** How a button's data may come: from a card, from one that wants its card back, from a dialog. */
const ways: readonly ((data: unknown) => object)[] = [
  (value) => ({ value }),
  (data) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { verb: inPlaceVerb, data } },
  }),
  (data) => ({ type: 'invoke', name: 'task/submit', value: { data } }),
];

/** An answer that somebody may get: none of them says that the bot broke. */
const isAnswer = (status: number): boolean => status < 500 || status === 501;

describe('an activity of any shape', function () {
  this.timeout(60_000);

  const bot = useBot({}, '2019-01-02');

  const failed = () => bot.lines.filter(({ msg }) => msg === 'turn failed');
  afterEach(() => assert.deepEqual(failed(), []));

  const statusOf = async (body: string): Promise<number> => {
    const response = await bot.post(body);
    await response.arrayBuffer();
    return response.status;
  };

  /** Where nothing but the bot itself is written to, whatever address the body names. */
  const here = (body: unknown): unknown =>
    typeof body === 'object' && body !== null && !Array.isArray(body) && 'serviceUrl' in body
      ? { ...body, serviceUrl: bot.activity().serviceUrl }
      : body;

  it('is answered, whatever JSON it is', async () => {
    await fc.assert(
      fc.asyncProperty(json, async (body) => {
        const status = await statusOf(JSON.stringify(here(body)));
        assert.ok(isAnswer(status), String(status));
      }),
      { numRuns: 200 },
    );
  });

  it('is answered, whatever stands in place of one of its parts', async () => {
    const part = fc.dictionary(
      key.filter((one) => one !== 'serviceUrl'),
      json,
      { maxKeys: 4 },
    );
    await fc.assert(
      fc.asyncProperty(part, async (changes) => {
        const status = await statusOf(JSON.stringify(bot.activity({ ...changes })));
        assert.ok(isAnswer(status), String(status));
      }),
      { numRuns: 300 },
    );
  });

  it('is answered, whatever a button of it carries', async () => {
    const value = fc.record({ request: json, action: json, inPlace: json }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(...ways), async (carried, way) => {
        const status = await statusOf(JSON.stringify(bot.activity(way(carried))));
        assert.ok(isAnswer(status), String(status));
      }),
      { numRuns: 150 },
    );
  });

  for (const { name, build } of hostileShapes)
    it(`is answered when it has ${name}`, async () => {
      const body = { ...bot.activity(as('paul-leivers')), ...build(80_000, hostileSigns.join('')) };
      const status = await statusOf(toBody(body));
      assert.ok(isAnswer(status), String(status));
    });
});
