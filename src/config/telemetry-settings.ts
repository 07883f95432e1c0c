import { z } from 'zod';
import type { TelemetrySettings } from '../telemetry/start-telemetry.ts';
import { type Fault, findFaults, type Variables } from './fault.ts';

const list = z.string().transform((text) => text.split(',').map((one) => one.trim()));

/** The standard variables that decide where traces and metrics go; the exporters read the others themselves. */
export const telemetrySettings = {
  OTEL_SDK_DISABLED: z.string().optional(),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none']).optional(),
  OTEL_METRICS_EXPORTER: list
    .pipe(z.array(z.enum(['otlp', 'prometheus', 'none'], 'is not otlp, prometheus or none')))
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.literal('http/json', 'is not http/json').optional(),
  OTEL_EXPORTER_PROMETHEUS_HOST: z.string().default('localhost'),
  OTEL_EXPORTER_PROMETHEUS_PORT: z.coerce.number().int().min(0).max(65_535).default(9464),
  OTEL_SERVICE_NAME: z.string().default('outcomes-bot'),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(/InstrumentationKey=/i, 'is not a connection string')
    .optional(),
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: z
    .string()
    .regex(/^Authorization=AAD(?:;|$)/i, 'is not Authorization=AAD')
    .optional(),
};

type Settings = z.infer<z.ZodObject<typeof telemetrySettings>>;

/** What is wrong with these settings as a whole. */
export const findTelemetryFaults = (set: Variables): readonly Fault[] =>
  findFaults([
    [
      'APPLICATIONINSIGHTS_CONNECTION_STRING',
      'is needed with APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
      !!set.APPLICATIONINSIGHTS_AUTHENTICATION_STRING && !set.APPLICATIONINSIGHTS_CONNECTION_STRING,
    ],
    [
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'is needed with otlp in OTEL_METRICS_EXPORTER',
      !!set.OTEL_METRICS_EXPORTER?.includes('otlp') &&
        !set.OTEL_EXPORTER_OTLP_ENDPOINT &&
        !set.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT,
    ],
    [
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'is needed with otlp in OTEL_TRACES_EXPORTER',
      set.OTEL_TRACES_EXPORTER === 'otlp' &&
        !set.OTEL_EXPORTER_OTLP_ENDPOINT &&
        !set.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT,
    ],
  ]);

const toAzure = (read: Settings): TelemetrySettings['azure'] =>
  read.APPLICATIONINSIGHTS_CONNECTION_STRING
    ? {
        connectionString: read.APPLICATIONINSIGHTS_CONNECTION_STRING,
        signsIn: read.APPLICATIONINSIGHTS_AUTHENTICATION_STRING !== undefined,
      }
    : undefined;

/** Undefined where nothing is to be told to anybody, which is so unless something is set. */
export const toTelemetry = (read: Settings): TelemetrySettings | undefined => {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_METRICS_EXPORTER: metrics = ['otlp'] } = read;
  const settings = {
    serviceName: read.OTEL_SERVICE_NAME,
    otlpTraces:
      read.OTEL_TRACES_EXPORTER !== 'none' &&
      !!(read.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? endpoint),
    otlpMetrics:
      metrics.includes('otlp') && !!(read.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT ?? endpoint),
    prometheus: metrics.includes('prometheus')
      ? { host: read.OTEL_EXPORTER_PROMETHEUS_HOST, port: read.OTEL_EXPORTER_PROMETHEUS_PORT }
      : undefined,
    azure: toAzure(read),
  };
  const { otlpTraces, otlpMetrics, prometheus, azure } = settings;
  const isOn = otlpTraces || otlpMetrics || prometheus !== undefined || azure !== undefined;
  return isOn && read.OTEL_SDK_DISABLED?.toLowerCase() !== 'true' ? settings : undefined;
};
