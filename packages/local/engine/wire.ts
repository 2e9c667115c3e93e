import { type Dispatcher, Pool } from 'undici';
import { unsigned } from '../unsigned.ts';
import { faultOf } from './fault.ts';

/** Sends one call of a service (`DynamoDB_20120810.GetItem`) and answers its JSON. @throws DynamoDBServiceException */
export interface Wire {
  call(target: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

const connections = 24;
const attempts = 3;
const passing =
  /^(?:ThrottlingException|ProvisionedThroughputExceededException|RequestLimitExceeded|TransactionInProgressException)$/;

const post = (pool: Pool, target: string, body: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    let status = 0;
    const chunks: Buffer[] = [];
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => {},
      onResponseStart(_controller, code) {
        status = code;
      },
      onResponseData: (_controller, chunk) => void chunks.push(chunk),
      onResponseEnd: () => resolve({ status, text: (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString() ?? '' }),
      onResponseError: (_controller, cause) => reject(cause),
    };
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target, ...unsigned };
    pool.dispatch({ method: 'POST', path: '/', headers, body }, handler);
  });

/**
 * HTTP to an engine on this machine. Like the SDK it asks three times in all where nobody answered, or the engine could not just then.
 *
 * @param patience ms after which an answer that has not begun, or stands still, is taken for lost
 */
export const wire = (endpoint: string, patience = 10_000): Wire => {
  const pool = new Pool(endpoint, { connections, headersTimeout: patience, bodyTimeout: patience });
  return {
    async call(target, input) {
      const body = JSON.stringify(input);
      for (let attempt = 1; ; attempt++) {
        const last = attempt >= attempts;
        try {
          const { status, text } = await post(pool, target, body);
          if (status === 200) return JSON.parse(text);
          const fault = faultOf(status, text);
          if (last || (status < 500 && !passing.test(fault.name))) throw fault;
        } catch (cause) {
          if (last || !(cause instanceof Error) || '$metadata' in cause) throw cause;
        }
        await new Promise((r) => setTimeout(r, 2 ** attempt * 50 * Math.random()));
      }
    },
    close: () => pool.destroy(),
  };
};
