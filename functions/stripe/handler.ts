import { app } from '@sandan/fn-api/app';
import { cards } from '@sandan/fn-api/routes/cards';
import { Fault } from '@sandan/kernel/fault';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { convergeBooks } from './converging.ts';
import { eachDue } from './due.ts';
import { doTasks } from './tasks.ts';
import { hear } from './webhook.ts';
import type { StripeReport, StripeWorld } from './world.ts';

const pagesOver = async (world: StripeWorld, report: StripeReport): Promise<void> => {
  const now = world.now().toISOString();
  const asked = new Set<string>();
  await eachDue(
    world,
    report,
    (page) => world.stores.payments.pagesDue(now, page),
    async ({ id }) => {
      if (asked.has(id)) return;
      asked.add(id);
      report.converged += await convergeBooks(world, id);
    },
  );
};

/** One run of the schedule. */
export const runStripe = async (world: StripeWorld): Promise<StripeReport> => {
  const report: StripeReport = { done: 0, tried: 0, converged: 0, failed: 0 };
  if (!world.pay) return report;
  await pagesOver(world, report);
  await doTasks(world, report, world.pay);
  return report;
};

/** Answers the part of the API that talks to the card provider, and the provider's messages. */
export const stripeHttp = (world: StripeWorld): ((event: LambdaEvent, context?: LambdaContext) => Promise<unknown>) => {
  const hono = app(world, cards);
  hono.post('/api/stripe/webhook', async (c) => {
    const raw = new TextDecoder().decode(await c.req.raw.arrayBuffer());
    try {
      return c.json({ heard: await hear(world, raw, c.req.header('stripe-signature') ?? null) });
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      world.log({ level: 'warn', message: 'a message of the card provider was not taken', code: fault.code });
      return c.json({ code: fault.code }, fault.kind === 'unauthenticated' ? 400 : 503);
    }
  });
  return handle(hono) as (event: LambdaEvent, context?: LambdaContext) => Promise<unknown>;
};

/** The handler behind the schedule. */
export const stripeSchedule =
  (world: StripeWorld) =>
  async (_event?: unknown): Promise<StripeReport> => {
    const report = await runStripe(world);
    if (report.done + report.tried + report.converged + report.failed > 0)
      world.log({ level: 'info', message: 'stripe', ...report });
    return report;
  };
