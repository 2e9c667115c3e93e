import { eventOf } from '@sandan/local/lambda-event';

/** A GET as API Gateway hands it over. */
export const httpEvent = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  eventOf(
    {
      method: 'GET',
      url: path,
      headers: { host: 'market.test', ...headers },
      httpVersion: '1.1',
      socket: { remoteAddress: '::1' },
    },
    path.startsWith('/api/') ? 'ANY /api/{proxy+}' : '$default',
    undefined,
  );
