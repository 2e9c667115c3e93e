import type { OrganisationType } from '@sandan/market/company/organisation';
import { buyers } from './organisations/buyers.ts';
import { exporters } from './organisations/exporters.ts';
import { offices } from './organisations/offices.ts';

/** An invented organisation. `complex` is a real industrial complex by its official name; everything else is made up. */
export interface DemoOrganisation {
  readonly type: OrganisationType;
  readonly ko: string;
  readonly en: string;
  readonly about: readonly [ko: string, en: string];
  readonly country?: string;
  readonly region?: string;
  readonly complex?: string;
  readonly site: string;
  readonly language?: 'ko' | 'en';
  readonly zone?: string;
}

export const organisations = { ...offices, ...exporters, ...buyers } as const satisfies Record<string, DemoOrganisation>;

export type OrganisationKey = keyof typeof organisations;
export const organisationKeys = Object.keys(organisations) as OrganisationKey[];
