import { environment } from '@sandan/environment/environment';
import { started } from '@sandan/environment/started';
import { cloudWorld } from '@sandan/fn-api/cloud';
import { stripePay } from '@sandan/pay/stripe';
import { stripeHttp, stripeSchedule } from './handler.ts';
import type { StripeWorld } from './world.ts';

/** One function for both: the schedule comes without a request. */
export const handler = started(async () => {
  const env = await environment('stripe', process.env);
  const key = env.secret('STRIPE_KEY');
  const base = env.override('STRIPE_API_BASE');
  const world: StripeWorld = {
    ...cloudWorld(env),
    ...(key === 'none' ? {} : { pay: stripePay({ key, ...(base ? { base } : {}) }) }),
    paySecret: env.secret('STRIPE_WEBHOOK_SECRET'),
    payLive: /^[sr]k_live_/.test(key),
  };
  const http = stripeHttp(world);
  const timed = stripeSchedule(world);
  return (event: Parameters<typeof http>[0] | undefined): Promise<unknown> =>
    event && 'requestContext' in event ? http(event) : timed(event);
});
