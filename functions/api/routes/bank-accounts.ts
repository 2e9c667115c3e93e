import { randomInt } from 'node:crypto';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { type BankAccount, bankAccountProcess, cancel, confirm, propose, retire, sendCode } from '@sandan/market/bank/account';
import { BankDetails, holderMatches, MaskedBank, masked, readBankDetails } from '@sandan/market/bank/details';
import { commit, work as newWork } from '@sandan/store/work';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';
import { relationToOrganisation } from './verifications.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });
const OfAccount = OfOrganisation.extend({ accountId: idOf('bankAccount') });
const sealedAs = 'bank';
export const codeUse = 'bank-code';

const BankAccountView = z
  .object({
    id: idOf('bankAccount'),
    version: z.int(),
    state: z.enum(bankAccountProcess.states),
    shown: MaskedBank,
    holderMatches: z.boolean(),
    proposedAt: z.string(),
    proposedBy: z.string(),
    /** Whether the caller proposed it, and so needs the code by mail. */
    own: z.boolean(),
    codeUntil: z.string().optional(),
    confirmed: z.object({ at: z.string(), how: z.enum(['second_person', 'mail_code']) }).optional(),
    nextAt: z.string().optional(),
    activeSince: z.string().optional(),
  })
  .meta({ id: 'BankAccountView' });

const view = async (world: World, account: BankAccount, caller: Caller) => {
  const { id, version, state, shown, proposed, confirmed, nextAt, activeSince, codeUntil } = account;
  return {
    id,
    version,
    state,
    shown,
    holderMatches: account.holderMatches,
    proposedAt: proposed.at,
    proposedBy: (await world.stores.persons.byId(proposed.actor))?.name ?? '',
    own: proposed.actor === caller.person?.id,
    ...(codeUntil ? { codeUntil } : {}),
    ...(confirmed ? { confirmed: { at: confirmed.by.at, how: confirmed.how } } : {}),
    ...(nextAt ? { nextAt } : {}),
    ...(activeSince ? { activeSince } : {}),
  };
};

const found = async (world: World, id: string, accountId: string): Promise<BankAccount> => {
  const account = await world.stores.bankAccounts.byId(id, accountId);
  if (!account) throw missing('bankAccount');
  return account;
};

export const bankAccounts = [
  endpoint({
    operation: 'bankAccounts.list',
    method: 'get',
    path: '/organisations/{id}/bank-accounts',
    summary: 'The bank accounts of an organisation, masked, with what is under way',
    params: OfOrganisation,
    answer: listOf(BankAccountView),
    handle: async ({ permit, params, caller, world }) => {
      permit(relationToOrganisation(params.id, caller));
      const all = await world.stores.bankAccounts.of(params.id);
      return { body: { items: await Promise.all(all.toReversed().map((account) => view(world, account, caller))) } };
    },
  }),
  endpoint({
    operation: 'bankAccounts.read',
    method: 'get',
    path: '/organisations/{id}/bank-accounts/{accountId}',
    summary: 'One account in full, for those who pay or look after payments; who read it is written down',
    params: OfAccount,
    answer: BankDetails,
    handle: async ({ permit, saw, params, caller, world }) => {
      permit(relationToOrganisation(params.id, caller));
      const account = await found(world, params.id, params.accountId);
      const text = world.vault.open(sealedAs, account.sealed);
      if (text === undefined) throw new Fault('conflict', 'bank.sealed');
      saw(`organisations/${params.id}/bank-accounts/${account.id}`, params.id);
      return { body: BankDetails.parse(JSON.parse(text)) };
    },
  }),
  endpoint({
    operation: 'bankAccounts.propose',
    method: 'post',
    path: '/organisations/{id}/bank-accounts',
    summary: 'Propose an account: it is confirmed by a second channel, cools for 72 hours, and every open counterparty is warned',
    params: OfOrganisation,
    body: BankDetails,
    answer: BankAccountView,
    status: 201,
    handle: async ({ permit, params, caller, body, organisation, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const details = readBankDetails(body);
      const { name, demo } = organisation();
      const account = propose(
        {
          id: newId('bankAccount', now.getTime()),
          organisationId: params.id,
          sealed: world.vault.seal(sealedAs, JSON.stringify(details)),
          shown: masked(details),
          holderMatches: holderMatches(details.holder, name),
          demo,
        },
        await world.stores.bankAccounts.of(params.id),
        caller.actor,
        now,
      );
      world.stores.bankAccounts.create(work, account);
      return { body: await view(world, account, caller), version: 1 };
    },
  }),
  endpoint({
    operation: 'bankAccounts.code',
    method: 'post',
    path: '/organisations/{id}/bank-accounts/{accountId}/code',
    summary: 'Send a code to the mail of the caller, with which they confirm what they proposed themselves',
    params: OfAccount,
    answer: BankAccountView,
    handle: async ({ permit, params, caller, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const account = await found(world, params.id, params.accountId);
      if (!caller.person) throw new Fault('forbidden', 'access.denied');
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const next = sendCode(account, world.vault.mac(codeUse, `${account.id}\n${code}`), caller.actor, now);
      world.stores.bankAccounts.put(work, next);
      world.stores.codeLetters.create(work, {
        id: `${account.id}.${next.version}`,
        version: 1,
        to: caller.person.email,
        language: caller.person.language,
        organisationId: params.id,
        accountId: account.id,
        last: account.shown.last,
        code,
        expiresAt: next.codeUntil ?? now.toISOString(),
        mail: 'waiting',
      });
      return { body: await view(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'bankAccounts.confirm',
    method: 'post',
    path: '/organisations/{id}/bank-accounts/{accountId}/confirm',
    summary: 'Confirm a proposed account: as a second person, or with the code from the mail',
    params: OfAccount,
    body: z.strictObject({
      code: z
        .string()
        .trim()
        .regex(/^\d{6}$/)
        .optional(),
    }),
    changes: true,
    answer: BankAccountView,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const account = await found(world, params.id, params.accountId);
      if (account.version !== seen()) throw new Fault('conflict', 'bank.stale');
      const right =
        body.code !== undefined &&
        account.codeMac !== undefined &&
        world.vault.holds(codeUse, `${account.id}\n${body.code}`, account.codeMac);
      const done = confirm(account, caller.person?.id ?? '', { given: body.code !== undefined, right }, caller.actor, now);
      if (done.refused) {
        const apart = newWork();
        world.stores.bankAccounts.put(apart, done.account);
        await commit(world.stores.db, apart);
        throw done.refused;
      }
      world.stores.bankAccounts.put(work, done.account);
      return { body: await view(world, done.account, caller), version: done.account.version };
    },
  }),
  endpoint({
    operation: 'bankAccounts.cancel',
    method: 'post',
    path: '/organisations/{id}/bank-accounts/{accountId}/cancel',
    summary: 'Stop a change of account, at any time before it is in use; or take one out of use',
    params: OfAccount,
    answer: BankAccountView,
    handle: async ({ permit, params, caller, world, now, work }) => {
      const relation = relationToOrganisation(params.id, caller);
      permit(relation);
      const account = await found(world, params.id, params.accountId);
      const next =
        account.state === 'active' && relation === 'organisation'
          ? retire(account, caller.actor, now)
          : cancel(account, relation === 'organisation' ? 'owner' : 'operator', caller.actor, now);
      world.stores.bankAccounts.put(work, next);
      return { body: await view(world, next, caller), version: next.version };
    },
  }),
];
