import { idOf } from '@sandan/kernel/id';
import { kindNames } from '@sandan/market/listing/kinds/registry';

import { feedbackReasonNames } from '@sandan/market/match/feedback';
import { verdictReasons, verdicts } from '@sandan/market/match/rule';
import { NeedState } from '@sandan/market/need/need';
import * as z from 'zod';
import { Text } from './answers.ts';

const Face = z.object({ id: z.string().optional(), name: Text });

/** One condition held against one offer. */
const JudgedView = z.object({
  name: z.string(),
  label: Text,
  verdict: z.enum(verdicts),
  reason: z.enum(verdictReasons),
  wanted: Text,
  offered: Text.optional(),
});

export const MatchView = z
  .object({
    listing: z.object({ id: idOf('listing'), kind: z.enum(kindNames), title: Text, owner: Face, demo: z.boolean() }),
    /** 0 to 100. */
    score: z.int(),
    fits: z.boolean(),
    words: z.array(z.object({ asked: z.string(), found: z.string().optional() })),
    conditions: z.array(JudgedView),
    feedback: z.object({ verdict: z.enum(['useful', 'not_useful']), reason: z.enum(feedbackReasonNames).optional() }).optional(),
  })
  .meta({ id: 'MatchView' });

/** What answers a need in one kind of listing: the best, and how many there are of which they are the best. */
export const MatchGroup = z
  .object({
    kind: z.enum(kindNames),
    label: z.object({ ko: z.string(), en: z.string() }),
    fitting: z.int(),
    near: z.int(),
    items: z.array(MatchView),
  })
  .meta({ id: 'MatchGroup' });

export const NeedView = z
  .object({
    id: idOf('listing'),
    version: z.int(),
    title: Text,
    state: NeedState,
    reason: z.string().optional(),
    until: z.string(),
    /** Absent for those who are not to know. */
    owner: Face.optional(),
    anonymous: z.boolean(),
    broker: Face.optional(),
    queue: z
      .object({ since: z.string(), dueAt: z.string(), late: z.boolean(), broker: Face.optional(), mine: z.boolean() })
      .optional(),
    proposals: z.array(
      z.object({
        offer: z.object({ id: idOf('listing'), title: Text }),
        broker: Face.optional(),
        note: z.string(),
        at: z.string(),
      }),
    ),
    side: z.enum(['owner', 'broker', 'operator']),
    actions: z.array(z.string()),
    demo: z.boolean(),
  })
  .meta({ id: 'NeedView' });
