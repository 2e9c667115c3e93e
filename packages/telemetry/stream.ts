import { context, type Link, propagation, SpanKind, trace } from '@opentelemetry/api';
import { passedOn } from './propagation.ts';
import { inSpan } from './span.ts';

/** Attribute of an item that names the trace in which it was written (`traceparent`); there while traces are recorded. */
export const traceAttribute = 'trace';

/** What a write adds to an item, so that whoever follows the table goes on in its trace. */
export const inTrace = (): Record<string, string> => {
  const { traceparent } = passedOn();
  return traceparent ? { [traceAttribute]: traceparent } : {};
};

interface StreamRecord {
  readonly dynamodb?: { readonly NewImage?: Readonly<Record<string, unknown>> | undefined } | undefined;
}

const writtenIn = ({ dynamodb }: StreamRecord): string | undefined =>
  (dynamodb?.NewImage?.[traceAttribute] as { S?: string } | undefined)?.S;

/**
 * Handles a batch of the table's stream as a span. Where all of it was written in one trace it goes on in that; of several it is a span of
 * its own that links to each.
 */
export const following = <T>(name: string, records: readonly StreamRecord[], act: () => Promise<T>): Promise<T> => {
  const traces = [...new Set(records.map(writtenIn).filter((t) => t !== undefined))];
  const contexts = traces.map((traceparent) => propagation.extract(context.active(), { traceparent }));
  const links = contexts.flatMap((at): Link[] => {
    const found = trace.getSpanContext(at);
    return found ? [{ context: found }] : [];
  });
  const [only] = contexts;
  const attributes = { 'messaging.system': 'aws.dynamodb', 'messaging.batch.message_count': records.length };
  const span = () => inSpan(`process ${name}`, { kind: SpanKind.CONSUMER, attributes, links }, act);
  return contexts.length === 1 && only ? context.with(only, span) : span();
};
