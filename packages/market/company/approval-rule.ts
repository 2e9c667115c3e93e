import { Stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import * as z from 'zod';
import type { Membership } from './membership.ts';
import type { Organisation } from './organisation.ts';
import { categoryNamed } from './purchase-category.ts';
import { HeldRole } from './role.ts';

/** What can need the approval of a colleague: to buy something, or to sign for something. */
export const approvalKinds = ['purchase', 'sign'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** What approval is asked for. An amount is in integer minor units and is compared exactly, never converted. */
export const ApprovalSubject = z
  .strictObject({
    kind: z.enum(approvalKinds),
    amount: Money.optional(),
    category: z.string().trim().min(1).max(60).optional(),
    programme: z.string().trim().min(1).max(60).optional(),
  })
  .meta({ id: 'ApprovalSubject' });
export type ApprovalSubject = z.infer<typeof ApprovalSubject>;

/** Who approves: whoever holds a role, or one person. */
export const Approver = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('role'), role: HeldRole }),
    z.strictObject({ by: z.literal('person'), personId: idOf('person') }),
  ])
  .meta({ id: 'Approver' });
export type Approver = z.infer<typeof Approver>;

/** One rule: what it is for, from which amount on (that amount included), and who approves. What it leaves open it does not ask. */
export const ApprovalRule = z
  .strictObject({
    kind: z.enum(approvalKinds),
    from: Money.optional(),
    category: z.string().trim().min(1).max(60).optional(),
    programme: z.string().trim().min(1).max(60).optional(),
    approver: Approver,
    /** Stands in where the approver is away, or silent for half of the time. */
    deputyId: idOf('person').optional(),
  })
  .meta({ id: 'ApprovalRule' });
export type ApprovalRule = z.infer<typeof ApprovalRule>;

export const maxRules = 50;

/** Rules of one organisation, and the business hours that a request waits for its answer. */
export const ApprovalRules = z
  .object({
    organisationId: idOf('organisation'),
    version: z.int().positive(),
    rules: z.array(ApprovalRule).max(maxRules),
    hours: z.int().min(2).max(180),
    changed: Stamp,
  })
  .meta({ id: 'ApprovalRules' });
export type ApprovalRules = z.infer<typeof ApprovalRules>;

/** Business hours that a request waits where nothing else is said: three working days. */
export const usualHours = 27;

const same = (rule: string | undefined, subject: string | undefined): boolean =>
  rule === undefined || rule.toLowerCase() === subject?.toLowerCase();

/** A house may write a category as it reads it, in either language. */
const named = (category: string | undefined): string | undefined => category && categoryNamed(category);

const scopeOf = ({ kind, category, programme }: ApprovalRule): string =>
  JSON.stringify([kind, named(category), programme]).toLowerCase();

const reaches = (rule: ApprovalRule, subject: ApprovalSubject, currencies: ReadonlySet<string> | undefined): boolean => {
  const { from } = rule;
  const { amount } = subject;
  if (!from || !amount) return true;
  if (from.currency === amount.currency) return amount.minor >= from.minor;
  // Nothing is converted: a currency of which the rules of this scope say nothing is above every bound.
  return !currencies?.has(amount.currency);
};

/**
 * The rules that a subject falls under, one for each approver. Without an amount it falls under every bound; in a currency for which
 * the rules of the same scope name no bound, too.
 */
export const needed = (rules: readonly ApprovalRule[], subject: ApprovalSubject): readonly ApprovalRule[] => {
  const currencies = new Map<string, Set<string>>();
  for (const rule of rules)
    if (rule.from) currencies.set(scopeOf(rule), (currencies.get(scopeOf(rule)) ?? new Set()).add(rule.from.currency));
  const found = rules.filter(
    (rule) =>
      rule.kind === subject.kind &&
      same(named(rule.category), named(subject.category)) &&
      same(rule.programme, subject.programme) &&
      reaches(rule, subject, currencies.get(scopeOf(rule))),
  );
  return [...new Map(found.map((rule) => [JSON.stringify(rule.approver), rule])).values()];
};

/** Whether what was approved covers what is done: the same, for no more money; without an amount it went past every bound. */
export const covers = (approved: ApprovalSubject, wanted: ApprovalSubject): boolean => {
  if ((['kind', 'category', 'programme'] as const).some((of) => approved[of] !== wanted[of])) return false;
  if (!approved.amount) return true;
  return approved.amount.currency === wanted.amount?.currency && wanted.amount.minor <= approved.amount.minor;
};

/** Refuses rules whose approver or deputy the organisation does not have. @throws Fault invalid, at the field */
export const checkRules = (
  rules: readonly ApprovalRule[],
  organisation: Pick<Organisation, 'roles'>,
  members: readonly Membership[],
): void => {
  const isMember = (id: string) => members.some((m) => m.personId === id);
  for (const [at, { approver, deputyId }] of rules.entries()) {
    if (approver.by === 'person' && !isMember(approver.personId)) throw invalidField(`/rules/${at}/approver`, 'approval.member');
    if (approver.by === 'role' && approver.role.startsWith('rol_') && !organisation.roles?.some((r) => r.id === approver.role))
      throw invalidField(`/rules/${at}/approver`, 'role.unknown');
    if (deputyId && (!isMember(deputyId) || (approver.by === 'person' && approver.personId === deputyId)))
      throw invalidField(`/rules/${at}/deputyId`, 'approval.deputy');
  }
};
