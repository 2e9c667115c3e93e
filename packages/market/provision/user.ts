import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { HeldRole } from '../company/role.ts';

/**
 * A person as the directory of their organisation knows them (SCIM 2.0). Until they sign in, roles and `active` are kept here; from then
 * on `personId` leads to the membership, which alone says both.
 */
export const ProvisionedUser = z.object({
  id: idOf('provisioned'),
  version: z.int().positive(),
  organisationId: idOf('organisation'),
  /** As the directory writes it; unique in the organisation, whatever the case. */
  userName: z.string().min(1).max(200),
  externalId: z.string().max(200).optional(),
  name: z
    .object({ formatted: z.string().max(200), givenName: z.string().max(100), familyName: z.string().max(100) })
    .partial()
    .optional(),
  displayName: z.string().max(200).optional(),
  /** Lower case; the address by which the person is known at the first sign-in. */
  email: z.email().max(254),
  active: z.boolean(),
  roles: z.array(HeldRole),
  personId: idOf('person').optional(),
  created: Stamp,
  changed: Stamp,
});
export type ProvisionedUser = z.infer<typeof ProvisionedUser>;

/** That a user name is taken in an organisation. */
export const ProvisionedName = z.object({
  version: z.literal(1),
  organisationId: idOf('organisation'),
  name: z.string(),
  userId: idOf('provisioned'),
});
export type ProvisionedName = z.infer<typeof ProvisionedName>;

/** What a user without roles is given: to look. */
export const firstRoles = ['viewer'] as const;

/** What a suspension by the directory says as its reason. */
export const directoryReason = 'SCIM';
