import { Fault, missing } from '@sandan/kernel/fault';
import type { Application } from '@sandan/market/programme/application';
import type { Programme } from '@sandan/market/programme/programme';
import type { Budget } from '@sandan/market/programme/support';
import type { Call } from './endpoint.ts';
import { relationToApplication, relationToProgramme } from './programme-view.ts';

type Asking = Pick<Call<unknown, unknown, unknown>, 'permit' | 'saw' | 'caller' | 'world'>;
type Changing = Asking & Pick<Call<unknown, unknown, unknown>, 'seen' | 'concerns'>;

/** A programme for whoever may see it. @throws Fault missing */
export const programmeFor = async ({ permit, caller, world, saw }: Asking, id: string): Promise<Programme> => {
  const programme = await world.stores.programmes.byId(id);
  const relation = relationToProgramme(programme, caller);
  permit(relation);
  if (!programme) throw missing('programme');
  if (relation === 'other') saw(`programmes/${id}`, programme.ownerId);
  return programme;
};

/** The same as it was seen, for the agency. @throws Fault conflict `programme.stale` */
export const programmeToChange = async (call: Changing, id: string): Promise<Programme> => {
  const found = await call.world.stores.programmes.byId(id);
  call.permit(found && call.caller.organisation?.id === found.ownerId ? 'organisation' : 'other');
  if (!found) throw missing('programme');
  if (found.version !== call.seen()) throw new Fault('conflict', 'programme.stale');
  return found;
};

/** An application for whoever may see it, with its programme. @throws Fault missing */
export const applicationFor = async (
  { permit, caller, world, saw }: Asking,
  id: string,
): Promise<{ application: Application; programme: Programme }> => {
  const application = await world.stores.applications.byId(id);
  const relation = relationToApplication(application, caller);
  permit(relation);
  const programme = application && (await world.stores.programmes.byId(application.programmeId));
  if (!application || !programme) throw missing('application');
  if (relation === 'other') saw(`applications/${id}`, application.applicantId);
  return { application, programme };
};

/** The same as it was seen. @throws Fault conflict `application.stale` */
export const applicationToChange = async (call: Changing, id: string) => {
  const found = await applicationFor({ ...call, saw: () => {} }, id);
  if (call.caller.organisation?.id !== found.application.applicantId) call.concerns(found.application.applicantId);
  if (found.application.version !== call.seen()) throw new Fault('conflict', 'application.stale');
  return found;
};

/** The budget of an application for whoever may see it. */
export const budgetFor = async (call: Asking, id: string): Promise<{ budget: Budget; programme: Programme }> => {
  const { programme } = await applicationFor(call, id);
  const budget = await call.world.stores.applications.budget(id);
  if (!budget) throw missing('application');
  return { budget, programme };
};
