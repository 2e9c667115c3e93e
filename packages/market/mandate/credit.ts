import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { open, process, step } from '@sandan/kernel/process';
import { split } from '@sandan/kernel/split';
import * as z from 'zod';
import type { Licence } from '../licence/licence.ts';
import { Share, whole } from '../royalty/share.ts';
import type { Mandate } from './mandate.ts';

const parties = ['mandator', 'broker'] as const;

/**
 * How brokers share the credit for one licence. It begins with equal shares; whoever wants others proposes them, and they count once the
 * mandating party and every broker agree. What is agreed does not change, for money is shared by it. A broker alone has it all.
 */
export const sharedCreditProcess = process({
  name: 'sharedCredit',
  states: ['proposed', 'disputed', 'agreed'],
  initial: 'proposed',
  final: ['agreed'],
  transitions: [
    { from: ['proposed', 'disputed'], action: 'propose', by: parties, to: 'proposed', guard: 'credit.shares' },
    { from: 'proposed', action: 'agree', by: parties, to: 'proposed' },
    { from: 'proposed', action: 'dispute', by: parties, to: 'disputed' },
    { from: 'proposed', action: 'settle', by: [...parties, 'market'], to: 'agreed', guard: 'credit.unagreed' },
  ],
});
export type CreditState = (typeof sharedCreditProcess)['states'][number];

/** The part of one mandate; its beneficiary in the books is named after it. */
export const CreditPart = z.object({
  mandateId: idOf('mandate'),
  brokerId: idOf('organisation'),
  share: Share,
  agreed: z.boolean(),
});
export type CreditPart = z.infer<typeof CreditPart>;

/** Brokers who can share one licence. */
export const maxBrokers = 20;

/** The credit of a party's brokers for one of its licences. One for each party of a licence. */
export const SharedCredit = z
  .object({
    licenceId: idOf('licence'),
    mandatorId: idOf('organisation'),
    version: z.int().positive(),
    /** Of the licence, for those who may not see it. */
    number: z.string(),
    currency: Currency,
    state: z.enum(sharedCreditProcess.states),
    parts: z
      .array(CreditPart)
      .min(1)
      .max(maxBrokers)
      .refine((all) => all.reduce((sum, p) => sum + p.share, 0) === whole, { message: 'credit.shares' }),
    mandatorAgreed: z.boolean(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'SharedCredit' });
export type SharedCredit = z.infer<typeof SharedCredit>;

const market: Actor = { kind: 'service', name: 'market' };

/**
 * The credit for a licence of those who held a mandate of `mandatorId` that covers it; nothing where there is none. Equal shares, the
 * earlier mandates getting what does not divide.
 */
export const openCredit = (
  licence: Pick<Licence, 'id' | 'number' | 'terms' | 'demo'>,
  mandatorId: string,
  mandates: readonly Mandate[],
  now: Date,
): SharedCredit | undefined => {
  const held = mandates
    .filter((m) => m.mandatorId === mandatorId)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, maxBrokers);
  if (held.length === 0) return undefined;
  const shares = split(
    whole,
    held.map(() => 1),
  );
  const alone = held.length === 1;
  const by = stamp(market, now);
  return {
    licenceId: licence.id,
    mandatorId,
    version: 1,
    number: licence.number,
    currency: licence.terms.currency,
    state: alone ? step(sharedCreditProcess, sharedCreditProcess.initial, 'settle', 'market') : sharedCreditProcess.initial,
    parts: held.map((m, i) => ({ mandateId: m.id, brokerId: m.brokerId, share: shares[i] ?? 0, agreed: alone })),
    mandatorAgreed: alone,
    demo: licence.demo,
    created: by,
    changed: by,
  };
};

/** Who acts on a credit: the mandating party, or one of the brokers. */
export const creditSide = (credit: SharedCredit, organisationId: string): 'mandator' | 'broker' | undefined => {
  if (credit.mandatorId === organisationId) return 'mandator';
  return credit.parts.some((p) => p.brokerId === organisationId) ? 'broker' : undefined;
};

