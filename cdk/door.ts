import { type FunctionName, functions } from '@sandan/topology/topology';
import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { title } from './function.ts';

/** Requests per second the whole market takes, and for a moment. */
const throttle = { rateLimit: 500, burstLimit: 1000 };

/** Fields of one access log line; no query, no address of the caller beyond what abuse handling needs. */
const line = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  ms: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};

/** The HTTP API, throttled and logged. Routes are hung on it afterwards, since functions are told its address. */
export const door = (scope: Construct): HttpApi => {
  const api = new HttpApi(scope, 'Door', { createDefaultStage: false });
  const log = new LogGroup(scope, 'DoorLog', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
  new HttpStage(scope, 'DoorStage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle,
    detailedMetricsEnabled: true,
    accessLogSettings: { destination: new LogGroupLogDestination(log), format: AccessLogFormat.custom(JSON.stringify(line)) },
  });
  return api;
};

const routeKey = (key: string): HttpRouteKey => {
  const [method = '', path = ''] = key.split(' ');
  return key === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, HttpMethod[method as keyof typeof HttpMethod]);
};

/** Hangs the routes of every function on the door. Who may call is decided by the functions (policy as data), not here. */
export const hang = (scope: Construct, api: HttpApi, lambdas: Record<FunctionName, Lambda>): void => {
  for (const f of Object.values(functions)) {
    const integration = new HttpLambdaIntegration(`${title(f.name)}Integration`, lambdas[f.name]);
    for (const [n, route] of f.routes.entries())
      new HttpRoute(scope, `${title(f.name)}Route${n || ''}`, {
        httpApi: api,
        routeKey: routeKey(route.key),
        integration,
        authorizer: new HttpNoneAuthorizer(),
      });
  }
};
