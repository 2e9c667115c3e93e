import { SpanKind } from '@opentelemetry/api';
import {
  ATTR_ERROR_TYPE,
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_HTTP_ROUTE,
  ATTR_URL_SCHEME,
} from '@opentelemetry/semantic-conventions';
import { Fault } from '@sandan/kernel/fault';
import { slowMs } from '@sandan/market/slo/objective';
import { recordIndicator, recordRequest } from '@sandan/telemetry/metrics';
import { received, toldTrace } from '@sandan/telemetry/propagation';
import { errorType, inSpan } from '@sandan/telemetry/span';
import { metered, noUsage } from '@sandan/telemetry/usage';
import type { AnyEndpoint } from './endpoint.ts';
import { statusOf } from './problem.ts';
import type { World } from './world.ts';

/** The answer with the trace it was made in, where one is recorded. */
const traced = (answer: Response): Response => {
  const told = toldTrace();
  if (told) answer.headers.append('server-timing', told);
  return answer;
};

/**
 * Answers one request as a span by the semantic conventions for HTTP, in the trace that the caller names; records how long it took and
 * what it used, and counts it for the objectives.
 */
export const observed = (world: World, e: AnyEndpoint, request: Request, act: () => Promise<Response>): Promise<Response> => {
  const route = { [ATTR_HTTP_REQUEST_METHOD]: request.method, [ATTR_HTTP_ROUTE]: `/api/v1${e.path}` };
  const attributes = { ...route, [ATTR_URL_SCHEME]: 'https', 'sandan.operation': e.operation };
  const span = { kind: SpanKind.SERVER, attributes };
  return received(request.headers, () =>
    inSpan(`${request.method} ${route[ATTR_HTTP_ROUTE]}`, span, async (say) => {
      const usage = noUsage();
      const began = performance.now();
      const note = (status: number, error?: string) => {
        const ms = performance.now() - began;
        const answer = { [ATTR_HTTP_RESPONSE_STATUS_CODE]: status, ...(error ? { [ATTR_ERROR_TYPE]: error } : {}) };
        say(answer);
        recordRequest(route, answer, ms / 1000, usage);
        for (const [objective, good] of [['availability', status < 500] as const, ['latency', ms <= slowMs] as const]) {
          world.indicators.count(objective, good);
          recordIndicator(objective, good);
        }
        world.used?.(e.operation, usage, status);
      };
      try {
        const answer = await metered(usage, act);
        note(answer.status);
        return traced(answer);
      } catch (cause) {
        note(cause instanceof Fault ? statusOf(cause) : 500, errorType(cause));
        throw cause;
      } finally {
        await Promise.all([world.indicators.flush(), world.views.flush()]);
      }
    }),
  );
};