const sideOf = (credit: SharedCredit, organisationId: string): 'mandator' | 'broker' => {
  const side = creditSide(credit, organisationId);
  if (!side) throw new Fault('forbidden', 'credit.stranger');
  return side;
};

type Agreeing = Pick<SharedCredit, 'parts' | 'mandatorAgreed'>;

const agreedBy = ({ parts: all, mandatorAgreed }: Agreeing, side: 'mandator' | 'broker', organisationId: string): Agreeing =>
  side === 'mandator'
    ? { parts: all, mandatorAgreed: true }
    : { mandatorAgreed, parts: all.map((p) => (p.brokerId === organisationId ? { ...p, agreed: true } : p)) };

const byAll = ({ parts: all, mandatorAgreed }: Agreeing): boolean => mandatorAgreed && all.every((p) => p.agreed);

const next = (
  credit: SharedCredit,
  state: CreditState,
  change: Partial<SharedCredit>,
  actor: Actor,
  now: Date,
): SharedCredit => ({
  ...credit,
  ...change,
  state,
  version: credit.version + 1,
  changed: stamp(actor, now),
});

/**
 * Proposes other shares; whoever proposes agrees. Every broker who held a mandate stays in it, with nothing if so agreed.
 * @throws Fault invalid `credit.shares`; conflict `process.refused`
 */
export const proposeShares = (
  credit: SharedCredit,
  shares: readonly { readonly mandateId: string; readonly share: Share }[],
  organisationId: string,
  actor: Actor,
  now: Date,
): SharedCredit => {
  const side = sideOf(credit, organisationId);
  const state = step(sharedCreditProcess, credit.state, 'propose', side);
  const said = new Map(shares.map((s) => [s.mandateId, s.share]));
  const sum = shares.reduce((all, s) => all + s.share, 0);
  const each = shares.length === credit.parts.length && credit.parts.every((p) => said.has(p.mandateId));
  if (!each || sum !== whole) throw invalidField('/shares', 'credit.shares');
  const all = credit.parts.map((p) => ({ ...p, share: said.get(p.mandateId) ?? 0, agreed: false }));
  return next(credit, state, agreedBy({ parts: all, mandatorAgreed: false }, side, organisationId), actor, now);
};

/** Agrees to the shares as they are proposed; the last who does settles them. @throws Fault conflict `process.refused` */
export const agreeShares = (credit: SharedCredit, organisationId: string, actor: Actor, now: Date): SharedCredit => {
  const side = sideOf(credit, organisationId);
  const agreeing = agreedBy(credit, side, organisationId);
  const state = step(sharedCreditProcess, credit.state, byAll(agreeing) ? 'settle' : 'agree', side);
  return next(credit, state, agreeing, actor, now);
};

/** Does not agree; others have to be proposed. @throws Fault conflict `process.refused` */
export const disputeShares = (credit: SharedCredit, organisationId: string, actor: Actor, now: Date): SharedCredit => {
  const state = step(sharedCreditProcess, credit.state, 'dispute', sideOf(credit, organisationId));
  const all = credit.parts.map((p) => ({ ...p, agreed: false }));
  return next(credit, state, { parts: all, mandatorAgreed: false }, actor, now);
};

export const creditActions = ['propose', 'agree', 'dispute'] as const;
export type CreditAction = (typeof creditActions)[number];

/** What an organisation can do with it; who has agreed already does not agree again. */
export const creditActionsOpen = (credit: SharedCredit, organisationId: string): CreditAction[] => {
  const side = creditSide(credit, organisationId);
  if (!side) return [];
  const found = open(sharedCreditProcess, credit.state, side).map((t) => t.action as string);
  const mine = credit.parts.filter((p) => p.brokerId === organisationId);
  const agreed = side === 'mandator' ? credit.mandatorAgreed : mine.every((p) => p.agreed);
  return creditActions.filter((a) => found.includes(a) && !(a === 'agree' && agreed));
};
