import { SpanKind } from '@opentelemetry/api';
import {
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_SERVER_ADDRESS,
} from '@opentelemetry/semantic-conventions';
import { passedOn } from './propagation.ts';
import { inSpan } from './span.ts';
import { charge } from './usage.ts';

interface Asked {
  readonly url: URL;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One question over HTTP to somebody else, as a span by the semantic conventions; the trace goes along (W3C Trace Context). The span names
 * the host alone: addresses carry keys.
 */
export const outgoing = <Q extends Asked, R extends { readonly status: number }>(
  question: Q,
  ask: (question: Q) => Promise<R>,
): Promise<R> => {
  const method = question.method ?? 'GET';
  const attributes = { [ATTR_HTTP_REQUEST_METHOD]: method, [ATTR_SERVER_ADDRESS]: question.url.hostname };
  charge({ asks: 1 });
  return inSpan(method, { kind: SpanKind.CLIENT, attributes }, async (say) => {
    const reply = await ask({ ...question, headers: { ...question.headers, ...passedOn() } });
    say({ [ATTR_HTTP_RESPONSE_STATUS_CODE]: reply.status });
    return reply;
  });
};
