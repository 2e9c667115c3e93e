import { Fault } from '@sandan/kernel/fault';
import * as z from 'zod';

/** The whole, in the parts per million in which shares and rates are kept: 5 % is 50 000. */
export const whole = 1_000_000;

/** A share or a rate in parts per million, from 0 to 100 %. */
export const Share = z
  .int({ error: ({ input }) => (input === undefined ? undefined : 'royalty.share') })
  .min(0, 'royalty.share')
  .max(whole, 'royalty.share')
  .meta({ id: 'Share' });
export type Share = z.infer<typeof Share>;

/** A share as people write it, in per cent ("3.5"); at most four digits after the point. @throws Fault invalid `royalty.share` */
export const share = (percent: string): Share => {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(percent.trim());
  const parts = match ? Number(`${match[1]}${(match[2] ?? '').padEnd(4, '0')}`) : Number.NaN;
  if (!(parts <= whole)) throw new Fault('invalid', 'royalty.share', percent);
  return parts;
};

/** A share in per cent, without needless zeros: 35 000 is "3.5". */
export const percentOf = (parts: Share): string => {
  const digits = String(parts).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
};
