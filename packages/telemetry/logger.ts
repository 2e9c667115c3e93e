import { redact } from './redact.ts';
import { traceOf } from './span.ts';

/** Takes one line as an object. */
export type Log = (line: Record<string, unknown>) => void;

/** Metrics in the Embedded Metric Format hold names and numbers of ours alone, and CloudWatch reads them as they are. */
const isMetric = (line: Record<string, unknown>): boolean => '_aws' in line;

/** A logger whose lines carry the trace under way and nothing that names or opens anybody. */
export const logger =
  (write: Log): Log =>
  (line) => {
    if (isMetric(line)) return write(line);
    const at = traceOf();
    write({ ...(redact(line) as Record<string, unknown>), ...(at ? { trace_id: at.traceId, span_id: at.spanId } : {}) });
  };
