import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** A Lambda handler behind the HTTP API (payload format 2.0). */
export type HttpHandler = (event: APIGatewayProxyEventV2) => Promise<unknown>;

const textual = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml|javascript|x-www-form-urlencoded)\b)/i;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number) => String(n).padStart(2, '0');

let second = 0;
let written = '';

/** Common log format, in UTC; made once a second. */
const timeOf = (now: number): string => {
  const current = Math.floor(now / 1000);
  if (current !== second) {
    const d = new Date(now);
    second = current;
    written = `${two(d.getUTCDate())}/${months[d.getUTCMonth()]}/${d.getUTCFullYear()}:${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())} +0000`;
  }
  return written;
};

let requests = 0;
const started = Date.now().toString(36);

/** What is read of a request. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'httpVersion'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/** The event that API Gateway makes of a request. `body` is absent if the request has none. */
export const eventOf = (request: Asked, routeKey: string, body: Buffer | undefined): APIGatewayProxyEventV2 => {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? '' : url.slice(mark + 1);
  const { cookie, ...given } = request.headers;
  const headers: Record<string, string> = {};
  for (const name in given) {
    const value = given[name];
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(',');
  }
  const now = Date.now();
  const method = request.method ?? 'GET';
  const event: APIGatewayProxyEventV2 = {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    headers,
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: `${started}-${++requests}`,
      routeKey,
      stage: '$default',
      time: timeOf(now),
      timeEpoch: now,
    },
    isBase64Encoded: false,
  };
  if (cookie) event.cookies = cookie.split('; ');
  if (query !== '') event.queryStringParameters = queryOf(query);
  if (body && body.length > 0) {
    const asText = textual.test(headers['content-type'] ?? 'text/plain');
    event.body = body.toString(asText ? 'utf8' : 'base64');
    event.isBase64Encoded = !asText;
  }
  return event;
};

/** Values of one name are joined by commas, as API Gateway does. */
const queryOf = (query: string): Record<string, string> => {
  const all: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) all[name] = all[name] === undefined ? value : `${all[name]},${value}`;
  return all;
};

/** Writes a handler's answer; an answer without a status is a JSON body with 200, as API Gateway takes it. */
export const writeResult = (response: ServerResponse, answer: unknown): void => {
  const structured = typeof answer === 'object' && answer !== null && 'statusCode' in answer;
  const result: APIGatewayProxyStructuredResultV2 = structured
    ? (answer as APIGatewayProxyStructuredResultV2)
    : {
        statusCode: 200,
        headers: { 'content-type': 'application/json' },
        body: typeof answer === 'string' ? answer : JSON.stringify(answer),
      };
  const body = result.isBase64Encoded ? Buffer.from(result.body ?? '', 'base64') : (result.body ?? '');
  for (const name in result.headers) {
    const value = result.headers[name];
    if (value !== undefined && name.toLowerCase() !== 'content-length') response.setHeader(name, String(value));
  }
  if (result.cookies && result.cookies.length > 0) response.setHeader('set-cookie', result.cookies);
  const status = result.statusCode ?? 200;
  if (status !== 204 && status !== 304) response.setHeader('content-length', Buffer.byteLength(body));
  response.statusCode = status;
  response.end(body);
};
