import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { SpanKind } from '@opentelemetry/api';
import { ATTR_DB_COLLECTION_NAME, ATTR_DB_OPERATION_NAME, ATTR_DB_SYSTEM_NAME } from '@opentelemetry/semantic-conventions';
import { inSpan } from './span.ts';
import { inTrace } from './stream.ts';
import { charge } from './usage.ts';

interface Consumed {
  readonly CapacityUnits?: number;
}

const reading = /^(?:Get|BatchGet|TransactGet|Query|Scan)/;
/** DynamoDB's names of its operations, where the document client says them shorter. */
const whole: Readonly<Record<string, string>> = { Get: 'GetItem', Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem' };

const operationOf = (commandName = ''): string => {
  const name = commandName.replace(/Command$/, '');
  return whole[name] ?? name;
};

const unitsOf = (output: unknown): number => {
  const { ConsumedCapacity } = (output ?? {}) as { ConsumedCapacity?: Consumed | Consumed[] };
  return [ConsumedCapacity ?? []].flat().reduce((sum, c) => sum + (c.CapacityUnits ?? 0), 0);
};

interface Written {
  readonly Item?: Record<string, unknown>;
  readonly TransactItems?: readonly { readonly Put?: { readonly Item?: Record<string, unknown> } }[];
}

/** The items that are put whole, with the trace in which that is done; other writes as they are. */
const withTrace = (input: object): object => {
  const more = inTrace();
  if (Object.keys(more).length === 0) return input;
  const { Item, TransactItems } = input as Written;
  return {
    ...input,
    ...(Item ? { Item: { ...Item, ...more } } : {}),
    ...(TransactItems
      ? { TransactItems: TransactItems.map((w) => (w.Put ? { ...w, Put: { ...w.Put, Item: { ...w.Put.Item, ...more } } } : w)) }
      : {}),
  };
};

/**
 * Has every call of the client say what it consumed, charges it to the work under way, and records it as a span by the semantic
 * conventions for DynamoDB. A client is observed once.
 */
export const observeDynamoDB = (client: Pick<DynamoDBDocumentClient, 'middlewareStack'>): void => {
  client.middlewareStack.add(
    (next, context) => (args) => {
      const operation = operationOf(context.commandName);
      const { TableName: table } = args.input as { TableName?: string };
      const attributes = {
        [ATTR_DB_SYSTEM_NAME]: 'aws.dynamodb',
        [ATTR_DB_OPERATION_NAME]: operation,
        ...(table ? { [ATTR_DB_COLLECTION_NAME]: table } : {}),
      };
      return inSpan(table ? `${operation} ${table}` : operation, { kind: SpanKind.CLIENT, attributes }, async (say) => {
        const isRead = reading.test(operation);
        charge(isRead ? { reads: 1 } : { writes: 1 });
        const input = { ...(isRead ? args.input : withTrace(args.input)), ReturnConsumedCapacity: 'TOTAL' };
        const answer = await next({ ...args, input });
        const units = unitsOf(answer.output);
        charge(isRead ? { readUnits: units } : { writeUnits: units });
        say({ 'aws.dynamodb.consumed_capacity': units });
        return answer;
      });
    },
    { step: 'initialize', name: 'observeDynamoDB', priority: 'high', override: true },
  );
};
