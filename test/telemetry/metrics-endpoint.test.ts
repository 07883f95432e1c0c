import assert from 'node:assert/strict';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { afterEach, beforeEach, describe, it } from 'mocha';
// Its patches are in every process of the bot.
import 'restify';
import { buildMetricsEndpoint } from '../../src/telemetry/metrics-endpoint.ts';

describe('the address at which metrics are read', () => {
  let now = 0;
  let read = 0;
  let running: { url: string; stop: () => Promise<void> };

  beforeEach(async () => {
    [now, read] = [0, 0];
    const endpoint = buildMetricsEndpoint(() => now);
    const meter = new MeterProvider({ readers: [endpoint.reader] }).getMeter('test');
    meter.createObservableGauge('reads').addCallback((result) => {
      read += 1;
      result.observe(read);
    });
    running = await endpoint.listen('127.0.0.1', 0);
  });

  afterEach(() => running.stop());

  const ask = async (path = '', method = 'GET') => {
    const answer = await fetch(`${running.url}${path}`, { method });
    return { status: answer.status, text: await answer.text() };
  };

  it('puts them together once for everybody who asks within a second', async () => {
    const answers = await Promise.all(Array.from({ length: 15 }, () => ask()));
    assert.ok(answers.every(({ status, text }) => status === 200 && text.includes('reads 1')));
    assert.equal(read, 1);
    now = 999;
    await ask('?name=other');
    assert.equal(read, 1);
    now = 1_000;
    assert.match((await ask()).text, /reads 2/);
  });

  it('has nothing else', async () => {
    assert.equal((await ask('/more')).status, 404);
    assert.equal((await ask('', 'POST')).status, 404);
    assert.equal(read, 0);
  });
});
