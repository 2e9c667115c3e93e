import { Fault } from '@sandan/kernel/fault';
import type { PayPort } from '@sandan/pay/port';
import type { World } from './world.ts';

/** The provider of card payments. @throws Fault conflict `payment.off` where there is none */
export const payOf = ({ pay }: World): PayPort => {
  if (!pay) throw new Fault('conflict', 'payment.off');
  return pay;
};
