import { missing } from '@sandan/kernel/fault';
import { type Application, clawBacks, exclusions, rejections } from '@sandan/market/programme/application';
import { moved, score, submit } from '@sandan/market/programme/application-verbs';
import { type BudgetChange, returned } from '@sandan/market/programme/budget-change';
import { type Decision, select, withdraw } from '@sandan/market/programme/decide';
import { factsOf } from '@sandan/market/programme/eligibility';
import { activate, clawBack, close } from '@sandan/market/programme/grant-verbs';
import { type Hand, koreanDay } from '@sandan/market/programme/hand';
import type { Programme } from '@sandan/market/programme/programme';
import { grantOf } from '@sandan/market/programme/programme-verbs';
import type { Budget } from '@sandan/market/programme/support';
import * as z from 'zod';
import type { Call } from './endpoint.ts';
import { exporterBandOf, runningOf } from './programme-facts.ts';
import { applicationSide } from './programme-view.ts';

const note = z.string().trim().min(1).max(2000).optional();

/** What can be done to an application by a call. */
export const ApplicationAct = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.enum(['submit', 'withdraw', 'agree', 'finish', 'admit', 'score', 'keep', 'activate', 'close']),
    note,
  }),
  z.strictObject({ action: z.literal('select'), grant: z.int().positive().max(1e13).optional(), note }),
  z.strictObject({ action: z.literal('exclude'), reason: z.enum(exclusions), note }),
  z.strictObject({ action: z.literal('reject'), reason: z.enum(rejections), note }),
  z.strictObject({ action: z.literal('clawBack'), reason: z.enum(clawBacks), note }),
]);
type ApplicationAct = z.infer<typeof ApplicationAct>;

type Acting = Pick<Call<unknown, unknown, unknown>, 'world' | 'work' | 'caller' | 'now'>;
interface Found {
  readonly application: Application;
  readonly programme: Programme;
}

const handedIn = async ({ world }: Acting, { application, programme }: Found, hand: Hand): Promise<Application> => {
  const applicant = await world.stores.organisations.byId(application.applicantId);
  if (!applicant) throw missing('organisation');
  const running = await runningOf(world, application.ownerId, application.applicantId);
  const band = await exporterBandOf(world, applicant.id, hand.now);
  const facts = factsOf(applicant, application.declared, running, hand.now, koreanDay(hand.now), band);
  return submit(programme, application, facts, hand);
};

/** Writes a decision: what the programme has granted changes with it. */
const decided = ({ world, work }: Acting, before: Programme, decision: Decision, said: { note?: string }): Application => {
  const [next] = decision.applications;
  if (!next) throw missing('application');
  const application = { ...next, ...said };
  if (decision.programme !== before) world.stores.programmes.put(work, decision.programme);
  world.stores.applications.put(work, application);
  return application;
};

const budgeted = async (
  { world, work }: Acting,
  { application, programme }: Found,
  change: (budget: Budget) => BudgetChange,
  hand: Hand,
): Promise<Application> => {
  const budget = await world.stores.applications.budget(application.id);
  if (!budget) throw missing('application');
  const next = change(budget);
  world.stores.applications.advance(work, budget, next);
  const back = returned(next);
  if (back > 0) world.stores.programmes.put(work, grantOf(programme, -back, hand));
  return next.application;
};

/** Does what was asked to an application, and adds all that changes with it to the work of the call. */
export const acted = async (call: Acting, found: Found, body: ApplicationAct): Promise<Application> => {
  const { world, work, caller, now } = call;
  const { application, programme } = found;
  const hand = { actor: caller.actor, now };
  const side = applicationSide(application, caller) === 'applicant' ? 'applicant' : 'agency';
  const said = body.note ? { note: body.note } : {};
  const reason = 'reason' in body ? body.reason : undefined;
  // Whoever may not do this, or not now, is refused before anything else is looked at.
  const next = moved(application, body.action, side, hand, said, reason);
  if (body.action === 'select')
    return decided(call, programme, select(programme, application, body.grant ?? application.asked, hand), said);
  if (body.action === 'withdraw') return decided(call, programme, withdraw(programme, application, hand), said);
  if (body.action === 'activate') return budgeted(call, found, (b) => activate(b, hand), hand);
  if (body.action === 'close') return budgeted(call, found, (b) => close(b, hand), hand);
  if (body.action === 'clawBack') return budgeted(call, found, (b) => clawBack(programme, b, body, hand), hand);
  const last =
    body.action === 'submit'
      ? await handedIn(call, found, hand)
      : body.action === 'score'
        ? score(programme, application, hand)
        : next;
  world.stores.applications.put(work, last);
  return last;
};
