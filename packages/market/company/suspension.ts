import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';

/** Why the desk suspends a party, with the words for people. */
export const suspensionReasons = {
  fraud: { ko: '허위·사기 의심', en: 'Suspected fraud' },
  report: { ko: '신고에 따른 조치', en: 'Reported' },
  sanctions: { ko: '제재 대상', en: 'Sanctions' },
  verification: { ko: '확인되지 않은 정보', en: 'Not verified' },
  security: { ko: '계정 보안', en: 'Account security' },
  request: { ko: '당사자 요청', en: 'At their own request' },
} as const;
export type SuspensionReason = keyof typeof suspensionReasons;
export const suspensionReasonNames = Object.keys(suspensionReasons) as [SuspensionReason, ...SuspensionReason[]];

const standing = <const N extends string>(name: N) =>
  process({
    name,
    states: ['active', 'suspended', 'erased'],
    initial: 'active',
    final: ['erased'],
    transitions: [
      { from: 'active', action: 'suspend', by: 'operator', to: 'suspended', reasons: suspensionReasonNames },
      { from: 'suspended', action: 'reinstate', by: 'operator', to: 'active' },
      { from: ['active', 'suspended'], action: 'erase', by: 'market', to: 'erased' },
    ],
  });

/** Standing of an organisation: a suspended one starts nothing, what runs stays readable for both sides (UO13). */
export const organisationProcess = standing('organisation');
/** Standing of a person: one who is suspended is refused at the next request. */
export const personProcess = standing('person');

export const standingActions = ['suspend', 'reinstate'] as const;
export type StandingAction = (typeof standingActions)[number];

/** Why and by whom somebody was suspended; the note is the desk's own. */
export const Suspension = z.object({
  reason: z.enum(suspensionReasonNames),
  note: z.string().trim().max(1000).optional(),
  by: Stamp,
});
export type Suspension = z.infer<typeof Suspension>;

interface Standing {
  readonly version: number;
  readonly status: 'active' | 'suspended' | 'erased';
  readonly suspension?: Suspension | undefined;
}

/**
 * The next version of a party that the desk suspends or reinstates.
 * @throws Fault conflict `process.refused`, invalid `process.reason`
 */
export const stand = <T extends Standing>(
  party: T,
  table: typeof organisationProcess | typeof personProcess,
  action: StandingAction,
  why: { readonly reason?: string | undefined; readonly note?: string | undefined },
  actor: Actor,
  now: Date,
): T => {
  const status = step(table, party.status, action, 'operator', why.reason);
  const { suspension: _, ...rest } = party;
  const reason = suspensionReasonNames.find((name) => name === why.reason);
  const suspension = reason && { reason, ...(why.note ? { note: why.note } : {}), by: stamp(actor, now) };
  return {
    ...rest,
    status,
    version: party.version + 1,
    ...(status === 'suspended' && suspension ? { suspension } : {}),
  } as unknown as T;
};
