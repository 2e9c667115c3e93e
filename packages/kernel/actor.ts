import * as z from 'zod';

/** Roles inside an organisation (UO3). `operator` is the market's own staff and exists in operator organisations only. */
export const roles = ['owner', 'sales', 'buyer', 'finance', 'legal', 'equipment', 'viewer', 'operator'] as const;
export type Role = (typeof roles)[number];
export const Role = z.enum(roles).meta({ id: 'Role' });

/** Who acts: nobody known, a person with one active organisation (or none yet), or a part of the market itself. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly organisationId: string | null;
      readonly roles: readonly Role[];
    }
  | { readonly kind: 'service'; readonly name: string };

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

export const stamp = (actor: Actor, now: Date): Stamp => ({
  actor: actor.kind === 'person' ? actor.personId : actor.kind === 'service' ? `service:${actor.name}` : 'anonymous',
  organisationId: actor.kind === 'person' ? actor.organisationId : null,
  at: now.toISOString(),
});

export const isOperator = (actor: Actor): boolean => actor.kind === 'person' && actor.roles.includes('operator');
