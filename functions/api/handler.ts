import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { app } from './app.ts';
import { describeEvents } from './asyncapi.ts';
import { mcp } from './mcp/routes.ts';
import { oai } from './oai/routes.ts';
import { oauth } from './oauth/routes.ts';
import { core } from './routes/core.ts';
import type { World } from './world.ts';

/** The Lambda handler behind the HTTP API (payload format 2.0). */
export const apiHandler = (world: World): ((event: LambdaEvent, context?: LambdaContext) => Promise<unknown>) => {
  const hono = oai(mcp(oauth(describeEvents(app(world, core), world.siteUrl), world), world.siteUrl), world);
  return handle(hono) as (event: LambdaEvent, context?: LambdaContext) => Promise<unknown>;
};
