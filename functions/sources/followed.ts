import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import type { Followed } from './world.ts';

const Applicants = z.array(z.object({ ownerId: idOf('organisation'), applicant: z.string().trim().min(1).max(30) })).max(200);

/**
 * Whose patents are followed, from `KIPRIS_APPLICANTS`: JSON such as `[{"ownerId":"org_…","applicant":"120070509242"}]`; nothing if
 * it is absent or empty. @throws Error if it is written wrongly, so that a mistake shows at the first start
 */
export const followedFrom = (text: string | undefined): readonly Followed[] =>
  text?.trim() ? Applicants.parse(JSON.parse(text)) : [];

/** What is asked of KIPRIS, from its key (`none` if there is none) and the applicants followed. */
export const kiprisFrom = (key: string | undefined, applicants: string | undefined) => ({
  ...(key && key !== 'none' ? { key } : {}),
  followed: followedFrom(applicants),
});
