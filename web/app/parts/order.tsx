import { useOrderWords } from '../words/order.ts';
import { Badge, type Tone } from './badge.tsx';

const tones: Readonly<Record<string, Tone>> = {
  placed: 'wait',
  acknowledged: 'wait',
  conditionally_accepted: 'wait',
  claim_open: 'bad',
  settled: 'good',
  closed: 'good',
  rejected: 'calm',
  cancelled: 'calm',
};

export const OrderState = ({ state }: { state: string }) => (
  <Badge tone={tones[state] ?? 'info'}>{useOrderWords().states[state] ?? state}</Badge>
);

const moneyTones: Readonly<Record<string, Tone>> = {
  deposit_due: 'wait',
  balance_due: 'wait',
  deposit_held: 'info',
  paid: 'good',
  released: 'good',
  charged_back: 'bad',
};

/** Where the money stands; nothing while nothing is due. */
export const MoneyState = ({ facet, name }: { facet: string; name: string | undefined }) =>
  facet === 'none' ? null : <Badge tone={moneyTones[facet] ?? 'calm'}>{name ?? facet}</Badge>;
