import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before } from 'mocha';
import { z } from 'zod';

const attribute = z.object({
  key: z.string(),
  value: z.object({ stringValue: z.string().optional() }),
});

const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(attribute),
  events: z.array(z.unknown()),
  status: z.object({ code: z.number(), message: z.string().optional() }),
});

export type OtlpSpan = z.infer<typeof span>;

const traces = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(span) })) })),
});

const variable = 'OTEL_EXPORTER_OTLP_ENDPOINT';

/** Receives OTLP over HTTP as a collector does; the exporters read its address in the environment. */
export const useOtlpReceiver = () => {
  const received: { readonly path: string; readonly body: string }[] = [];
  let server: Server | undefined;

  before(async () => {
    server = createServer(async (request, response) => {
      received.push({ path: request.url ?? '', body: await text(request) });
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    process.env[variable] = `http://127.0.0.1:${port}`;
  });

  after(() => {
    delete process.env[variable];
    server?.closeAllConnections();
    server?.close();
  });

  return {
    /** Everything that was told, word for word. */
    told: (): string => received.map(({ body }) => body).join('\n'),
    spans: (): OtlpSpan[] =>
      received
        .filter(({ path }) => path === '/v1/traces')
        .flatMap(({ body }) => traces.parse(JSON.parse(body)).resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans)
        .flatMap(({ spans }) => spans),
    /** The names of all metrics that were told. */
    metrics: (): string[] =>
      received
        .filter(({ path }) => path === '/v1/metrics')
        .flatMap(({ body }) => [...body.matchAll(/"name":"([^"]+)","description"/g)])
        .flatMap(([, name]) => name ?? []),
  };
};

/** An attribute of ours. */
export const attributeOf = ({ attributes }: OtlpSpan, key: string): string | undefined =>
  attributes.find((one) => one.key === `outcomes.${key}`)?.value.stringValue;
