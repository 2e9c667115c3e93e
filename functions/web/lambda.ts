import { environment } from '@sandan/environment/environment';
import { started } from '@sandan/environment/started';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { webHandler } from './handler.ts';

export const handler = started(async () => {
  const env = await environment('web', process.env);
  const app = webHandler({
    siteUrl: env.setting('SITE_URL'),
    api: env.setting('API_URL'),
    sessionSecret: env.secret('SESSION_SECRET'),
    edgeSecret: env.secret('EDGE_SECRET'),
    oidc: {
      issuer: env.setting('OIDC_ISSUER'),
      clientId: env.setting('OIDC_CLIENT_ID'),
      audience: env.setting('OIDC_AUDIENCE'),
    },
    fileOrigins: [env.setting('FILE_ORIGIN')],
  });
  return handle(app) as (event: LambdaEvent, context?: LambdaContext) => Promise<unknown>;
});
