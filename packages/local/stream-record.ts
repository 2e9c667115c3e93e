import type { _Record, AttributeValue as SdkValue } from '@aws-sdk/client-dynamodb-streams';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';

const attributeOf = (value: SdkValue): AttributeValue => {
  if (value.B) return { B: Buffer.from(value.B).toString('base64') };
  if (value.BS) return { BS: value.BS.map((b) => Buffer.from(b).toString('base64')) };
  if (value.L) return { L: value.L.map(attributeOf) };
  if (value.M) return { M: imageOf(value.M) };
  return value as AttributeValue;
};

const imageOf = (image: Record<string, SdkValue>): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, attributeOf(value)]));

/** A record as Lambda gives it: bytes in base64, times in seconds since the epoch. */
export const lambdaRecord = (record: _Record, streamArn: string): DynamoDBRecord => {
  const change = record.dynamodb ?? {};
  return {
    ...(record.eventID ? { eventID: record.eventID } : {}),
    ...(record.eventName ? { eventName: record.eventName } : {}),
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: record.awsRegion ?? 'local',
    eventSourceARN: streamArn,
    ...(record.userIdentity
      ? { userIdentity: { type: record.userIdentity.Type, principalId: record.userIdentity.PrincipalId } }
      : {}),
    dynamodb: {
      ...(change.ApproximateCreationDateTime
        ? { ApproximateCreationDateTime: change.ApproximateCreationDateTime.getTime() / 1000 }
        : {}),
      ...(change.Keys ? { Keys: imageOf(change.Keys) } : {}),
      ...(change.NewImage ? { NewImage: imageOf(change.NewImage) } : {}),
      ...(change.OldImage ? { OldImage: imageOf(change.OldImage) } : {}),
      ...(change.SequenceNumber ? { SequenceNumber: change.SequenceNumber } : {}),
      ...(change.SizeBytes === undefined ? {} : { SizeBytes: change.SizeBytes }),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
};
