import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { app } from './app.ts';
import { core } from './routes/core.ts';
import type { World } from './world.ts';

/** The Lambda handler behind the HTTP API (payload format 2.0). */
export const apiHandler = (world: World): ((event: LambdaEvent, context?: LambdaContext) => Promise<unknown>) => {
  const hono = app(world, core);
  return handle(hono) as (event: LambdaEvent, context?: LambdaContext) => Promise<unknown>;
};
