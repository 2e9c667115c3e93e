import { type Actor, memberOf, stamp } from '@sandan/kernel/actor';
import type { Membership } from '@sandan/market/company/membership';
import { Organisation } from '@sandan/market/company/organisation';
import type { Person } from '@sandan/market/company/person';
import type { CustomRole } from '@sandan/market/company/role';
import { demoId } from './demo-id.ts';
import { addresses } from './organisations/addresses.ts';
import { type DemoOrganisation, type OrganisationKey, organisationKeys, organisations } from './organisations.ts';
import { type DemoPerson, people } from './people.ts';

const day = 86_400_000;

/** What set the demo world up. */
const founder: Actor = { kind: 'service', name: 'demo' };

/** Roles that invented organisations have of their own, and by subject who holds them. */
const ownRoles: Readonly<Partial<Record<OrganisationKey, CustomRole[]>>> = {
  gaon: [
    {
      id: demoId('role', 'gaon', 0),
      name: { ko: '견적·구매 담당', en: 'Quotes and purchasing' },
      permissions: ['look', 'buy'],
    },
  ],
};
const ownRoleOf: Readonly<Record<string, string>> = { 'demo-gaon-1': demoId('role', 'gaon', 0) };

export const organisationId = (key: OrganisationKey): string => demoId('organisation', key, organisationKeys.indexOf(key));

/** Who is who in the demo world. `idOf` gives the id of a person by the OpenID subject without the issuer. */
export interface Setting {
  readonly organisations: ReadonlyMap<OrganisationKey, Organisation>;
  readonly persons: readonly Person[];
  readonly memberships: readonly Membership[];
  /** Someone acting for their organisation. */
  actorOf(person: DemoPerson): Actor & { readonly kind: 'person' };
}

const organisationOf = (key: OrganisationKey, now: Date): Organisation => {
  const o: DemoOrganisation = organisations[key];
  const by = stamp(founder, new Date(now.getTime() - 200 * day));
  return Organisation.parse({
    id: organisationId(key),
    version: 1,
    type: o.type,
    name: { ko: o.ko, en: o.en },
    about: { ko: o.about[0], en: o.about[1] },
    country: o.country ?? 'KR',
    region: o.region,
    complex: o.complex,
    postal: addresses[key],
    website: `https://www.${o.site}.example`,
    language: o.language ?? 'ko',
    zone: o.zone ?? 'Asia/Seoul',
    status: 'active',
    roles: ownRoles[key],
    demo: true,
    created: by,
    changed: by,
  });
};

/** Builds organisations, persons and memberships as they were made half a year before `now`. */
export const settingAt = (now: Date, issuer: string, idOf: (sub: string) => string): Setting => {
  const since = (place: number) => stamp(founder, new Date(now.getTime() - 190 * day + place * 60_000));
  const actorOf = (p: DemoPerson) => memberOf(idOf(p.sub), organisationId(p.by), p.roles);
  return {
    organisations: new Map(organisationKeys.map((key) => [key, organisationOf(key, now)])),
    persons: people.map((p, i) => ({
      id: idOf(p.sub),
      version: 1,
      subject: `${issuer}#${p.sub}`,
      name: p.name,
      email: p.email,
      language: p.language,
      mail: p.account ? 'each' : 'none',
      status: 'active',
      demo: true,
      created: since(i).at,
    })),
    memberships: people.map((p, i) => ({
      personId: idOf(p.sub),
      organisationId: organisationId(p.by),
      version: 1,
      roles: [...p.roles, ownRoleOf[p.sub]].filter((role) => role !== undefined),
      since: since(i),
    })),
    actorOf,
  };
};
