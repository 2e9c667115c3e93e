import { request as forward } from 'node:http';
import { service } from './outside.ts';

/** IAM actions on the table that a call needs: of a transaction, those of its parts. */
const actionsOf = (target: string, body: string): string[] => {
  const operation = target.split('.').at(-1) ?? '';
  if (operation !== 'TransactWriteItems') return [`dynamodb:${operation}`];
  const { TransactItems } = JSON.parse(body) as { TransactItems: Record<string, unknown>[] };
  return TransactItems.flatMap((item) =>
    Object.keys(item).map((name) => `dynamodb:${name === 'ConditionCheck' ? 'ConditionCheckItem' : `${name}Item`}`),
  );
};

/** The database behind an ear that notes which actions are used. */
export const watched = async (endpoint: string) => {
  const used = new Set<string>();
  const { hostname, port } = new URL(endpoint);
  const ear = await service(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    for (const action of actionsOf(String(request.headers['x-amz-target']), body.toString())) used.add(action);
    const { method, url, headers } = request;
    const onward = forward({ host: hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    onward.end(body);
  });
  return { ...ear, used };
};
