import { inOrder } from '@sandan/store/in-order';
import type { DynamoDBRecord } from 'aws-lambda';
import { itemFrom, itemToWire, type Wire } from './value.ts';

type Item = Readonly<Record<string, Wire>>;
type Fields = Readonly<Record<string, unknown>>;

/** Attribute that carries a body as the text of its JSON. */
const packed = 'bodyText';
/** A body of more bytes stays as it is: the engine weighs what it is given, and a text weighs more than its record would. */
const longest = 200_000;
/** Types whose body a single call changes in part, by an expression that goes into it. */
const open: ReadonlySet<unknown> = new Set(['session']);

/** Whether JSON keeps the value as it is: it has no sets, bytes or integers beyond 2^53. */
const isJson = (value: unknown): boolean => {
  if (value === null || typeof value !== 'object') return typeof value !== 'bigint';
  return Array.isArray(value) ? value.every(isJson) : isPlain(value) && Object.values(value).every(isJson);
};
const isPlain = (value: object): boolean => !(value instanceof Set || value instanceof Uint8Array);

/**
 * An item as it is sent, its body as one text. The engine takes some 15 µs for each attribute that it writes, and again for each index and
 * for the stream; a record has a hundred. Of an item only its keys, its type, its version and its counters are ever named in an expression
 * (`open` says the exception), so the body may travel and lie as one attribute. It is first written as the wire would have it, so that
 * what DynamoDB refuses is refused here too; its members lie in the order in which they are wanted when it is read.
 */
export const pack = (item: Fields): Item => {
  const whole = itemToWire(item);
  const { body, ...rest } = whole;
  if (!body?.M || open.has(item.type)) return whole;
  const value = itemFrom(body.M as Item);
  const text = isJson(value) ? JSON.stringify(inOrder(value)) : undefined;
  return text === undefined || Buffer.byteLength(text) > longest ? whole : { ...rest, [packed]: { S: text } };
};

const opened = (item: Item): { readonly rest: Item; readonly body?: Fields } => {
  const text = item[packed]?.S;
  if (typeof text !== 'string' || item.body) return { rest: item };
  const { [packed]: _, ...rest } = item;
  return { rest, body: JSON.parse(text) as Fields };
};

/** An item as it was received. */
export const unpack = (item: Item): Record<string, unknown> => {
  const { rest, body } = opened(item);
  return body ? { ...itemFrom(rest), body } : itemFrom(rest);
};

/** The same, still as it is on the wire. */
export const unpackWire = (item: Item): Item => {
  const { rest, body } = opened(item);
  return body ? { ...rest, body: { M: itemToWire(body) } } : rest;
};

/** A record of the stream as Lambda hands it to a function. */
export const whole = (record: DynamoDBRecord): DynamoDBRecord => {
  const { NewImage, OldImage, ...rest } = record.dynamodb ?? {};
  const image = (item: Item | undefined) => item && (unpackWire(item) as unknown as typeof NewImage);
  const [now, before] = [image(NewImage as unknown as Item), image(OldImage as unknown as Item)];
  return { ...record, dynamodb: { ...rest, ...(now ? { NewImage: now } : {}), ...(before ? { OldImage: before } : {}) } };
};
