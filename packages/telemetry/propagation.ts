import { context, isSpanContextValid, propagation, trace } from '@opentelemetry/api';

type Carrier = Record<string, string>;

/** Runs `act` as part of the trace that a request's headers name (W3C Trace Context); as a new one where they name none. */
export const received = <T>(headers: { get(name: string): string | null }, act: () => T): T => {
  const carrier: Carrier = {};
  for (const name of ['traceparent', 'tracestate']) {
    const value = headers.get(name);
    if (value) carrier[name] = value;
  }
  return context.with(propagation.extract(context.active(), carrier), act);
};

/** Headers that pass the trace under way on; none while nothing is traced. */
export const passedOn = (): Carrier => {
  const carrier: Carrier = {};
  propagation.inject(context.active(), carrier);
  return carrier;
};

/** The trace under way as `Server-Timing` tells it to a browser; nothing while nothing is traced. */
export const toldTrace = (): string | undefined => {
  const current = trace.getActiveSpan()?.spanContext();
  if (!current || !isSpanContextValid(current)) return undefined;
  const flags = current.traceFlags.toString(16).padStart(2, '0');
  return `traceparent;desc="00-${current.traceId}-${current.spanId}-${flags}"`;
};
