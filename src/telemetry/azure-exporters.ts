import {
  AzureMonitorMetricExporter,
  AzureMonitorTraceExporter,
} from '@azure/monitor-opentelemetry-exporter';

/** An Application Insights resource. */
export type AzureAddress = {
  readonly connectionString: string;
  /** With the managed identity, rather than with the key in the connection string. */
  readonly signsIn: boolean;
};

/** What sends to Application Insights. Nothing is kept on the disk: what cannot be sent soon is dropped. */
export const openAzureExporters = async ({ connectionString, signsIn }: AzureAddress) => {
  const options = { connectionString, disableOfflineStorage: true };
  if (!signsIn)
    return {
      spans: new AzureMonitorTraceExporter(options),
      metrics: new AzureMonitorMetricExporter(options),
    };
  const { DefaultAzureCredential } = await import('@azure/identity');
  const credential = new DefaultAzureCredential();
  return {
    spans: new AzureMonitorTraceExporter({ ...options, credential }),
    metrics: new AzureMonitorMetricExporter({ ...options, credential }),
  };
};
