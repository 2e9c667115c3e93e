import { Fault } from '@sandan/kernel/fault';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { askPasskey, Signed, takePasskey } from '../factor/passkey.ts';
import { takeCode } from '../factor/recovery.ts';
import { takeTotp } from '../factor/totp.ts';
import { proofFor } from '../step-up.ts';
import { active, callerOf } from './factors.ts';

const Code = z.string().trim().min(1).max(40);

export const stepUpRoutes = [
  endpoint({
    operation: 'stepUp.ask',
    method: 'post',
    path: '/me/step-up/challenge',
    summary: 'What a browser is to sign with a passkey of the person; good for one answer within 15 minutes',
    answer: z.object({ passkey: z.looseObject({}) }),
    status: 201,
    handle: async ({ permit, caller, world, work }) => {
      permit('own');
      const { person, session } = callerOf(caller);
      const known = active(await world.stores.factors.ofPerson(person.id), 'passkey');
      if (known.length === 0) throw new Fault('conflict', 'factor.none');
      return { body: { passkey: await askPasskey(world, work, { personId: person.id, session }, known) } };
    },
  }),
  endpoint({
    operation: 'stepUp.prove',
    method: 'post',
    path: '/me/step-up',
    summary:
      'Show a second factor; the proof, sent in the header x-step-up, opens for ten minutes and in this session what asks for one',
    confidential: true,
    body: z.discriminatedUnion('method', [
      z.strictObject({ method: z.literal('totp'), code: Code }),
      z.strictObject({ method: z.literal('recovery'), code: Code }),
      z.strictObject({ method: z.literal('passkey'), response: Signed }),
    ]),
    answer: z.object({ proof: z.string(), expiresAt: z.iso.datetime() }),
    status: 201,
    handle: async ({ permit, caller, body, world, now, work }) => {
      permit('own');
      const { person, session } = callerOf(caller);
      if (!person.secondFactor) throw new Fault('conflict', 'factor.none');
      await world.stores.tries.take(person.id, now);
      if (body.method === 'recovery') {
        world.stores.recoveryCodes.put(work, takeCode(world, await world.stores.recoveryCodes.of(person.id), body.code));
      } else {
        const all = await world.stores.factors.ofPerson(person.id);
        const shown =
          body.method === 'totp'
            ? takeTotp(world, active(all, 'totp'), body.code, now)
            : await takePasskey(world, work, { personId: person.id, session }, active(all, 'passkey'), body.response);
        world.stores.factors.put(work, shown);
      }
      world.stores.tries.giveBack(work, person.id, now);
      return { body: proofFor(world, person.id, session, body.method) };
    },
  }),
];
