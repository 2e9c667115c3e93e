import { environment } from '@sandan/environment/environment';
import { started } from '@sandan/environment/started';
import { cloudWorld } from './cloud.ts';
import { apiHandler } from './handler.ts';

export const handler = started(async () => apiHandler(cloudWorld(await environment('api', process.env))));
