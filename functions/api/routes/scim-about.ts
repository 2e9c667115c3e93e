import { missing } from '@sandan/kernel/fault';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { mostAtOnce } from '../scim/list.ts';
import { schemas } from '../scim/schemas.ts';
import { Resource, said, scimRoot } from '../scim/shape.ts';

const attribute = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
});
const complex = (name: string, subAttributes: readonly object[], more: Record<string, unknown> = {}) =>
  attribute(name, { type: 'complex', subAttributes, ...more });

const list = (resources: readonly object[]) => ({
  schemas: [schemas.list],
  totalResults: resources.length,
  startIndex: 1,
  itemsPerPage: resources.length,
  Resources: resources,
});

const schemaList = [
  {
    id: schemas.user,
    name: 'User',
    description: 'A person of the organisation',
    attributes: [
      attribute('userName', { required: true, uniqueness: 'server' }),
      attribute('externalId', { caseExact: true }),
      complex('name', [attribute('formatted'), attribute('givenName'), attribute('familyName')]),
      attribute('displayName'),
      complex('emails', [attribute('value'), attribute('type'), attribute('primary', { type: 'boolean' })], {
        multiValued: true,
      }),
      attribute('active', { type: 'boolean' }),
      complex('groups', [attribute('value'), attribute('display')], { multiValued: true, mutability: 'readOnly' }),
    ],
  },
  {
    id: schemas.group,
    name: 'Group',
    description: 'A role of the organisation',
    attributes: [
      attribute('displayName', { required: true, mutability: 'readOnly' }),
      complex('members', [attribute('value', { mutability: 'immutable' }), attribute('display')], { multiValued: true }),
    ],
  },
];

const types = [
  { id: 'User', name: 'User', endpoint: '/Users', schema: schemas.user },
  { id: 'Group', name: 'Group', endpoint: '/Groups', schema: schemas.group },
];

/** Each with the name of its own schema, and where it lies. */
const described = <T extends { id: string }>(kind: 'ResourceType' | 'Schema', all: readonly T[], siteUrl: string) =>
  all.map((one) => ({
    schemas: [`urn:ietf:params:scim:schemas:core:2.0:${kind}`],
    ...one,
    meta: { resourceType: kind, location: `${siteUrl}${scimRoot}/${kind}s/${one.id}` },
  }));

/** RFC 7643 compares the names of schemas whatever their case. */
const named = <T extends { id: string }>(all: readonly T[], id: string): T => {
  const found = all.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!found) throw missing('scim');
  return found;
};

const OfAny = z.object({ id: z.string().max(200) });

export const scimAbout = [
  endpoint({
    operation: 'scim.config',
    method: 'get',
    path: '/scim/v2/ServiceProviderConfig',
    summary: 'SCIM: what is supported',
    answer: Resource,
    handle: async ({ permit, world }) => {
      permit('public');
      return said({
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
        documentationUri: `${world.siteUrl}/en/api`,
        patch: { supported: true },
        bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
        filter: { supported: true, maxResults: mostAtOnce },
        changePassword: { supported: false },
        sort: { supported: false },
        etag: { supported: true },
        authenticationSchemes: [
          {
            type: 'oauthbearertoken',
            name: 'API key',
            description: 'A key of the organisation that may look after members and holds what its roles hold',
            primary: true,
          },
        ],
        meta: { resourceType: 'ServiceProviderConfig', location: `${world.siteUrl}${scimRoot}/ServiceProviderConfig` },
      });
    },
  }),
  endpoint({
    operation: 'scim.types',
    method: 'get',
    path: '/scim/v2/ResourceTypes',
    summary: 'SCIM: users and groups',
    answer: Resource,
    handle: async ({ permit, world }) => {
      permit('public');
      return said(list(described('ResourceType', types, world.siteUrl)));
    },
  }),
  endpoint({
    operation: 'scim.type',
    method: 'get',
    path: '/scim/v2/ResourceTypes/{id}',
    summary: 'SCIM: one kind of resource, `User` or `Group`',
    params: OfAny,
    answer: Resource,
    handle: async ({ permit, params, world }) => {
      permit('public');
      return said(named(described('ResourceType', types, world.siteUrl), params.id));
    },
  }),
  endpoint({
    operation: 'scim.schemas',
    method: 'get',
    path: '/scim/v2/Schemas',
    summary: 'SCIM: attributes of users and groups',
    answer: Resource,
    handle: async ({ permit, world }) => {
      permit('public');
      return said(list(described('Schema', schemaList, world.siteUrl)));
    },
  }),
  endpoint({
    operation: 'scim.schema',
    method: 'get',
    path: '/scim/v2/Schemas/{id}',
    summary: 'SCIM: one schema by its name',
    params: OfAny,
    answer: Resource,
    handle: async ({ permit, params, world }) => {
      permit('public');
      return said(named(described('Schema', schemaList, world.siteUrl), params.id));
    },
  }),
];
