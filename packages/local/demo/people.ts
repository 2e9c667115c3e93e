import type { Role } from '@sandan/kernel/actor';
import type { Language } from '@sandan/kernel/text';
import { demoAccounts } from '../demo-accounts.ts';
import { type DemoOrganisation, type OrganisationKey, organisationKeys, organisations } from './organisations.ts';

/** A member of an invented organisation; those of the demo accounts can be signed in as. */
export interface DemoPerson {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly by: OrganisationKey;
  readonly roles: readonly Role[];
  /** A demo account: told of everything by mail. */
  readonly account: boolean;
}

const names: Readonly<Partial<Record<OrganisationKey, readonly string[]>>> = {
  operator: ['한여름'],
  nuri: ['오세은'],
  daon: ['임가온', '배노을'],
  saebyeol: ['조은별', '신해솔'],
  mirinae: ['문다솔', '류하랑'],
  pureunsol: ['서가람', '권보람'],
  oreum: ['안새롬'],
  garam: ['홍바다', '차미르'],
  ieum: ['노아람'],
  neoul: ['고한결'],
  maru: ['남슬기'],
  haneulmaru: ['전우리'],
  bada: ['유다온'],
  didimdol: ['제갈빛'],
  gaon: ['변찬솔'],
  dure: ['구슬아'],
  haedam: ['지한솔', '표나린'],
  dodam: ['공새벽'],
  onsaemi: ['마로운', '하예솔'],
  dasom: ['도해람'],
  saeron: ['여울림'],
  yunseul: ['길라온'],
  mirchip: ['천이슬'],
  raon: ['방시내'],
  neuru: ['감빛나'],
  geummul: ['옥보미'],
  heukbit: ['봉누리'],
  songil: ['편아라'],
  ieummae: ['복단비'],
  goun: ['연두리'],
  ara: ['양파란'],
  danbi: ['소담이'],
  byeolha: ['진달래'],
  kkotdam: ['위꽃님'],
  iden: ['심아름'],
  narae: ['정나루'],
  yeoul: ['주여진'],
  bitnae: ['명빛솔'],
  saem: ['채맑음'],
  doesal: ['기한별'],
  chambit: ['육새하'],
  hollmann: ['Jonas Weidkamp'],
  redmesa: ['Tessa Harrowgate'],
  songlam: ['Lê Minh Thảo'],
  mikasawa: ['Mikasa Haruo'],
  almaha: ['Rashid Al Nuwair'],
  vasanta: ['Anika Deshwar'],
  serraazul: ['Caio Montelargo'],
  wislanova: ['Zofia Brzezicka'],
  canyon: ['Marlow Pennington'],
};

const rolesOf = (by: OrganisationKey, place: number): readonly Role[] => {
  if (by === 'operator') return ['operator'];
  if (organisations[by].type === 'buyer') return place === 0 ? ['owner', 'buyer'] : ['buyer'];
  return place === 0 ? ['owner', 'sales'] : ['sales'];
};

const colleague = (by: OrganisationKey, name: string, place: number, after: boolean): DemoPerson => {
  const { language = 'ko', site }: DemoOrganisation = organisations[by];
  const roles = rolesOf(by, after ? place + 1 : place);
  return {
    sub: `demo-${by}-${place + 1}`,
    name,
    email: `contact${place + 1}@${site}.example`,
    language,
    by,
    roles,
    account: false,
  };
};

const accounts = demoAccounts.map(
  ({ sub, name, email, language, organisation, roles }): DemoPerson => ({
    sub,
    name,
    email,
    language,
    by: organisation,
    roles,
    account: true,
  }),
);

/** Everyone in the demo world: the demo accounts first, then their colleagues and the others. */
export const people: readonly DemoPerson[] = [
  ...accounts,
  ...organisationKeys.flatMap((by) =>
    (names[by] ?? []).map((name, i) =>
      colleague(
        by,
        name,
        i,
        accounts.some((a) => a.by === by),
      ),
    ),
  ),
];

/** Somebody by the OpenID subject. */
export const personBy = (sub: string | undefined): DemoPerson => {
  const found = people.find((p) => p.sub === sub);
  if (!found) throw new Error(`nobody is ${sub}`);
  return found;
};

/** Who speaks for an organisation. */
export const speakerOf = (by: OrganisationKey): DemoPerson => {
  const found = people.find((p) => p.by === by);
  if (!found) throw new Error(`nobody belongs to ${by}`);
  return found;
};
