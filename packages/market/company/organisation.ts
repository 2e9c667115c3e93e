import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { LanguageTag, localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { PlanName } from '../machine/plan.ts';
import { Country } from './country.ts';
import { Identifier } from './identifier.ts';
import { PostalAddress } from './postal-address.ts';
import { CustomRole, maxCustomRoles } from './role.ts';
import { Standing } from './standing.ts';
import { Suspension } from './suspension.ts';

/** Types of organisation (UO2). */
export const organisationTypes = [
  'exporter',
  'buyer',
  'university',
  'institute',
  'equipment_centre',
  'forwarder',
  'agency',
  'operator',
] as const;
export const OrganisationType = z.enum(organisationTypes).meta({ id: 'OrganisationType' });
export type OrganisationType = z.infer<typeof OrganisationType>;

export const OrganisationProfile = z
  .object({
    type: OrganisationType.exclude(['operator']),
    name: localized(120),
    about: localized(4000).optional(),
    country: Country,
    /** Region in the country's own official name (경상남도, Bayern). */
    region: z.string().trim().max(80).optional(),
    /** The industrial complex the organisation works in, by its official Korean name (창원국가산업단지). */
    complex: z.string().trim().max(80).optional(),
    /** Printed on its papers; shown to nobody else. */
    postal: PostalAddress.optional(),
    website: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .optional(),
    /** Language in which the organisation is written to. */
    language: LanguageTag.default('ko'),
    /** IANA zone whose business days the organisation keeps. */
    zone: z.string().max(60).default('Asia/Seoul'),
  })
  .meta({ id: 'OrganisationProfile' });
export type OrganisationProfile = z.infer<typeof OrganisationProfile>;

export const Organisation = z
  .object({
    id: idOf('organisation'),
    version: z.int().positive(),
    ...OrganisationProfile.shape,
    type: OrganisationType,
    /** `erased`: nothing is left but a number. */
    status: z.enum(['active', 'suspended', 'erased']),
    suspension: Suspension.optional(),
    /** Roles of its own, beside those that every organisation knows. */
    roles: z.array(CustomRole).max(maxCustomRoles).optional(),
    /** Whether its signers need a second factor at once, without the days of grace. */
    factorAtOnce: z.boolean().optional(),
    /** Numbers by which it is known elsewhere, each held by it alone. */
    identifiers: z.array(Identifier).max(8).optional(),
    /** What it is verified for; written by the verification process alone. */
    verification: Standing.optional(),
    /** How it answers inquiries, 0 to 1 in tenths, as the clock last reckoned it: a signal of ranking. */
    answering: z.number().min(0).max(1).optional(),
    /** How much its machines may call; `basic` if absent. */
    plan: PlanName.optional(),
    /** Invented for the demonstration; shown as such on every page. */
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;
