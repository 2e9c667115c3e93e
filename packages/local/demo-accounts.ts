import type { Role } from '@sandan/kernel/actor';
import type { OrganisationType } from '@sandan/market/company/organisation';
import type { OrganisationKey } from './demo/organisations.ts';

/** A person of the demonstration who signs in with one click. All of them, and their organisations, are invented. */
export interface DemoAccount {
  readonly key: string;
  /** OpenID subject. */
  readonly sub: string;
  readonly email: string;
  readonly name: string;
  readonly language: 'ko' | 'en';
  /** Key of the organisation that the demo world makes this person a member of. */
  readonly organisation: OrganisationKey;
  readonly organisationType: OrganisationType;
  readonly roles: readonly Role[];
  /** What this person does, for the sign-in page. */
  readonly says: { readonly ko: string; readonly en: string };
}

const account = (a: Omit<DemoAccount, 'sub' | 'email'>): DemoAccount => ({
  ...a,
  sub: `demo-${a.key}`,
  email: `${a.key}@demo.example`,
});

export const demoAccounts = [
  account({
    key: 'sme',
    name: '김나래',
    language: 'ko',
    organisation: 'gaon',
    organisationType: 'exporter',
    roles: ['owner', 'buyer', 'sales'],
    says: { ko: '부품 중소기업의 구매·영업 담당', en: 'purchasing and sales at a small parts maker' },
  }),
  account({
    key: 'office',
    name: '이도윤',
    language: 'ko',
    organisation: 'nuri',
    organisationType: 'university',
    roles: ['owner', 'sales'],
    says: { ko: '대학 기술이전센터 책임자', en: 'head of a university licensing office' },
  }),
  account({
    key: 'deputy',
    name: '박서연',
    language: 'ko',
    organisation: 'nuri',
    organisationType: 'university',
    roles: ['sales'],
    says: { ko: '같은 기술이전센터의 부담당', en: 'deputy at the same licensing office' },
  }),
  account({
    key: 'buyer',
    name: 'Mara Lindqvist',
    language: 'en',
    organisation: 'hollmann',
    organisationType: 'buyer',
    roles: ['owner', 'buyer'],
    says: { ko: '해외 바이어', en: 'buyer abroad' },
  }),
  account({
    key: 'operator',
    name: '정하람',
    language: 'ko',
    organisation: 'operator',
    organisationType: 'operator',
    roles: ['operator'],
    says: { ko: '장터 운영자', en: 'operator of the market' },
  }),
  account({
    key: 'equipment',
    name: '최이든',
    language: 'ko',
    organisation: 'haneulmaru',
    organisationType: 'equipment_centre',
    roles: ['owner', 'equipment', 'sales'],
    says: { ko: '공동장비센터 관리자', en: 'manager of a shared equipment centre' },
  }),
  account({
    key: 'agency',
    name: '엄고은',
    language: 'ko',
    organisation: 'didimdol',
    organisationType: 'agency',
    roles: ['owner', 'sales'],
    says: { ko: '지원기관의 사업 담당', en: 'runs support programmes at an agency' },
  }),
] as const satisfies readonly DemoAccount[];

export type DemoKey = (typeof demoAccounts)[number]['key'];

export const demoAccount = (key: string): DemoAccount | undefined => demoAccounts.find((a) => a.key === key);
