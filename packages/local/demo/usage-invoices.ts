import { stamp } from '@sandan/kernel/actor';
import { plusDays } from '@sandan/market/calendar/date';
import { koreanDay } from '@sandan/market/programme/hand';
import { type Charge, compensated } from '@sandan/market/usage/charge';
import { owedByUser } from '@sandan/market/usage/invoice';
import { bill, receive } from '@sandan/market/usage/invoice-verbs';
import { vatOf } from '@sandan/market/usage/quote';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import { speakerOf } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

export const demoUsageInvoiceId = demoId('usageInvoice', 'gaon last month', 1);

/** One that an outage took, for which the owner gives a fifth of its price. */
const madeGood = (charge: Charge): Charge => {
  const nothing = { ...charge, lines: [], net: 0, vat: 0, support: 0 };
  return compensated({ ...nothing, compensation: { percent: 20, of: charge.net, minor: 0 } });
};

/** What the demo account's company used at the equipment centre in a month, as it was charged. */
const chargesOf = (setting: Setting, month: string, now: Date): Charge[] => {
  const made = (i: number, resource: Charge['resource'], hours: number, rate: number, support: number): Charge => {
    const net = hours * rate + 10_000;
    const id = demoId('booking', `billed ${month} ${i}`, i);
    return {
      id: demoId('charge', `billed ${month} ${i}`, i),
      version: 1,
      bookingId: id,
      bookingNumber: `BK-${month.replace('-', '')}1${i}-${id.slice(-5)}`,
      part: 0,
      resourceId: demoId('resource', `billed ${i}`, i),
      resource,
      ownerId: organisationId('haneulmaru'),
      userId: organisationId('gaon'),
      state: 'due',
      currency: 'KRW',
      priceVersion: 1,
      priceClass: 'sme',
      lines: [
        { kind: 'time', quantity: hours * 60, rate, minor: hours * rate },
        { kind: 'setup', minor: 10_000 },
      ],
      net,
      vat: vatOf(net, 10),
      support,
      quoted: net,
      payers: {
        projects: [
          { name: '분리막 국산화 과제', weight: 2 },
          { name: '자체 개발', weight: 1 },
        ],
      },
      start: `${month}-1${i}T01:00:00.000Z`,
      end: `${month}-1${i}T0${1 + hours}:00:00.000Z`,
      demo: true,
      changed: stamp(setting.actorOf(speakerOf('haneulmaru')), now),
    };
  };
  return [
    made(1, { ko: '전계방출 주사전자현미경', en: 'Field emission scanning electron microscope' }, 3, 90_000, 0),
    made(3, { ko: 'X선 회절분석기', en: 'X-ray diffractometer' }, 4, 55_000, 0),
    made(5, { ko: '경도 시험기', en: 'Hardness tester' }, 2, 20_000, 0),
  ].map((charge, i) => (i === 2 ? madeGood(charge) : charge));
};

/** Bills last month, which waits to be paid, and the month before, which is paid. */
export const bringUsageInvoices = async (
  { usageInvoices, db }: Pick<Stores, 'usageInvoices' | 'db'>,
  setting: Setting,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const first = `${koreanDay(now).slice(0, 7)}-01`;
  const last = plusDays(first, -1).slice(0, 7);
  const before = plusDays(`${last}-01`, -1).slice(0, 7);
  const actor = setting.actorOf(speakerOf('haneulmaru'));
  for (const [month, on, id] of [
    [last, first, demoUsageInvoiceId],
    [before, `${last}-01`, demoId('usageInvoice', 'gaon month before', 0)],
  ] as const) {
    const hand = { actor, now: new Date(`${on}T09:00:00+09:00`) };
    const issued = bill(month, chargesOf(setting, month, hand.now), 'clock', hand, id);
    const w = work();
    usageInvoices.write(w, issued);
    await unlessThere(commit(db, w));
    if (month === last) continue;
    const paidOn = plusDays(on, 12);
    const paid = receive(
      issued.invoice,
      { from: 'user', minor: owedByUser(issued.invoice), on: paidOn, reference: '가온 이체' },
      { actor, now: new Date(`${paidOn}T11:00:00+09:00`) },
    );
    const next = work();
    usageInvoices.write(next, paid);
    await unlessThere(commit(db, next));
  }
};
