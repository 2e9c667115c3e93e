import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { koreanDay, plusDays } from '../calendar/date.ts';
import { wasteCodeOf } from '../listing/waste.ts';
import { startOf } from '../royalty/books.ts';

/** What a permit lets its holder do with a waste (Wastes Control Act, Articles 17, 25 and 46). */
export const permitActs = {
  discharge: { ko: '배출', en: 'Discharge' },
  recycling: { ko: '재활용', en: 'Recycling' },
} as const;
export type PermitAct = keyof typeof permitActs;

/** Life of a permit as its holder keeps it here: the clock says thirty days ahead that it ends, and ends it. */
export const permitProcess = process({
  name: 'wastePermit',
  states: ['valid', 'ending', 'expired', 'withdrawn'],
  initial: 'valid',
  final: ['expired', 'withdrawn'],
  transitions: [
    { from: 'valid', action: 'warn', by: 'clock', to: 'ending', timer: 'thirtyDaysAhead' },
    { from: ['valid', 'ending'], action: 'expire', by: 'clock', to: 'expired', timer: 'term' },
    { from: ['valid', 'ending'], action: 'withdraw', by: 'holder', to: 'withdrawn' },
  ],
});

const WasteCode = z
  .string()
  .max(12)
  .refine((code) => wasteCodeOf(code) !== undefined, { message: 'publication.wasteCode' })
  .transform((code) => wasteCodeOf(code) ?? code);

/** What the holder says of a permit; days are those of Korea, of both the last counts. */
export const PermitContent = z
  .strictObject({
    act: z.enum(Object.keys(permitActs) as [PermitAct, ...PermitAct[]]),
    number: z.string().trim().min(1).max(60),
    issuer: z.string().trim().min(1).max(100),
    /** Classification numbers; one of a class (`51-04`) covers its leaves. */
    wasteCodes: z.array(WasteCode).min(1).max(30),
    from: z.iso.date(),
    until: z.iso.date(),
  })
  .meta({ id: 'WastePermitContent' });
export type PermitContent = z.infer<typeof PermitContent>;

export const WastePermit = z
  .object({
    id: idOf('permit'),
    version: z.int().positive(),
    organisationId: idOf('organisation'),
    ...PermitContent.shape,
    wasteCodes: z.array(z.string()),
    state: z.enum(permitProcess.states),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'WastePermit' });
export type WastePermit = z.infer<typeof WastePermit>;

/** Enters a permit of an organisation. @throws Fault invalid `permit.days`, `permit.over` */
export const enterPermit = (
  content: PermitContent,
  holder: { readonly organisationId: string; readonly demo: boolean },
  actor: Actor,
  now: Date,
  id: string = newId('permit', now.getTime()),
): WastePermit => {
  if (content.until < content.from) throw invalidField('/until', 'permit.days');
  if (content.until < koreanDay(now)) throw invalidField('/until', 'permit.over');
  const by = stamp(actor, now);
  return { ...content, ...holder, id, version: 1, state: permitProcess.initial, created: by, changed: by };
};

const moved = (permit: WastePermit, state: WastePermit['state'], actor: Actor, now: Date): WastePermit => ({
  ...permit,
  state,
  version: permit.version + 1,
  changed: stamp(actor, now),
});

/** Takes it back: from the next weighing on it covers nothing. @throws Fault conflict `process.refused` */
export const withdrawPermit = (permit: WastePermit, actor: Actor, now: Date): WastePermit =>
  moved(permit, step(permitProcess, permit.state, 'withdraw', 'holder'), actor, now);

const endOf = ({ until }: WastePermit): string => startOf(plusDays(until, 1));

/** When the clock has something to do with it. */
export const permitNextAt = (permit: WastePermit): string | undefined => {
  if (permit.state === 'valid') return startOf(plusDays(permit.until, -29));
  return permit.state === 'ending' ? endOf(permit) : undefined;
};

const clock: Actor = { kind: 'service', name: 'clock' };

/** Warns of its end or ends it; nothing if nothing is due. */
export const agePermit = (permit: WastePermit, now: Date): WastePermit | undefined => {
  const due = permitNextAt(permit);
  if (!due || due > now.toISOString()) return undefined;
  const action = endOf(permit) <= now.toISOString() ? 'expire' : 'warn';
  return moved(permit, step(permitProcess, permit.state, action, 'clock'), clock, now);
};

const covers = (permit: WastePermit, code: string): boolean =>
  permit.wasteCodes.some((held) => held === code || (held.endsWith('-00') && code.startsWith(held.slice(0, 6))));

/** The permit under which an act with a waste may be done on a day: in its days, and not withdrawn. One that ended later held that day. */
export const permitFor = (
  permits: readonly WastePermit[],
  act: PermitAct,
  wasteCode: string,
  day: string,
): WastePermit | undefined => {
  const code = wasteCodeOf(wasteCode) ?? wasteCode;
  return permits.find((p) => p.act === act && p.state !== 'withdrawn' && p.from <= day && day <= p.until && covers(p, code));
};

/** The permits of both sides for one delivery. @throws Fault conflict `permit.discharge`, `permit.recycling` */
export const permitsFor = (
  { supplier, taker }: { readonly supplier: readonly WastePermit[]; readonly taker: readonly WastePermit[] },
  wasteCode: string,
  day: string,
): readonly [discharge: string, recycling: string] => {
  const [discharge, recycling] = [
    permitFor(supplier, 'discharge', wasteCode, day),
    permitFor(taker, 'recycling', wasteCode, day),
  ];
  if (!discharge) throw new Fault('conflict', 'permit.discharge', `${wasteCode} on ${day}`);
  if (!recycling) throw new Fault('conflict', 'permit.recycling', `${wasteCode} on ${day}`);
  return [discharge.id, recycling.id];
};
