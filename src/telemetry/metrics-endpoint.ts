import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { diag } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';

/** Milliseconds for which what was read counts, however many ask. */
const heldFor = 1_000;

/** Not chained: restify has the response of every server in the process return nothing here. */
const end = (response: ServerResponse, status: number): void => {
  response.writeHead(status);
  response.end();
};

/** More scrapers than anybody has. */
const mostConnections = 20;

/**
 * A reader of metrics with an address of its own, at which Prometheus asks for them. They are put together at
 * most once a second.
 */
export const buildMetricsEndpoint = (stopwatch: () => number) => {
  const reader = new PrometheusExporter({ preventServerStart: true });
  const serializer = new PrometheusSerializer('', false, undefined, false, true);
  let text: Promise<string> | undefined;
  let until = Number.NEGATIVE_INFINITY;

  const read = async (): Promise<string> => {
    const { resourceMetrics, errors } = await reader.collect();
    const [fault] = errors;
    if (fault) throw fault;
    return serializer.serialize(resourceMetrics);
  };

  const answer: RequestListener = async (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') {
      end(response, 404);
      return;
    }
    if (stopwatch() >= until) {
      until = stopwatch() + heldFor;
      text = read();
    }
    try {
      const body = await text;
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(body);
    } catch (error) {
      until = Number.NEGATIVE_INFINITY;
      diag.error(
        `The metrics could not be read: ${error instanceof Error ? error.message : error}`,
      );
      end(response, 500);
    }
  };

  return {
    reader,
    /** @returns the address, and how to give it up */
    listen: async (host: string, port: number) => {
      const server = createServer(answer);
      Object.assign(server, { maxConnections: mostConnections, requestTimeout: 5_000 });
      server.listen(port, host);
      await once(server, 'listening');
      const { port: taken } = server.address() as AddressInfo;
      return {
        url: `http://${host}:${taken}/metrics`,
        stop: async (): Promise<void> => {
          const closed = once(server, 'close');
          server.close();
          server.closeAllConnections();
          await closed;
        },
      };
    },
  };
};
