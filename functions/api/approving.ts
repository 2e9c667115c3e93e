import { Fault } from '@sandan/kernel/fault';
import type { Localized } from '@sandan/kernel/text';
import { dayIn } from '@sandan/market/calendar/date';
import { type Approval, type ApprovalAbout, decidersOf } from '@sandan/market/company/approval';
import { type ApprovalSubject, covers, needed } from '@sandan/market/company/approval-rule';
import type { House } from '@sandan/market/company/deputy';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/** The members of an organisation on the day that it is there. */
export const houseOf = async (world: World, { id, zone }: Pick<Organisation, 'id' | 'zone'>, now: Date): Promise<House> => ({
  members: await world.stores.memberships.inOrganisation(id),
  day: dayIn(zone, now),
});

/** Whether somebody may see a request: who made it, who can decide or decided it, and those who administer the organisation. */
export const sees = (approval: Approval, { actor, person }: Caller, house: House): boolean => {
  const id = person?.id ?? '';
  if ('permissions' in actor && actor.permissions.includes('administer')) return true;
  return (
    approval.requesterId === id || decidersOf(approval, house).includes(id) || approval.steps.some((s) => s.decided?.by === id)
  );
};

/** Something of the market that rules for approval can be about, with what it is called. */
export interface Gated {
  readonly organisationId: string;
  readonly subject: ApprovalSubject;
  readonly about: ApprovalAbout;
  readonly title: Localized;
}

/**
 * Lets through what the organisation's rules do not ask approval for, or what is approved as it is. Whoever acts: what somebody else accepts
 * binds it too. @throws Fault conflict `approval.required`, for others `approval.others`
 */
export const cleared = async (
  world: World,
  { organisationId, subject, about, title }: Gated,
  { organisation }: Pick<Caller, 'organisation'>,
): Promise<void> => {
  const rules = await world.stores.approvals.rules.of(organisationId);
  if (!rules || needed(rules.rules, subject).length === 0) return;
  const found = await world.stores.approvals.cleared(organisationId, about);
  if (found && (!found.subject || covers(found.subject, subject))) return;
  if (organisation?.id !== organisationId) throw new Fault('conflict', 'approval.others', 'the payer has not approved it');
  // Terms of a deal have a way of their own to be asked for.
  throw new Fault('conflict', 'approval.required', undefined, about.kind === 'terms' ? {} : { remedy: { title, about } });
};
