import { Fault } from '@sandan/kernel/fault';

const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** Whether the last digit is what the other nine give; the ninth counts five times, with its carry. */
export const checks = (digits: string): boolean => {
  const d = [...digits].map(Number);
  const sum = weights.reduce((s, w, i) => s + w * (d[i] as number), 0) + Math.floor(((d[8] as number) * 5) / 10);
  return (10 - (sum % 10)) % 10 === d[9];
};

/**
 * The ten digits of a Korean business registration number, written with hyphens, spaces or none (120-81-47521).
 * @throws Fault invalid `business.number`
 */
export const businessNumber = (text: string): string => {
  const digits = text.normalize('NFKC').replace(/[\s‐-―−-]/g, '');
  if (!/^\d{10}$/.test(digits) || /^0{10}$/.test(digits) || !checks(digits))
    throw new Fault('invalid', 'business.number', text.slice(0, 40), { params: { number: text.slice(0, 40) } });
  return digits;
};
