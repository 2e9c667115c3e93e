import { contentHash } from '@sandan/documents/hash';
import { missing } from '@sandan/kernel/fault';
import { erasureProcess } from '@sandan/market/privacy/request';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { erasureNamed } from '../erasure-code.ts';

const ErasureFace = z
  .object({
    of: z.enum(['person', 'organisation']),
    state: z.enum(erasureProcess.states),
    askedAt: z.iso.datetime(),
    /** When nothing more was found in a walk through all that the market holds. */
    doneAt: z.iso.datetime().optional(),
    /** Records that were taken away, and records that were kept without whom they named. */
    deleted: z.int(),
    redacted: z.int(),
    /** SHA-256 over the canonical JSON of what the register of erasures holds; absent until it is done. */
    hash: z.string().optional(),
  })
  .meta({ id: 'ErasureFace' });

/** The proof of an erasure, for whoever holds its code: whose it was is not said. */
export const erasures = [
  endpoint({
    operation: 'erasures.verify',
    method: 'get',
    path: '/erasures/{code}',
    summary:
      'Whether an erasure was carried out, when and over how many records, for whoever holds the code that its asker was given',
    params: z.object({ code: z.string().max(60) }),
    answer: ErasureFace,
    handle: async ({ permit, params, world }) => {
      permit('public');
      const id = erasureNamed(world.stopSecret, params.code);
      const request = id ? await world.stores.privacy.byId(id) : undefined;
      if (request?.kind !== 'erasure') throw missing('erasure');
      const { subject, state, created, done, counts } = request;
      const sum = (how: string) => Object.entries(counts).reduce((all, [name, n]) => all + (name.endsWith(`.${how}`) ? n : 0), 0);
      return {
        body: {
          of: subject.is,
          state: z.enum(erasureProcess.states).parse(state),
          askedAt: created.at,
          deleted: sum('deleted'),
          redacted: sum('redacted'),
          ...(done ? { doneAt: done, hash: contentHash({ requestId: request.id, subject, done, counts }) } : {}),
        },
      };
    },
  }),
];
