import { Stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/** Blocks that one organisation can keep. */
export const maxBlocks = 500;

/** One organisation wants no new inquiries and deals with another; running ones go on. */
export const Block = z
  .object({
    organisationId: idOf('organisation'),
    blockedId: idOf('organisation'),
    version: z.int().positive(),
    /** Why, for the colleagues alone. */
    note: z.string().trim().min(1).max(300).optional(),
    by: Stamp,
  })
  .meta({ id: 'Block' });
export type Block = z.infer<typeof Block>;

/** Whether one of these blocks is by an organisation, or of it. */
export const isBlocked = (blocks: readonly Block[], id: string): boolean =>
  blocks.some((b) => b.organisationId === id || b.blockedId === id);

/**
 * Refuses something new between two organisations of which one has blocked the other. Who blocked is told so; the other gets a
 * refusal that does not say why.
 * @throws Fault conflict `block.yours`, `inquiry.notTaken`
 */
export const unblocked = (blocks: readonly Block[], byOrganisation: string): void => {
  if (blocks.some((b) => b.organisationId === byOrganisation)) throw new Fault('conflict', 'block.yours');
  if (blocks.length > 0) throw new Fault('conflict', 'inquiry.notTaken');
};
