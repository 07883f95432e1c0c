import { hostname } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DiagLogLevel, diag, metrics, trace } from '@opentelemetry/api';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  type IMetricReader,
  MeterProvider,
  PeriodicExportingMetricReader,
  type PushMetricExporter,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import type { AzureAddress } from './azure-exporters.ts';
import { openInstruments, watch } from './metrics.ts';
import { buildMetricsEndpoint } from './metrics-endpoint.ts';

/** Where traces and metrics go. The exporters read the rest of the standard variables themselves. */
export type TelemetrySettings = {
  readonly serviceName: string;
  readonly otlpTraces: boolean;
  readonly otlpMetrics: boolean;
  /** Where Prometheus may ask for metrics. */
  readonly prometheus: { readonly host: string; readonly port: number } | undefined;
  readonly azure: AzureAddress | undefined;
};

export type Telemetry = {
  /** Where metrics can be read. */
  readonly metricsUrl: string | undefined;
  /** Sends what is left, for a few seconds at most. */
  readonly stop: () => Promise<void>;
};

export type TelemetryParts = {
  /** Of the bot. */
  readonly version: string;
  readonly stopwatch: () => number;
  /** Takes what the exporters say when something could not be told. */
  readonly onFault: (message: string) => void;
};

type Exporters = { readonly spans: SpanExporter[]; readonly metrics: PushMetricExporter[] };

/** Each is loaded where it is wanted: together they take some megabytes of memory. */
const openExporters = async (settings: TelemetrySettings): Promise<Exporters> => {
  const exporters: Exporters = { spans: [], metrics: [] };
  if (settings.otlpTraces) {
    const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
    exporters.spans.push(new OTLPTraceExporter());
  }
  if (settings.otlpMetrics) {
    const { OTLPMetricExporter } = await import('@opentelemetry/exporter-metrics-otlp-http');
    exporters.metrics.push(new OTLPMetricExporter());
  }
  if (settings.azure) {
    const { openAzureExporters } = await import('./azure-exporters.ts');
    const azure = await openAzureExporters(settings.azure);
    exporters.spans.push(azure.spans);
    exporters.metrics.push(azure.metrics);
  }
  return exporters;
};

/** Milliseconds that the process waits for what is left to be sent. */
const stopMs = 4_000;

const inTime = (act: Promise<unknown>): Promise<unknown> => {
  const late = new Promise((resolve) => setTimeout(resolve, stopMs).unref());
  // What could not be told is no reason to stay: the log has it too.
  return Promise.race([act.catch(() => undefined), late]);
};

const nanoseconds = 1e9;

/** How the process is. The delay is that since it was last read. */
const watchProcess = (): { readonly stop: () => void } => {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  watch('nodejs.eventloop.delay.p99', () => {
    const seconds = delay.percentile(99) / nanoseconds;
    delay.reset();
    return seconds;
  });
  watch('process.memory.usage', () => process.memoryUsage.rss());
  watch('v8js.memory.heap.used', () => process.memoryUsage().heapUsed);
  return { stop: () => void delay.disable() };
};

/**
 * Begins to tell traces and metrics to the places that are configured. One process has one such place for each.
 *
 * Faults of theirs never stop a turn.
 */
export const startTelemetry = async (
  settings: TelemetrySettings,
  { version, stopwatch, onFault }: TelemetryParts,
): Promise<Telemetry> => {
  const [ignore, report] = [() => undefined, (message: string) => onFault(message)];
  diag.setLogger(
    { error: report, warn: report, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const exporters = await openExporters(settings);
  // Nothing else is detected: what a process was started with may hold a secret.
  const resource = resourceFromAttributes({
    'service.name': settings.serviceName,
    'service.version': version,
    'service.instance.id': hostname(),
  }).merge(detectResources({ detectors: [envDetector] }));
  const endpoint = settings.prometheus && buildMetricsEndpoint(stopwatch);
  const readers: IMetricReader[] = [
    ...exporters.metrics.map((exporter) => new PeriodicExportingMetricReader({ exporter })),
    ...(endpoint ? [endpoint.reader] : []),
  ];
  const meterProvider = new MeterProvider({ resource, readers });
  const tracerProvider = new BasicTracerProvider({
    resource,
    spanProcessors: exporters.spans.map((exporter) => new BatchSpanProcessor(exporter)),
  });
  const listening =
    settings.prometheus &&
    (await endpoint?.listen(settings.prometheus.host, settings.prometheus.port));
  metrics.setGlobalMeterProvider(meterProvider);
  trace.setGlobalTracerProvider(tracerProvider);
  openInstruments();
  const watching = watchProcess();
  return {
    metricsUrl: listening?.url,
    stop: async () => {
      watching.stop();
      metrics.disable();
      trace.disable();
      await inTime(Promise.all([tracerProvider.shutdown(), meterProvider.shutdown()]));
      diag.disable();
      await listening?.stop();
    },
  };
};
