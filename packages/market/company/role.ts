import { Permission, permissionsOf, Role } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/** Roles that one organisation can define beside those that all know. */
export const maxCustomRoles = 20;

/** What an organisation can hold and pass on. */
export const TradePermission = Permission.exclude(['desk.look', 'desk.act']).meta({ id: 'TradePermission' });

/** What is written of a role that an organisation defines for itself. */
export const RoleContent = z
  .strictObject({
    name: z.strictObject({ ko: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(60) }),
    permissions: z
      .array(TradePermission)
      .min(1)
      .max(TradePermission.options.length)
      .transform((chosen) => TradePermission.options.filter((p) => p === 'look' || chosen.includes(p))),
  })
  .meta({ id: 'RoleContent' });
export type RoleContent = z.infer<typeof RoleContent>;

/** A role of one organisation; it lies in the organisation's record, so that whoever calls is known without a further read. */
export const CustomRole = z
  .object({ id: idOf('role'), name: z.object({ ko: z.string(), en: z.string() }), permissions: z.array(TradePermission) })
  .meta({ id: 'CustomRole' });
export type CustomRole = z.infer<typeof CustomRole>;

/** A role that a member holds: one that every organisation knows, or the id of one of its own. */
export const HeldRole = z.union([Role, idOf('role')]).meta({ id: 'HeldRole' });

/** Roles a member can be given; the desk's are given by the operator's own set-up, the owner's by an accepted offer. */
export const MemberRole = z.union([Role.exclude(['operator', 'support']), idOf('role')]).meta({ id: 'MemberRole' });

/** An organisation as far as its roles go. */
export interface RoleHome {
  readonly roles?: readonly CustomRole[] | undefined;
}

const isBuiltIn = (role: string): role is Role => (Role.options as readonly string[]).includes(role);

/** What the roles allow in the organisation; one that it no longer has allows nothing. */
export const permissionsIn = (home: RoleHome, held: readonly string[]): readonly Permission[] => {
  const own = (home.roles ?? []).filter((role) => held.includes(role.id)).flatMap((role): Permission[] => role.permissions);
  return [...new Set([...permissionsOf(held.filter(isBuiltIn)), ...own])];
};

/** Refuses roles that do not exist, and what reaches beyond the one who gives it. @throws Fault invalid `role.unknown`, forbidden `role.beyond` */
export const grant = (home: RoleHome, roles: readonly string[], giver: readonly Permission[]): void => {
  const unknown = roles.filter((role) => !isBuiltIn(role) && !home.roles?.some((own) => own.id === role));
  if (unknown.length > 0)
    throw new Fault('invalid', 'request.invalid', 'unknown role', { fields: [{ pointer: '/roles', code: 'role.unknown' }] });
  within(permissionsIn(home, roles), giver);
};

/** @throws Fault forbidden `role.beyond` where something is given that the giver does not hold */
export const within = (given: readonly Permission[], giver: readonly Permission[]): void => {
  const beyond = given.filter((permission) => !giver.includes(permission));
  if (beyond.length > 0) throw new Fault('forbidden', 'role.beyond', beyond.join(', '));
};

/** Adds a role. @throws Fault conflict `role.tooMany`, forbidden `role.beyond` */
export const addRole = (home: RoleHome, role: CustomRole, giver: readonly Permission[]): CustomRole[] => {
  const roles = home.roles ?? [];
  if (roles.length >= maxCustomRoles)
    throw new Fault('conflict', 'role.tooMany', 'too many roles', { params: { count: maxCustomRoles } });
  within(role.permissions, giver);
  return [...roles, role];
};

/** Changes a role; neither what it was nor what it becomes may reach beyond the one who changes it. @throws Fault forbidden `role.beyond` */
export const changeRole = (home: RoleHome, role: CustomRole, giver: readonly Permission[]): CustomRole[] =>
  (home.roles ?? []).map((own) => {
    if (own.id !== role.id) return own;
    within([...own.permissions, ...role.permissions], giver);
    return role;
  });

/** Takes a role away. @throws Fault conflict `role.held` while somebody holds it, forbidden `role.beyond` */
export const removeRole = (
  home: RoleHome,
  id: string,
  holders: readonly string[],
  giver: readonly Permission[],
): CustomRole[] | undefined => {
  const roles = home.roles ?? [];
  within(roles.find((own) => own.id === id)?.permissions ?? [], giver);
  if (holders.length > 0)
    throw new Fault('conflict', 'role.held', `${holders.length} hold it`, { params: { members: holders.join(', ') } });
  const rest = roles.filter((own) => own.id !== id);
  return rest.length > 0 ? rest : undefined;
};
