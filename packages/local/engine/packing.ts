import type { DynamoDBRecord } from 'aws-lambda';
import type { Wire } from './value.ts';

type Item = Readonly<Record<string, Wire>>;

/** Attribute that carries a packed body. */
const packed = 'packedBody';
/** A body that is longer stays as it is: the engine weighs what it is given, and a packed one weighs more than its record would. */
const longest = 200_000;
/** Types whose body a single call changes in part, by an expression that goes into it. */
const open: ReadonlySet<unknown> = new Set(['session']);

/**
 * The item with its body as one text. The engine takes some 15 µs for each attribute that it writes, and again for each index and for
 * the stream; a record has a hundred. Of an item only its keys, its type and its version are ever named in an expression (`open` says
 * the exceptions), so the body may travel and lie as one attribute. What was a value on the wire is the very same one when it comes back.
 */
export const pack = (item: Item): Item => {
  const { body, ...rest } = item;
  if (!body?.M || open.has(item.type?.S)) return item;
  const text = JSON.stringify(body.M);
  return text.length > longest ? item : { ...rest, [packed]: { S: text } };
};

export const unpack = (item: Item): Item => {
  const text = item[packed]?.S;
  if (typeof text !== 'string') return item;
  const { [packed]: _, ...rest } = item;
  return { ...rest, body: { M: JSON.parse(text) } };
};

/** A record of the stream as Lambda hands it to a function. */
export const whole = (record: DynamoDBRecord): DynamoDBRecord => {
  const { NewImage, OldImage, ...rest } = record.dynamodb ?? {};
  const image = (item: Item | undefined) => item && (unpack(item) as unknown as typeof NewImage);
  const [now, before] = [image(NewImage as unknown as Item), image(OldImage as unknown as Item)];
  return { ...record, dynamodb: { ...rest, ...(now ? { NewImage: now } : {}), ...(before ? { OldImage: before } : {}) } };
};
