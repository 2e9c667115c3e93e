import { Stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import type { Membership } from './membership.ts';
import type { Organisation } from './organisation.ts';
import { categoryNamed } from './purchase-category.ts';
import { HeldRole } from './role.ts';

/** What can need the approval of a colleague: to buy something, or to sign for something. */
export const approvalKinds = ['purchase', 'sign'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** One title of a programme, no longer than the agency's own may be. */
const Title = z.string().trim().min(1).max(160);

/** What approval is asked for. Of a programme of the market all its titles stand there, by any of which a rule may call it. An amount is in integer minor units and is compared exactly, never converted. */
export const ApprovalSubject = z
  .strictObject({
    kind: z.enum(approvalKinds),
    amount: Money.optional(),
    category: z.string().trim().min(1).max(60).optional(),
    programme: z.union([Title, localized(160)]).optional(),
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
    programme: Title.optional(),
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

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** All that a programme is called. */
const titlesOf = (programme: ApprovalSubject['programme'] = {}): readonly string[] =>
  (typeof programme === 'string' ? [programme] : Object.values(programme)).map(folded);

/** Whether a rule speaks of what is asked. A house may write a category and a programme as it reads them, in either language. */
const speaksOf = ({ kind, category, programme }: ApprovalRule, subject: ApprovalSubject): boolean =>
  kind === subject.kind &&
  (category === undefined || (subject.category !== undefined && categoryNamed(category) === categoryNamed(subject.category))) &&
  (programme === undefined || titlesOf(subject.programme).includes(folded(programme)));

/** Which of the rules that speak of one thing have the same scope: those that leave the same open. */
const scopeOf = ({ category, programme }: ApprovalRule): string => `${category === undefined} ${programme === undefined}`;

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
  const speaking = rules.filter((rule) => speaksOf(rule, subject));
  const currencies = new Map<string, Set<string>>();
  for (const rule of speaking)
    if (rule.from) currencies.set(scopeOf(rule), (currencies.get(scopeOf(rule)) ?? new Set()).add(rule.from.currency));
  const found = speaking.filter((rule) => reaches(rule, subject, currencies.get(scopeOf(rule))));
  return [...new Map(found.map((rule) => [JSON.stringify(rule.approver), rule])).values()];
};

/** Whether what was approved covers what is done: the same, for no more money; without an amount it went past every bound. */
export const covers = (approved: ApprovalSubject, wanted: ApprovalSubject): boolean => {
  if (approved.kind !== wanted.kind || approved.category !== wanted.category) return false;
  const [were, are] = [titlesOf(approved.programme), titlesOf(wanted.programme)];
  if (were.length + are.length > 0 && !were.some((title) => are.includes(title))) return false;
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
