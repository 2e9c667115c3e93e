import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Exporter } from './exporter.ts';

/** Appeals against band or readiness. @throws Fault conflict `exporter.appealOpen` while another one is looked at */
export const appeal = (exporter: Exporter, text: string, actor: Actor, now: Date): Exporter => {
  if (exporter.appeal?.state === 'open') throw new Fault('conflict', 'exporter.appealOpen');
  const by = stamp(actor, now);
  return { ...exporter, version: exporter.version + 1, appeal: { state: 'open', text, by }, changed: by };
};

/** The desk's answer to it. @throws Fault conflict `exporter.noAppeal` */
export const decide = (
  exporter: Exporter,
  { state, answer }: { readonly state: 'upheld' | 'dismissed'; readonly answer: string },
  actor: Actor,
  now: Date,
): Exporter => {
  if (exporter.appeal?.state !== 'open') throw new Fault('conflict', 'exporter.noAppeal');
  const answeredBy = stamp(actor, now);
  return {
    ...exporter,
    version: exporter.version + 1,
    appeal: { ...exporter.appeal, state, answer, answeredBy },
    changed: answeredBy,
  };
};
