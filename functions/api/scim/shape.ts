import { rolePermissions } from '@sandan/kernel/actor';
import type { Membership } from '@sandan/market/company/membership';
import type { CustomRole } from '@sandan/market/company/role';
import type { ProvisionedUser } from '@sandan/market/provision/user';
import * as z from 'zod';
import type { Reply } from '../endpoint.ts';
import { named } from './names.ts';
import { schemas } from './schemas.ts';

/** Where directories are told to look; the routes lie below `/api/v1` and answer here as well. */
export const scimRoot = '/api/scim/v2';
export const mediaType = 'application/scim+json';

export const Resource = z.looseObject({ schemas: z.array(z.string()), id: z.string().optional() }).meta({ id: 'ScimResource' });

/** The address a directory means: the primary one, else the first, else the user name where it is one. */
const addressOf = (emails: readonly { value?: string | undefined; primary?: unknown }[] | undefined, userName: string): string =>
  (emails?.find((e) => e.primary === true || e.primary === 'true') ?? emails?.[0])?.value ?? userName;

/** Entra ID sends truth as text. */
const Truth = z.preprocess((v) => (typeof v === 'string' ? { true: true, false: false }[v.toLowerCase()] : v), z.boolean());
const optional = (most: number) => z.string().trim().max(most).nullish();

/** A user as directories send one; what the market does not keep is left aside. */
export const UserWritten = z
  .preprocess(
    named,
    z.looseObject({
      userName: z.string().trim().min(1).max(200),
      externalId: optional(200),
      name: z.looseObject({ formatted: optional(200), givenName: optional(100), familyName: optional(100) }).nullish(),
      displayName: optional(200),
      emails: z
        .array(z.looseObject({ value: z.string().max(254).optional() }))
        .max(20)
        .nullish(),
      active: Truth.default(true),
    }),
  )
  .meta({ id: 'ScimUser' });

const present = <T extends Record<string, unknown>>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, v]) => v !== null && v !== undefined && v !== '')) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** What is kept of a user that was written. @throws ZodError where the address is none */
export const readUser = (written: unknown) => {
  const { userName, externalId, name, displayName, emails, active } = UserWritten.parse(written);
  const email = z
    .email()
    .max(254)
    .parse(
      addressOf(emails ?? undefined, userName)
        .trim()
        .toLowerCase(),
      {},
    );
  const known = name ? present({ formatted: name.formatted, givenName: name.givenName, familyName: name.familyName }) : undefined;
  return { userName, email, active, ...present({ externalId, displayName }), ...(known ? { name: known } : {}) };
};

/** A user with what the membership says, if there is one. */
export interface Known {
  readonly user: ProvisionedUser;
  readonly membership: Membership | undefined;
}

export const rolesOf = ({ user, membership }: Known): readonly string[] =>
  user.personId ? (membership?.roles ?? []) : user.roles;
export const isActive = ({ user, membership }: Known): boolean =>
  user.personId ? membership !== undefined && !membership.suspended : user.active;

export const versionOf = ({ user, membership }: Known): string => `W/"${user.version}.${membership?.version ?? 0}"`;

type Home = { readonly roles?: readonly CustomRole[] | undefined };

/** The roles of an organisation as groups: id and name. */
export const groupsOf = (home: Home): { id: string; displayName: string }[] => [
  ...Object.keys(rolePermissions)
    .filter((role) => role !== 'operator' && role !== 'support')
    .map((role) => ({ id: role, displayName: role })),
  ...(home.roles ?? []).map(({ id, name }) => ({ id, displayName: name.en })),
];

export const userResource = (siteUrl: string, home: Home, known: Known) => {
  const { user } = known;
  const held = rolesOf(known);
  const at = `${siteUrl}${scimRoot}`;
  return {
    schemas: [schemas.user],
    id: user.id,
    ...(user.externalId ? { externalId: user.externalId } : {}),
    userName: user.userName,
    ...(user.name ? { name: user.name } : {}),
    ...(user.displayName ? { displayName: user.displayName } : {}),
    emails: [{ value: user.email, type: 'work', primary: true }],
    active: isActive(known),
    groups: groupsOf(home)
      .filter((g) => held.includes(g.id))
      .map((g) => ({ value: g.id, display: g.displayName, $ref: `${at}/Groups/${g.id}`, type: 'direct' })),
    meta: {
      resourceType: 'User',
      created: user.created.at,
      lastModified: user.changed.at,
      location: `${at}/Users/${user.id}`,
      version: versionOf(known),
    },
  };
};

export const groupResource = (siteUrl: string, group: { id: string; displayName: string }, all: readonly Known[]) => {
  const at = `${siteUrl}${scimRoot}`;
  return {
    schemas: [schemas.group],
    id: group.id,
    displayName: group.displayName,
    members: all
      .filter((known) => rolesOf(known).includes(group.id))
      .map(({ user }) => ({ value: user.id, display: user.userName, $ref: `${at}/Users/${user.id}`, type: 'User' })),
    meta: { resourceType: 'Group', location: `${at}/Groups/${group.id}` },
  };
};

/** An answer in the media type of SCIM. */
export const said = (body: object, more: { status?: number; headers?: Record<string, string> } = {}): Reply => ({
  ...more,
  body,
  headers: { 'content-type': mediaType, ...more.headers },
});
