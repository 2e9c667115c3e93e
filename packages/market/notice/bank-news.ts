import type { Localized } from '@sandan/kernel/text';
import type { BankAccount } from '../bank/account.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

/** What its own side, and every counterparty of an open deal, are told of a step. */
const kinds: Readonly<
  Partial<Record<BankAccount['state'], { readonly own: NoticeKindName; readonly counterparty: NoticeKindName }>>
> = {
  proposed: { own: 'bank.proposed', counterparty: 'bank.warned' },
  cooling: { own: 'bank.cooling', counterparty: 'bank.warnedCooling' },
  active: { own: 'bank.active', counterparty: 'bank.warnedActive' },
  cancelled: { own: 'bank.cancelled', counterparty: 'bank.warnedCancelled' },
};

/** News of a bank account that came into another state; nothing where it did not. */
export const bankNews = (
  before: BankAccount | undefined,
  after: BankAccount,
  organisation: Localized,
  to: 'own' | 'counterparty',
): News | undefined => {
  const told = before?.state === after.state ? undefined : kinds[after.state];
  return (
    told && {
      kind: told[to],
      key: `${after.id}#${after.version}`,
      at: after.changed.at,
      link: to === 'own' ? '/my/bank-accounts' : `/organisations/${after.organisationId}`,
      params: { organisation, last: after.shown.last, currency: after.shown.currency },
      actor: to === 'own' ? after.changed.actor : '',
    }
  );
};
