import { context, metrics, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { type IMetricReader, MeterProvider } from '@opentelemetry/sdk-metrics';
import { ParentBasedSampler, type SpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import { ATTR_SERVICE_NAME, ATTR_SERVICE_VERSION } from '@opentelemetry/semantic-conventions';

/** Sends out what has been recorded. */
export interface Recording {
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Begins to record spans and metrics of this process, by the W3C's trace context. `share` of the traces that begin here are kept; one
 * that another began is kept if that one says so.
 */
export const record = (options: {
  readonly service: string;
  readonly version?: string;
  readonly share?: number;
  readonly spanProcessors: readonly SpanProcessor[];
  readonly metricReaders: readonly IMetricReader[];
}): Recording => {
  const resource = resourceFromAttributes({
    [ATTR_SERVICE_NAME]: options.service,
    ...(options.version ? { [ATTR_SERVICE_VERSION]: options.version } : {}),
  });
  const spans = new TracerProvider({
    resource,
    spanProcessors: [...options.spanProcessors],
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(options.share ?? 1) }),
  });
  const meters = new MeterProvider({ resource, readers: [...options.metricReaders] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(spans);
  metrics.setGlobalMeterProvider(meters);
  return {
    flush: async () => void (await Promise.all([spans.forceFlush(), meters.forceFlush()])),
    async stop() {
      await Promise.all([spans.shutdown(), meters.shutdown()]);
      context.disable();
      propagation.disable();
      trace.disable();
      metrics.disable();
    },
  };
};
