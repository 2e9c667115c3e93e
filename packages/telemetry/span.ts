import { type Attributes, type Link, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { ATTR_ERROR_TYPE } from '@opentelemetry/semantic-conventions';
import { Fault } from '@sandan/kernel/fault';

/** The name under which spans and metrics are recorded. */
export const scope = 'sandan-market';

/** What kind of failure it was, without a word of its message, which may name people. */
export const errorType = (cause: unknown): string =>
  cause instanceof Fault ? cause.code : cause instanceof Error ? cause.name : typeof cause;

export interface SpanOptions {
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
  /** Other traces that led here. */
  readonly links?: Link[];
}

/** What work may say of itself while its span is open. */
export type Say = (attributes: Attributes) => void;

/** Runs `act` in a span; without a provider that costs next to nothing. What it throws is marked by its type and passes. */
export const inSpan = <T>(name: string, options: SpanOptions, act: (say: Say) => Promise<T>): Promise<T> =>
  trace.getTracer(scope).startActiveSpan(name, { kind: SpanKind.INTERNAL, ...options }, async (span) => {
    try {
      return await act((attributes) => void span.setAttributes(attributes));
    } catch (cause) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute(ATTR_ERROR_TYPE, errorType(cause));
      throw cause;
    } finally {
      span.end();
    }
  });

/** Trace and span that are under way, as logs carry them. */
export const traceOf = (): { readonly traceId: string; readonly spanId: string } | undefined => {
  const current = trace.getActiveSpan()?.spanContext();
  return current ? { traceId: current.traceId, spanId: current.spanId } : undefined;
};
