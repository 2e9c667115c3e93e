import { type Attributes, metrics } from '@opentelemetry/api';
import { METRIC_HTTP_SERVER_REQUEST_DURATION } from '@opentelemetry/semantic-conventions';
import { scope } from './span.ts';
import type { Usage } from './usage.ts';

/** Bounds of request durations in seconds, as the semantic conventions advise. */
const durations = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** Instruments are asked for at each use, since the provider is set after this module is loaded; the meter keeps them by name. */
const meter = () => metrics.getMeter(scope);

/** Records one answered request: its duration by route and status, and what it consumed by route. */
export const recordRequest = (route: Attributes, answer: Attributes, seconds: number, usage: Usage): void => {
  meter()
    .createHistogram(METRIC_HTTP_SERVER_REQUEST_DURATION, {
      unit: 's',
      description: 'Duration of HTTP server requests',
      advice: { explicitBucketBoundaries: durations },
    })
    .record(seconds, { ...route, ...answer });
  for (const [name, used] of Object.entries(usage))
    if (used > 0)
      meter()
        .createCounter(`sandan.usage.${name}`, { description: `What requests used: ${name}` })
        .add(used, route);
};

/** Counts what happened that an objective looks at. */
export const recordIndicator = (objective: string, good: boolean): void =>
  meter()
    .createCounter('sandan.slo.events', { description: 'Events that a service level objective counts' })
    .add(1, { 'sandan.slo.objective': objective, 'sandan.slo.good': good });
