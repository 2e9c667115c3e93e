import { stamp } from '@sandan/kernel/actor';
import type { BankAccount } from '@sandan/market/bank/account';
import { type BankDetails, masked } from '@sandan/market/bank/details';
import type { World } from '../world.ts';
import { demoId } from './demo-id.ts';
import { organisations } from './organisations.ts';
import { speakerOf } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const day = 86_400_000;

/** The accounts into which an exporter of the demo world is paid, long in use. Their numbers begin with noughts, which no bank gives. */
export const bankAccountsOf = (setting: Setting, vault: World['vault'], now: Date): readonly BankAccount[] =>
  ['KRW', 'USD', 'EUR'].map((currency, n) => {
    const at = (daysAgo: number) => stamp(setting.actorOf(speakerOf('gaon')), new Date(now.getTime() - daysAgo * day));
    const abroad = currency === 'KRW' ? {} : { bic: 'DEMOKRSE' };
    const details: BankDetails = {
      by: 'kr',
      bank: '003',
      number: `0000000000${20 + n}`,
      holder: organisations.gaon.en,
      currency,
      ...abroad,
    };
    return {
      id: demoId('bankAccount', 'gaon', n),
      version: 1,
      organisationId: organisationId('gaon'),
      state: 'active',
      sealed: vault.seal('bank', JSON.stringify(details)),
      shown: masked(details),
      holderMatches: true,
      proposed: at(120),
      codeTries: 0,
      confirmed: { by: at(120), how: 'mail_code' },
      activeSince: at(117).at,
      demo: true,
      changed: at(117),
    };
  });
