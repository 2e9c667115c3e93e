import { DynamoDBServiceException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { Fault } from '@sandan/kernel/fault';

/** An item takes 400 kB at most, a transaction 4 MB. */
const sizes = /\bitem size\b.*\bexceeded\b|\baggregate size of the items\b/i;

/**
 * The fault invalid `record.tooLarge` for a write that the database refuses for its size, however it says so: as such, or as the reason for
 * which a transaction was cancelled. Undefined for all else.
 */
export const tooLarge = (cause: unknown): Fault | undefined => {
  if (!(cause instanceof DynamoDBServiceException)) return undefined;
  const reasons = cause instanceof TransactionCanceledException ? (cause.CancellationReasons ?? []) : [];
  const said = [
    ...(cause.name === 'ValidationException' ? [cause.message] : []),
    ...reasons.flatMap(({ Code, Message }) => (Code === 'ValidationError' && Message ? [Message] : [])),
  ];
  return said.some((text) => sizes.test(text)) ? new Fault('invalid', 'record.tooLarge', cause.message, { cause }) : undefined;
};
