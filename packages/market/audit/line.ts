import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/** Years after which a line may be dropped; a chain says of older ones that they were there, and no longer what they said. */
export const auditYears = 5;

/**
 * One line of the audit: who did what to which object, or read what is sensitive. It names people by their ids alone and holds
 * nothing that was written or shown, so that it can outlive them.
 */
export const AuditLine = z
  .object({
    id: idOf('audit'),
    kind: z.enum(['act', 'read']),
    /** Operation of the policy (`listings.act`), or what a part of the market itself did (`clock.escalate`). */
    operation: z.string(),
    /** Path of the object (`inquiries/inq_…`). */
    object: z.string(),
    /** HTTP status of the answer; 0 where nobody was answered. */
    status: z.int(),
    by: Stamp,
    /** In whose audit it lies: the organisation that acted, or whose thing it was where the desk acted. */
    organisationId: idOf('organisation').nullable(),
    /** In whose place a deputy did it. */
    insteadOf: z.array(idOf('person')).optional(),
    /** Version of the object after it. */
    version: z.int().optional(),
  })
  .meta({ id: 'AuditLine' });
export type AuditLine = z.infer<typeof AuditLine>;

/** What is said of something done or read, before it has an id. */
export type Audited = Omit<AuditLine, 'id' | 'organisationId' | 'kind'> &
  Partial<Pick<AuditLine, 'kind'>> & { readonly organisationId?: string | null };

/** The line of what was said; `id` begins with the instant of the stamp. */
export const lineOf = (id: string, { organisationId, kind = 'act', ...said }: Audited): AuditLine => ({
  id,
  kind,
  ...said,
  organisationId: organisationId ?? said.by.organisationId,
});
