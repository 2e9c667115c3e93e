import type { Mount } from '../gateway.ts';
import { answerApi } from './api.ts';
import { answerPages } from './pages.ts';
import type { Provider } from './provider.ts';

/** The provider under the paths at which Stripe's client looks for it (`/v1`), and its pages under `/dev/stripe`. */
export const stripeMounts = (of: (key: string) => Provider | undefined): Mount[] => [
  {
    path: '/v1',
    answer: (request, response) => {
      const found = of((request.headers.authorization ?? '').replace(/^Bearer /, ''));
      if (found) return answerApi(found, request, response);
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end('{"error":{"type":"invalid_request_error","message":"Invalid API Key provided"}}');
    },
  },
  {
    path: '/dev/stripe',
    answer: (request, response) => {
      const found = of('');
      return found ? answerPages(found, request, response) : void response.writeHead(404).end();
    },
  },
];
