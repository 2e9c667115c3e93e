import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace';
import { type Recording, record } from './sdk.ts';

/** Metrics go out at least so often, in ms, where a process lives on. */
const metricsEvery = 60_000;
/** Ms for which a collector is waited for: whoever called waits too. */
const patience = 1000;

/** Records to a collector over OTLP/HTTP, such as the ADOT layer beside a Lambda (`http://localhost:4318`). */
export const recordTo = (endpoint: string, service: string, share: number): Recording => {
  const base = endpoint.replace(/\/$/, '');
  return record({
    service,
    share,
    spanProcessors: [
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${base}/v1/traces`, timeoutMillis: patience }) }),
    ],
    metricReaders: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter({ url: `${base}/v1/metrics`, timeoutMillis: patience }),
        exportIntervalMillis: metricsEvery,
        exportTimeoutMillis: patience,
      }),
    ],
  });
};
