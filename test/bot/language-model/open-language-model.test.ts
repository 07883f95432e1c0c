import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { beforeEach, describe, it } from 'mocha';
import type { LanguageModel, Prompt } from '../../../src/bot/language-model/language-model.ts';
import {
  type ModelAddress,
  openLanguageModel,
} from '../../../src/bot/language-model/open-language-model.ts';
import { sendFault } from './model-server.ts';
import { useModelServer } from './use-model-server.ts';

const prompt = (input: string): Prompt => ({
  use: 'reading',
  instructions: 'Read.',
  input,
  schema: { type: 'object', properties: {}, required: [], additionalProperties: false },
});

/** A model that refuses like this, and leaves the response to it. */
const refuse =
  (status: number, error: Parameters<typeof sendFault>[2] = {}) =>
  (_: unknown, response: ServerResponse): undefined =>
    sendFault(response, status, error) as undefined;

describe('openLanguageModel', () => {
  const server = useModelServer();
  let lines: { fields: object; message: string }[] = [];
  let now = new Date('2019-01-02T09:00:00Z');
  const write = (fields: object, message: string): void => void lines.push({ fields, message });
  beforeEach(() => {
    lines = [];
    now = new Date('2019-01-02T09:00:00Z');
  });

  const open = (
    differs: Partial<ModelAddress> = {},
    readToken: () => Promise<string> = () => Promise.reject(new Error('not asked for')),
  ): Promise<LanguageModel> =>
    openLanguageModel(server.address(differs), {
      log: { debug: write, info: write, warn: write, error: write },
      now: () => now,
      stopwatch: () => 0,
      readToken,
    });

  it('sends the prompt, the schema and the key, and returns the text', async () => {
    server.say({ reading: () => 'yes' });
    const model = await open();
    assert.deepEqual(await model.ask(prompt('a')), { kind: 'reply', text: 'yes' });
    const [asked] = server.asked();
    assert.equal(asked?.headers.authorization, 'Bearer key-of-the-test');
    assert.equal(asked?.body.model, 'deployment');
    assert.equal(asked?.body.temperature, 0);
    assert.deepEqual(
      asked?.body.messages.map(({ role, content }) => [role, content]),
      [
        ['system', 'Read.'],
        ['user', 'a'],
      ],
    );
  });

  it('signs in with a token of the managed identity where there is no key', async () => {
    server.say({ reading: () => 'yes' });
    const model = await open({ key: undefined }, () => Promise.resolve('token-of-the-identity'));
    await model.ask(prompt('a'));
    assert.equal(server.asked()[0]?.headers.authorization, 'Bearer token-of-the-identity');
  });

  it('gives no reply while no token can be had', async () => {
    const model = await open({ key: undefined });
    assert.deepEqual(await model.ask(prompt('a')), { kind: 'none', why: 'failed' });
  });

  it('asks the same thing once, also at the same time', async () => {
    server.say({ reading: () => 'yes' });
    const model = await open();
    await Promise.all([model.ask(prompt('a')), model.ask(prompt('a'))]);
    await model.ask(prompt('a'));
    await model.ask({ ...prompt('a'), instructions: 'Another catalogue.' });
    assert.equal(server.asked().length, 2);
  });

  it('asks again what failed', async () => {
    server.say({ reading: refuse(500) });
    const model = await open();
    assert.deepEqual(await model.ask(prompt('a')), { kind: 'none', why: 'failed' });
    server.say({ reading: () => 'yes' });
    assert.deepEqual(await model.ask(prompt('a')), { kind: 'reply', text: 'yes' });
  });

  it('asks once more without a setting that the model does not know, and remembers', async () => {
    server.say({
      reading: ({ body }, response) =>
        'temperature' in body
          ? refuse(400, { code: 'unsupported_value', param: 'temperature' })(undefined, response)
          : 'yes',
    });
    const model = await open();
    assert.equal((await model.ask(prompt('a'))).kind, 'reply');
    assert.equal((await model.ask(prompt('b'))).kind, 'reply');
    assert.deepEqual(
      server.asked().map(({ body }) => 'temperature' in body),
      [true, false, false],
    );
  });

  it('leaves a model alone that failed five times in a row', async () => {
    server.say({ reading: refuse(503) });
    const model = await open();
    const replies = [];
    for (const input of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
      replies.push(await model.ask(prompt(input)));
    assert.deepEqual(
      replies.map((one) => one.kind === 'none' && one.why),
      ['failed', 'failed', 'failed', 'failed', 'failed', 'paused', 'paused'],
    );
    assert.equal(server.asked().length, 5);
  });

  it('does not count what the content filter stopped, or what was refused, as a failure', async () => {
    const model = await open();
    for (const input of ['a', 'b', 'c', 'd', 'e', 'f']) {
      server.say({ reading: refuse(400, { code: 'content_filter' }) });
      assert.deepEqual(await model.ask(prompt(input)), { kind: 'none', why: 'filtered' });
      server.say({ reading: refuse(400, { code: 'context_length_exceeded' }) });
      assert.deepEqual(await model.ask(prompt(`${input}${input}`)), {
        kind: 'none',
        why: 'failed',
      });
    }
  });

  it('gives up when the time is over, and closes the connection', async () => {
    const closed = Promise.withResolvers<void>();
    server.say({
      reading: (_, response) => {
        response.on('close', closed.resolve);
        return undefined;
      },
    });
    const model = await open({ timeout: 100 });
    assert.deepEqual(await model.ask(prompt('a')), { kind: 'none', why: 'late' });
    await closed.promise;
  });

  it('prices what it took, and stops for the day when that is spent', async () => {
    server.say({ reading: () => 'yes' });
    // A reply takes 1,000 tokens in and 100 out.
    const model = await open({ price: { input: 2, output: 10, perDay: 0.005 } });
    await model.ask(prompt('a'));
    await model.ask(prompt('b'));
    assert.deepEqual(await model.ask(prompt('c')), { kind: 'none', why: 'spent' });
    assert.deepEqual(
      lines.map(({ fields }) => (fields as { spentToday?: number }).spentToday),
      [0.003, 0.006],
    );
    now = new Date('2019-01-03T00:00:00Z');
    assert.equal((await model.ask(prompt('c'))).kind, 'reply');
  });

  it('has only so many messages with the model at once', async () => {
    const waiting: (() => void)[] = [];
    const all = Promise.withResolvers<void>();
    server.say({
      reading: () =>
        new Promise((resolve) => {
          waiting.push(() => resolve('yes'));
          if (waiting.length === 32) all.resolve();
        }),
    });
    const model = await open();
    const asked = Array.from({ length: 32 }, (_, at) => model.ask(prompt(String(at))));
    await all.promise;
    assert.deepEqual(await model.ask(prompt('one more')), { kind: 'none', why: 'busy' });
    for (const answer of waiting) answer();
    assert.ok((await Promise.all(asked)).every(({ kind }) => kind === 'reply'));
  });
});
