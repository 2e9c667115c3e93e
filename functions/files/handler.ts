import { app } from '@sandan/fn-api/app';
import { describeApi } from '@sandan/fn-api/openapi';
import { files } from '@sandan/fn-api/routes/files';
import type { World } from '@sandan/fn-api/world';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';

/** The Lambda handler for what needs the object store or is seldom asked for, kept apart so that the rest of the API starts fast. */
export const filesHandler = (world: World): ((event: LambdaEvent, context?: LambdaContext) => Promise<unknown>) => {
  const hono = describeApi(app(world, files), world.siteUrl);
  return handle(hono) as (event: LambdaEvent, context?: LambdaContext) => Promise<unknown>;
};
