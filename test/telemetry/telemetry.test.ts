import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { metricTable } from '../../src/telemetry/metrics.ts';
import { catalogue } from '../bot/catalogue.ts';
import { reads, useModelServer } from '../bot/language-model/use-model-server.ts';
import { as, tenantId, textOfAll, useBot } from '../bot/use-bot.ts';
import { startHttpProxy } from '../storage/http-proxy.ts';
import { takeStorage } from '../storage/shared-azurite.ts';
import { attributeOf, type OtlpSpan, useOtlpReceiver } from './otlp-receiver.ts';

type Proxy = Awaited<ReturnType<typeof startHttpProxy>>;

/** Every kind of word that nobody may find in a span or a metric. */
const typed = 'is anything zwiebelkuchen about Puddletown?';
const everybody = ['andy-frost', 'mike-potter', 'sue-potter', 'david-bonner'] as const;

const useProxiedStorage = () => {
  let proxy: Proxy | undefined;
  before(async function () {
    this.timeout(30_000);
    proxy = await startHttpProxy((await takeStorage()).connectionString);
  });
  after(() => proxy?.stop());
  return {
    address: () => ({ connectionString: proxy?.connectionString ?? '' }),
    /** It refuses everything while something is done. */
    whileDown: async <T>(act: () => Promise<T>): Promise<T> => {
      proxy?.refuseWhen(() => ({ status: 503, code: 'ServerBusy' }));
      try {
        return await act();
      } finally {
        proxy?.refuseWhen(() => undefined);
      }
    },
  };
};

const infra = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../infra', name), 'utf8');

const alerts: readonly { readonly query: readonly string[] }[] = JSON.parse(infra('alerts.json'));
const prometheusAlerts = infra('prometheus-alerts.yml');
const dashboard = infra('grafana-dashboard.json');

const workbook: { readonly items: readonly { readonly content: { readonly query?: string } }[] } =
  JSON.parse(infra('workbook.json'));
const workbookQueries = workbook.items.flatMap(({ content }) => content.query ?? []);

