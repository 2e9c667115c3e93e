import { paymentPresets } from '@sandan/market/payment/method';
import { expect, test } from 'vitest';
import { paymentSaid } from './resale.server.ts';

test('before somebody agrees the page says by what, which share and when it is paid', () => {
  expect(paymentSaid(paymentPresets.tt_30_70, 'ko')).toBe('전신환 송금(T/T): 30% 주문 승낙 시(7일 안), 70% 선적 전(7일 안)');
  expect(paymentSaid(paymentPresets.tt_30_70, 'en')).toBe(
    'Telegraphic transfer (T/T): 30% when the order is accepted (within 7 days), 70% before shipment (within 7 days)',
  );
  const atOnce = { kind: 'transfer' as const, instalments: [{ share: 1_000_000, due: 'delivered' as const, days: 0 }] };
  expect(paymentSaid(atOnce, 'en')).toBe('Telegraphic transfer (T/T): 100% after delivery');
});
