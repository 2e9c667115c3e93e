import { following } from '@sandan/telemetry/stream';
import type { StreamHandler } from './delivery.ts';

/** A batch is a span in the trace of what was written, as `woken` has it in the cloud. */
export const followed =
  (name: string, handler: StreamHandler): StreamHandler =>
  (event) =>
    following(name, event.Records, () => handler(event));
