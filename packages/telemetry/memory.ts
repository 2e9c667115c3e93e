import { AggregationTemporality, InMemoryMetricExporter, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { record } from './sdk.ts';

/** Records in this process, to be looked at: for tests and for a look at a local market. */
export const recordHere = (service: string) => {
  const spans = new InMemorySpanExporter();
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const recording = record({
    service,
    spanProcessors: [new SimpleSpanProcessor({ exporter: spans })],
    metricReaders: [new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 3_600_000 })],
  });
  return {
    ...recording,
    spans: (): ReadableSpan[] => spans.getFinishedSpans(),
    async metrics() {
      await recording.flush();
      return (
        metrics
          .getMetrics()
          .at(-1)
          ?.scopeMetrics.flatMap((scope) => scope.metrics) ?? []
      );
    },
  };
};
