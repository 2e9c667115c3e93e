import { idOf } from '@sandan/kernel/id';
import { Country } from '@sandan/market/company/country';
import { OrganisationType } from '@sandan/market/company/organisation';
import { Grant, Level, Method, VerifiedSide } from '@sandan/market/company/standing';
import { VerificationDocument } from '@sandan/market/verification/document';
import { VerificationAction, verificationStates } from '@sandan/market/verification/verification';
import * as z from 'zod';
import { Text } from './answers.ts';

const Both = z.object({ ko: z.string(), en: z.string() });
const State = z.enum(verificationStates);

const Applicant = z.object({
  id: idOf('organisation'),
  name: Text,
  type: OrganisationType,
  country: Country,
  website: z.string().optional(),
  demo: z.boolean(),
});

const Paper = VerificationDocument.omit({ file: true, organisationId: true, version: true }).extend({
  file: VerificationDocument.shape.file.omit({ key: true }),
});

export const VerificationView = z
  .object({
    organisation: Applicant,
    side: VerifiedSide,
    version: z.int(),
    state: State,
    wanted: Level,
    demo: z.boolean(),
    submittedAt: z.string().optional(),
    dueAt: z.string().optional(),
    grant: Grant.optional(),
    suspendedAt: z.string().optional(),
    levels: z.array(z.object({ level: Level, label: Both, says: Both, fourEyes: z.boolean(), by: z.array(Method) })),
    requirements: z.array(
      z.object({
        name: z.string(),
        label: Both,
        proves: Both,
        accepts: z.array(Both),
        level: Level,
        ages: z.enum(['none', 'stated', 'issued']),
        maxAgeDays: z.int().optional(),
        optional: z.literal(true).optional(),
        state: z.enum(['missing', 'given', 'accepted', 'remarked', 'outdated', 'optional']),
        documents: z.array(Paper),
      }),
    ),
    history: z.array(
      z.object({
        action: VerificationAction,
        to: State,
        at: z.string(),
        by: z.enum(['owner', 'operator', 'clock']),
        name: z.string().optional(),
        level: Level.optional(),
        reason: z.string().optional(),
        note: z.string().optional(),
      }),
    ),
    proposal: z.object({ level: Level, methods: z.array(Method), at: z.string(), name: z.string(), own: z.boolean() }).optional(),
    actions: z.array(VerificationAction),
  })
  .meta({ id: 'VerificationView' });

export const VerificationLine = z
  .object({
    organisation: Applicant.pick({ id: true, name: true, type: true, country: true, demo: true }),
    side: VerifiedSide,
    state: State,
    wanted: Level,
    submittedAt: z.string().optional(),
    dueAt: z.string().optional(),
    businessHoursLeft: z.number(),
    proposed: z.boolean(),
  })
  .meta({ id: 'VerificationLine' });
