import { randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { constructStack } from '@smithy/core/client';
import { type Operation, operations } from './operation.ts';
import type { Wire } from './wire.ts';

type Stack = DynamoDBDocumentClient['middlewareStack'];
type Handler = (args: { input: object }) => Promise<{ output: object }>;
interface Command {
  readonly constructor: unknown;
  readonly input: object;
}

/** Only the names of the protocol's operations are passed through to whoever looks on, as by the SDK. */
const handlerOf = (line: Wire, stack: Stack, { name, send, receive }: Operation): Handler => {
  const last = async ({ input }: { input: object }) => {
    const sent = send(input) as object;
    const token = name === 'TransactWriteItems' ? { ClientRequestToken: randomUUID(), ...sent } : sent;
    const output = receive(await line.call(`DynamoDB_20120810.${name}`, token)) as object;
    return { output: { $metadata: { httpStatusCode: 200 }, ...output }, response: {} };
  };
  return stack.resolve(last as never, { commandName: `${name}Command` } as never) as unknown as Handler;
};

/**
 * A document client for an engine on this machine. The SDK prepares each call for a service that is far away (endpoint rules, signature,
 * user agent, schemas, retries by token bucket) and takes five to seven times as long for it as the call itself; here the calls of the
 * stores go out as they are. It is the SDK's client in all that can be seen of it: the same commands, results, errors and middleware of
 * the step `initialize`; a contract test holds both to the same answers. Whatever is no call on items goes through the SDK.
 */
export const engineClient = (sdk: DynamoDBDocumentClient, line: Wire): DynamoDBDocumentClient => {
  const stack = constructStack() as Stack;
  const handlers = new Map<Operation, Handler>();
  /** A stack that is changed makes its handlers anew. */
  const watched = Object.fromEntries(
    (['add', 'addRelativeTo', 'use', 'remove', 'removeByTag'] as const).map((name) => [
      name,
      (...args: unknown[]) => {
        handlers.clear();
        return (stack[name] as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  );
  const handlerFor = (operation: Operation): Handler => {
    const known = handlers.get(operation);
    if (known) return known;
    const made = handlerOf(line, stack, operation);
    handlers.set(operation, made);
    return made;
  };
  const send = async (command: Command): Promise<unknown> => {
    const operation = operations.get(command.constructor);
    if (!operation) return sdk.send(command as never);
    return (await handlerFor(operation)({ input: command.input })).output;
  };
  return Object.create(sdk, {
    send: { value: send, writable: true },
    middlewareStack: { value: { ...stack, ...watched } },
    destroy: {
      value: () => {
        sdk.destroy();
        void line.close();
      },
    },
  }) as DynamoDBDocumentClient;
};