describe('a bot that tells its traces and metrics', () => {
  const receiver = useOtlpReceiver();
  const model = useModelServer();
  const storage = useProxiedStorage();
  const telemetry = {
    serviceName: 'outcomes-bot',
    otlpTraces: true,
    otlpMetrics: true,
    prometheus: { host: '127.0.0.1', port: 0 },
    azure: undefined,
  };
  const differs = () => ({ telemetry, model: model.address() });
  const bot = useBot(differs, '2019-01-02', () => storage);
  let failure = '';
  let scraped = '';

  before(async function () {
    this.timeout(60_000);
    model.say(reads({ reply: 'answer', requests: [{ kind: 'show', code: 'S05A' }] }));
    await bot.send({ ...as('andy-frost'), id: 'an-answer', text: typed });
    await bot.send({ ...as('david-bonner'), text: 'show S77' });
    await Promise.all(everybody.map((one) => bot.send({ ...as(one), text: 'my updates' })));
    bot.refuseNext({ status: 403 });
    await bot.send({ ...as('andy-frost'), id: 'not-sent', text: 'help' });
    await bot.send({ conversation: { id: 'a:1', tenantId: 'elsewhere' }, text: 'help' });
    await bot.settled();
    const failed = await storage.whileDown(() =>
      bot.send({ ...as('mike-potter'), id: 'a-failure', text: 'my updates' }),
    );
    failure = textOfAll(failed.sent);
    const url = bot.lines.find(({ msg }) => msg === 'listening')?.metrics;
    scraped = await (await fetch(String(url))).text();
    await bot.stop();
  });

  const traceOf = (activityId: string): string => {
    const ids = bot.lines.flatMap((line) => (line.activityId === activityId ? line.trace : []));
    const [id, ...others] = new Set(ids);
    assert.deepEqual(others, []);
    assert.match(String(id), /^[\da-f]{32}$/);
    return String(id);
  };

  const spansOf = (trace: string): { turn: OtlpSpan; steps: OtlpSpan[] } => {
    const spans = receiver.spans().filter(({ traceId }) => traceId === trace);
    const [turn, ...more] = spans.filter(({ name }) => name === 'turn');
    assert.ok(turn);
    assert.deepEqual(more, []);
    return { turn, steps: spans.filter((one) => one !== turn) };
  };

  it('makes one span of a turn, and below it one of each request that it made', () => {
    const { turn, steps } = spansOf(traceOf('an-answer'));
    assert.equal(attributeOf(turn, 'outcome'), 'answered');
    assert.equal(attributeOf(turn, 'reply'), 'reading');
    assert.equal(turn.status.code, 0);
    assert.ok(steps.every(({ parentSpanId }) => parentSpanId === turn.spanId));
    const names = new Set(steps.map(({ name }) => name));
    assert.deepEqual([...names].sort(), ['channel', 'language model', 'storage']);
  });

  it('leads from the reference in a reply to the log, and from there to the trace', () => {
    const [, reference = ''] = /\(Reference (\w+)\)/.exec(failure) ?? [];
    const line = bot.lines.find(({ errorId }) => errorId === reference);
    assert.equal(line?.activityId, 'a-failure');
    assert.equal(line?.trace, traceOf('a-failure'));
    const { turn, steps } = spansOf(String(line?.trace));
    assert.equal(attributeOf(turn, 'reference'), reference);
    assert.ok(turn.traceId.startsWith(reference));
    assert.equal(attributeOf(turn, 'code'), 'storage-unavailable');
    assert.equal(turn.status.code, 2);
    const refused = steps.filter((one) => attributeOf(one, 'status') === '503');
    assert.ok(refused.length > 0 && refused.every(({ status }) => status.code === 2));
  });

  it('says of a reply that did not arrive that it was not sent', () => {
    const { turn } = spansOf(traceOf('not-sent'));
    assert.equal(attributeOf(turn, 'outcome'), 'not sent');
    assert.equal(attributeOf(turn, 'code'), 'reply-not-sent');
  });

  it('tells nobody who somebody is or what they typed, and nothing but words of its own', () => {
    const told = `${receiver.told()}\n${scraped}`;
    const ids = ['object-of-', '29:', 'a:andy', 'an-answer', 'a-failure', tenantId, 'elsewhere'];
    for (const secret of [...ids, 'zwiebelkuchen', 'Puddletown', 'S05', 'S77', '6,270'])
      assert.ok(!told.includes(secret), secret);
    for (const { id, name, email } of catalogue.people)
      for (const secret of [id, name, email ?? id]) assert.ok(!told.includes(secret), secret);
    const own = new Set([
      ...Object.values(metricTable).flatMap((one): readonly string[] => one.attributes),
      ...['code', 'method', 'reference', 'status'],
    ]);
    for (const { attributes, events, status } of receiver.spans()) {
      assert.deepEqual([events, status.message], [[], undefined]);
      for (const { key, value } of attributes) {
        assert.ok(own.has(key.replace('outcomes.', '')), key);
        assert.match(String(value.stringValue), /^[\w -]{1,30}$/, key);
      }
    }
  });

  it('gives every metric of its table to both, and no other', () => {
    const names = Object.keys(metricTable);
    assert.deepEqual([...new Set(receiver.metrics())].sort(), names.sort());
    const scrapedNames = [...scraped.matchAll(/^# TYPE (\w+)/gm)].map(([, name = '']) => name);
    const written = Object.entries(metricTable).map(([name, { kind }]) =>
      name.replaceAll('.', '_').concat(kind === 'counter' ? '_total' : ''),
    );
    assert.deepEqual(scrapedNames.sort(), [...written, 'target_info'].sort());
  });

  it('tells everything that an alert or a dashboard names', () => {
    const kql = [...alerts.map(({ query }) => query.join('\n')), ...workbookQueries].join('\n');
    const told = new Set([...receiver.metrics(), ...receiver.spans().map(({ name }) => name)]);
    const asked = [...kql.matchAll(/Name (?:==|in) (\(.*?\)|"[^"]*")/g)].flatMap(([, names = '']) =>
      [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name),
    );
    assert.ok(asked.length > 20);
    assert.deepEqual(
      asked.filter((name) => !told.has(name)),
      [],
    );
    const words = new Set(
      Object.values(metricTable).flatMap((one): string[] => [...one.attributes]),
    );
    const properties = [...kql.matchAll(/Properties\.(\w+)/g)].map(([, name = '']) => name);
    assert.deepEqual(
      properties.filter((name) => !words.has(name)),
      [],
    );

    const samples = new Set([...scraped.matchAll(/^(\w+)/gm)].map(([, name = '']) => name));
    const promql = `${prometheusAlerts}\n${dashboard}`;
    const series = [...promql.matchAll(/\b(?:outcomes|nodejs|process|v8js|target)_\w+/g)];
    assert.ok(series.length > 25);
    assert.deepEqual(
      series.map(([name]) => name).filter((name) => !samples.has(name)),
      [],
    );
    const labels = [...promql.matchAll(/by \(([\w, ]+)\)/g)].flatMap(([, names = '']) =>
      names.split(/, /),
    );
    const known = new Set([...words, 'le', 'instance']);
    assert.deepEqual(
      labels.filter((name) => !known.has(name)),
      [],
    );
  });
});
