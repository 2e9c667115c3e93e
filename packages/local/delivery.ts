import type { StreamMapping } from '@sandan/topology/topology';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

// biome-ignore lint/suspicious/noConfusingVoidType: a handler that answers nothing has handled everything
export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<void | DynamoDBBatchResponse>;

/** What could not be handled; in the cloud the failure queue holds the like. */
export interface Failure {
  readonly at: string;
  readonly destination: string;
  readonly attempts: number;
  readonly error: string;
  readonly records: readonly DynamoDBRecord[];
}

export interface Delivery {
  readonly mapping: StreamMapping;
  readonly handler: StreamHandler;
  /** Called with the sequence number up to which everything is handled or given up. */
  readonly progress: (sequence: string) => void;
  readonly fail: (failure: Failure) => void;
  /** Waits before the n-th retry; answers false when the delivery is to stop. */
  readonly pause: (retry: number) => Promise<boolean>;
  readonly now: () => Date;
}

const sequenceOf = (record: DynamoDBRecord | undefined): string => record?.dynamodb?.SequenceNumber ?? '';

/**
 * How many records from the front the handler has done. An answer that names no record of the batch counts as a failure of the
 * whole batch, as with Lambda.
 */
const doneBy = (records: readonly DynamoDBRecord[], answer: DynamoDBBatchResponse | undefined): number => {
  const failed = answer?.batchItemFailures ?? [];
  if (failed.length === 0) return records.length;
  const places = failed.map((f) => records.findIndex((r) => sequenceOf(r) === f.itemIdentifier));
  return places.some((p) => p < 0) ? 0 : Math.min(...places);
};

const invoke = async (d: Delivery, records: readonly DynamoDBRecord[]): Promise<{ done: number; error: string }> => {
  try {
    const answer = await d.handler({ Records: structuredClone(records) as DynamoDBRecord[] });
    const done = d.mapping.reportBatchItemFailures ? doneBy(records, answer ?? undefined) : records.length;
    return { done, error: 'reported by the handler' };
  } catch (cause) {
    return { done: 0, error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
};

const tooOld = (d: Delivery, record: DynamoDBRecord | undefined): boolean => {
  const written = record?.dynamodb?.ApproximateCreationDateTime;
  return written !== undefined && d.now().getTime() / 1000 - written > d.mapping.maxRecordAge;
};

/**
 * Hands one batch to a handler with the semantics of a Lambda stream mapping: in order and at least once; a failed batch is
 * halved (which costs no attempt), a single record is retried `retryAttempts` times and then given to the failure destination,
 * so that it blocks nothing behind it. Answers false if it was stopped before the end.
 */
export const deliver = async (d: Delivery, batch: readonly DynamoDBRecord[]): Promise<boolean> => {
  const parts: { records: readonly DynamoDBRecord[]; failures: number }[] = [{ records: batch, failures: 0 }];
  for (let part = parts.shift(); part; part = parts.shift()) {
    const { done, error } = await invoke(d, part.records);
    if (done > 0) d.progress(sequenceOf(part.records[done - 1]));
    const rest = part.records.slice(done);
    if (rest.length === 0) continue;
    const failures = done > 0 ? 1 : part.failures + 1;
    const split = d.mapping.bisectBatchOnError && rest.length > 1;
    if (split) {
      const half = Math.ceil(rest.length / 2);
      parts.unshift({ records: rest.slice(0, half), failures: 0 }, { records: rest.slice(half), failures: 0 });
    } else if (failures > d.mapping.retryAttempts || tooOld(d, rest[0])) {
      const destination = d.mapping.failureDestination;
      d.fail({ at: d.now().toISOString(), destination, attempts: failures, error, records: rest });
      d.progress(sequenceOf(rest.at(-1)));
      continue;
    } else {
      parts.unshift({ records: rest, failures });
    }
    if (!(await d.pause(split ? 1 : failures))) return false;
  }
  return true;
};
