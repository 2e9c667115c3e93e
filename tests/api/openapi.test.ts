import { openapi } from '@sandan/fn-api/openapi';
import { endpoints } from '@sandan/fn-api/routes/registry';
import { Scope } from '@sandan/market/machine/credential';
import { allows, couldEver, relations } from '@sandan/market/policy';
import { expect, test } from 'vitest';

interface Described {
  readonly operationId: string;
  readonly security: Record<string, string[]>[];
}
const document = openapi(endpoints, 'https://market.test') as unknown as {
  paths: Record<string, Record<string, Described>>;
  components: { securitySchemes: Record<string, unknown> };
};
const described = new Map(
  Object.values(document.paths).flatMap((path) => Object.values(path).map((o) => [o.operationId, o.security] as const)),
);

test('every operation says who may call it and how, as the policy does', () => {
  for (const { operation } of endpoints) {
    const security = described.get(operation) ?? [];
    const open = security.some((way) => Object.keys(way).length === 0);
    expect(open, operation).toBe(couldEver(operation, { kind: 'anonymous' }));
    const scopes = security.flatMap(({ client = [] }) => client);
    for (const scope of Scope.options) {
      const holder = { kind: 'person', personId: 'per_1', organisationId: 'org_1', roles: [], permissions: [scope] } as const;
      const gained = relations.some(
        (relation) => allows(operation, holder, relation) && !allows(operation, { ...holder, permissions: [] }, relation),
      );
      if (gained) expect(scopes, `${operation} ${scope}`).toContain(scope);
    }
    expect(
      security.some((way) => 'key' in way),
      operation,
    ).toBe(scopes.length > 0);
  }
  expect(Object.keys(document.components.securitySchemes).sort()).toEqual(['bearer', 'client', 'key']);
});
