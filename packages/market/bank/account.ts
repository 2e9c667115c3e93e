import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { MaskedBank } from './details.ts';

/** Hours between the confirmation of an account and its first use: the time in which a fraud is noticed. */
export const coolingHours = 72;
/** Days in which a change must be confirmed. */
export const confirmDays = 7;
/** Minutes for which a code by mail holds, and how often one may be tried. */
export const codeMinutes = 30;
export const codeTries = 5;

/** Life of a bank account: nothing is paid into it before a second channel confirmed it and 72 hours have passed (UO11). */
export const bankAccountProcess = process({
  name: 'bankAccount',
  states: ['proposed', 'cooling', 'active', 'cancelled', 'replaced'],
  initial: 'proposed',
  final: ['cancelled', 'replaced'],
  transitions: [
    { from: 'proposed', action: 'confirm', by: 'owner', to: 'cooling' },
    { from: ['proposed', 'cooling'], action: 'cancel', by: ['owner', 'operator'], to: 'cancelled' },
    { from: 'proposed', action: 'expire', by: 'clock', to: 'cancelled', timer: 'nextAt' },
    { from: 'cooling', action: 'activate', by: 'clock', to: 'active', timer: 'nextAt' },
    { from: 'active', action: 'replace', by: 'clock', to: 'replaced' },
    { from: 'active', action: 'retire', by: 'owner', to: 'replaced' },
  ],
});
export type BankAccountState = (typeof bankAccountProcess.states)[number];

export const BankAccount = z
  .object({
    id: idOf('bankAccount'),
    version: z.int().positive(),
    organisationId: idOf('organisation'),
    state: z.enum(bankAccountProcess.states),
    /** `BankDetails` as the vault sealed them. */
    sealed: z.string(),
    shown: MaskedBank,
    /** Whether the holder is the organisation by name; the desk looks where not. */
    holderMatches: z.boolean(),
    proposed: Stamp,
    /** HMAC of the code that went out by mail. */
    codeMac: z.string().optional(),
    codeUntil: z.iso.datetime().optional(),
    codeTries: z.int().nonnegative().default(0),
    confirmed: z.object({ by: Stamp, how: z.enum(['second_person', 'mail_code']) }).optional(),
    /** When the clock takes the next step. */
    nextAt: z.iso.datetime().optional(),
    activeSince: z.iso.datetime().optional(),
    demo: z.boolean().default(false),
    changed: Stamp,
  })
  .meta({ id: 'BankAccount' });
export type BankAccount = z.infer<typeof BankAccount>;

export const isPending = ({ state }: BankAccount): boolean => state === 'proposed' || state === 'cooling';

const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
const hour = 3_600_000;

/**
 * Proposes an account. @throws Fault conflict `bank.pending` while another change of the same currency is under way, `bank.same` for the one in use
 */
export const propose = (
  account: Pick<BankAccount, 'id' | 'organisationId' | 'sealed' | 'shown' | 'holderMatches' | 'demo'>,
  others: readonly BankAccount[],
  actor: Actor,
  now: Date,
): BankAccount => {
  const { currency } = account.shown;
  if (others.some((o) => isPending(o) && o.shown.currency === currency))
    throw new Fault('conflict', 'bank.pending', currency, { params: { currency } });
  const by = stamp(actor, now);
  return {
    ...account,
    version: 1,
    state: 'proposed',
    proposed: by,
    codeTries: 0,
    nextAt: after(now, confirmDays * 24 * hour),
    changed: by,
  };
};

/** Notes that a code went out by mail. @throws Fault conflict if the account waits for none */
export const sendCode = (account: BankAccount, codeMac: string, actor: Actor, now: Date): BankAccount => {
  step(bankAccountProcess, account.state, 'confirm', 'owner');
  return {
    ...account,
    version: account.version + 1,
    codeMac,
    codeUntil: after(now, codeMinutes * 60_000),
    codeTries: 0,
    changed: stamp(actor, now),
  };
};

/** What came of a try to confirm: a wrong code is written down too, so that tries are counted. */
export interface Confirmed {
  readonly account: BankAccount;
  readonly refused?: Fault;
}

/**
 * Confirms by a second channel: another person than the one who proposed it, or the code that went to their mail. The 72 hours begin.
 * @throws Fault invalid field `code` if the proposer gives none, or none is out any more; conflict of the process
 */
export const confirm = (
  account: BankAccount,
  personId: string,
  code: { readonly given: boolean; readonly right: boolean },
  actor: Actor,
  now: Date,
): Confirmed => {
  const state = step(bankAccountProcess, account.state, 'confirm', 'owner');
  const own = account.proposed.actor === personId;
  const by = stamp(actor, now);
  const version = account.version + 1;
  if (own) {
    if (!code.given) throw invalidField('/code', 'bank.secondChannel');
    if (!account.codeMac || (account.codeUntil ?? '') <= now.toISOString() || account.codeTries >= codeTries)
      throw invalidField('/code', 'bank.codeOver');
    if (!code.right)
      return {
        account: { ...account, version, codeTries: account.codeTries + 1, changed: by },
        refused: invalidField('/code', 'bank.code', { left: codeTries - account.codeTries - 1 }),
      };
  }
  const { codeMac: _, codeUntil: __, ...rest } = account;
  const how = own ? 'mail_code' : 'second_person';
  return {
    account: { ...rest, version, state, confirmed: { by, how }, nextAt: after(now, coolingHours * hour), changed: by },
  };
};

/** Stops a change; the account in use stays in use. */
export const cancel = (account: BankAccount, by: 'owner' | 'operator', actor: Actor, now: Date): BankAccount => {
  const { codeMac: _, codeUntil: __, nextAt: ___, ...rest } = account;
  return {
    ...rest,
    version: account.version + 1,
    state: step(bankAccountProcess, account.state, 'cancel', by),
    changed: stamp(actor, now),
  };
};

/** Takes an account out of use. */
export const retire = (account: BankAccount, actor: Actor, now: Date): BankAccount => ({
  ...account,
  version: account.version + 1,
  state: step(bankAccountProcess, account.state, 'retire', 'owner'),
  changed: stamp(actor, now),
});

/** What time does: an unconfirmed change ends; a cooled one becomes the account in use, and the one before of its currency is replaced. */
export const ageAccount = (
  account: BankAccount,
  others: readonly BankAccount[],
  actor: Actor,
  now: Date,
): readonly BankAccount[] => {
  if (!account.nextAt || account.nextAt > now.toISOString()) return [];
  const by = stamp(actor, now);
  const { nextAt: _, codeMac: __, codeUntil: ___, ...rest } = account;
  const next = (action: 'expire' | 'activate'): BankAccount => ({
    ...rest,
    version: account.version + 1,
    state: step(bankAccountProcess, account.state, action, 'clock'),
    changed: by,
  });
  if (account.state === 'proposed') return [next('expire')];
  const before = others.filter((o) => o.state === 'active' && o.shown.currency === account.shown.currency);
  return [
    { ...next('activate'), activeSince: by.at },
    ...before.map((o) => ({
      ...o,
      version: o.version + 1,
      state: step(bankAccountProcess, o.state, 'replace', 'clock'),
      changed: by,
    })),
  ];
};

/** Into which account a currency is paid, and whether another is on its way: nobody pays into one that cools, or that was replaced. */
export const payeeOf = (
  accounts: readonly BankAccount[],
  currency: string,
): { readonly account?: BankAccount; readonly changing: boolean } => {
  const own = accounts.filter((a) => a.shown.currency === currency);
  const account = own.find((a) => a.state === 'active');
  return { ...(account ? { account } : {}), changing: own.some(isPending) };
};
