import { stamp } from '@sandan/kernel/actor';
import type { Contact } from '@sandan/market/contact/contact';
import type { World } from '../world.ts';
import { demoId, drawn } from './demo-id.ts';
import { type DemoOrganisation, organisationKeys, organisations } from './organisations.ts';
import { speakerOf } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const day = 86_400_000;

const abouts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  exporter: { ko: '영업·수출 상담', en: 'Sales and export' },
  buyer: { ko: '구매', en: 'Purchasing' },
  equipment_centre: { ko: '장비 예약 상담', en: 'Equipment bookings' },
};
const licensing = { ko: '기술이전 상담', en: 'Licensing' };

/** Whom one speaks to at each organisation. Numbers begin with 000 after the area, which nobody has. */
export const contactsOf = (setting: Setting, vault: World['vault'], now: Date): readonly Contact[] =>
  organisationKeys
    .filter((key) => key !== 'operator')
    .map((key) => {
      const { type, language = 'ko' }: DemoOrganisation = organisations[key];
      const person = speakerOf(key);
      const phone = `+82 55 000 ${String(1000 + drawn(`${key} phone`, 9000))}`;
      const details = { name: person.name, email: person.email, ...(language === 'ko' ? { phone } : {}) };
      return {
        id: demoId('contact', key),
        version: 1,
        organisationId: organisationId(key),
        about: abouts[type] ?? licensing,
        languages: language === 'ko' ? ['ko', 'en'] : ['en'],
        sealed: vault.seal('contact', JSON.stringify(details)),
        demo: true,
        changed: stamp(setting.actorOf(person), new Date(now.getTime() - 60 * day)),
      };
    });
