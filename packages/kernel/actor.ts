import * as z from 'zod';

/**
 * What a member of an organisation may be allowed, in words of the trade; the policy says which operations each opens. `desk.*` is the
 * market's own staff: `look` reads everything, `act` decides.
 */
export const permissions = [
  'look',
  'offer',
  'sell',
  'buy',
  'sign',
  'pay',
  'equip',
  'members',
  'administer',
  'desk.look',
  'desk.act',
] as const;
export type Permission = (typeof permissions)[number];
export const Permission = z.enum(permissions).meta({ id: 'Permission' });

/** Permissions that an organisation of the trade can hold and pass on; the desk's are the market's own. */
export const tradePermissions = permissions.filter((p) => !p.startsWith('desk.'));

/** Roles that every organisation knows (UO3), as bundles of permissions. `operator` and `support` exist in operator organisations only. */
export const rolePermissions = {
  owner: ['look', 'offer', 'sell', 'buy', 'sign', 'pay', 'equip', 'members', 'administer'],
  sales: ['look', 'offer', 'sell', 'buy'],
  buyer: ['look', 'offer', 'buy'],
  finance: ['look', 'pay'],
  legal: ['look', 'offer', 'sell', 'sign'],
  equipment: ['look', 'offer', 'sell', 'equip'],
  viewer: ['look'],
  operator: ['look', 'offer', 'sell', 'buy', 'members', 'administer', 'desk.look', 'desk.act'],
  support: ['look', 'desk.look'],
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof rolePermissions;
export const roles = Object.keys(rolePermissions) as [Role, ...Role[]];
export const Role = z.enum(roles).meta({ id: 'Role' });

/** The union of what the roles allow. */
export const permissionsOf = (held: readonly Role[]): readonly Permission[] => [
  ...new Set(held.flatMap((role): readonly Permission[] => rolePermissions[role])),
];

/**
 * Who acts: nobody known, a person with one active organisation (or none yet), a machine that holds a key of an organisation, or a
 * part of the market itself.
 */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly organisationId: string | null;
      /** Roles that every organisation knows, and ids of the organisation's own. */
      readonly roles: readonly string[];
      readonly permissions: readonly Permission[];
      /** Id of the one of the desk who sees the market as this person does. */
      readonly impersonator?: string;
    }
  | {
      readonly kind: 'machine';
      /** Id of the key or client that the machine showed. */
      readonly keyId: string;
      readonly organisationId: string;
      readonly permissions: readonly Permission[];
    }
  | { readonly kind: 'service'; readonly name: string };

/** A person who acts for an organisation in some of the roles that every organisation knows. */
export const memberOf = (personId: string, organisationId: string, held: readonly Role[]) =>
  ({ kind: 'person', personId, organisationId, roles: held, permissions: permissionsOf(held) }) as const satisfies Actor;

export const anonymous: Actor = { kind: 'anonymous' };

/** The stamp that every write carries: actor, organisation, on behalf of whom (UO1). */
export const Stamp = z
  .object({
    actor: z.string(),
    organisationId: z.string().nullable(),
    onBehalfOf: z.string().optional(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Stamp' });
export type Stamp = z.infer<typeof Stamp>;

const nameOf = (actor: Actor): string => {
  if (actor.kind === 'person') return actor.impersonator ?? actor.personId;
  if (actor.kind === 'machine') return actor.keyId;
  return actor.kind === 'service' ? `service:${actor.name}` : 'anonymous';
};

/** The organisation for which somebody acts, if for any. */
export const organisationOf = (actor: Actor): string | null => ('organisationId' in actor ? actor.organisationId : null);

export const stamp = (actor: Actor, now: Date): Stamp => ({
  actor: nameOf(actor),
  organisationId: organisationOf(actor),
  ...(actor.kind === 'person' && actor.impersonator ? { onBehalfOf: actor.personId } : {}),
  at: now.toISOString(),
});

/** Whether the actor holds a permission in the organisation for which they act. */
export const holds = (actor: Actor, permission: Permission): boolean =>
  'permissions' in actor && actor.permissions.includes(permission);
