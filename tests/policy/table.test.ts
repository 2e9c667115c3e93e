import { readFileSync } from 'node:fs';
import { endpoints } from '@sandan/fn-api/routes/registry';
import { type Actor, permissionsOf, type Role, roles } from '@sandan/kernel/actor';
import { allows, type Operation, policy, type Relation, relations } from '@sandan/market/policy';
import { expect, test } from 'vitest';

/** Who calls: nobody signed in, a person without an organisation, or the holder of one role. */
const subjects = ['anonymous', 'person', ...roles] as const;
type Subject = (typeof subjects)[number];

const letters: Readonly<Record<Subject, string>> = {
  anonymous: 'A',
  person: 'P',
  owner: 'O',
  sales: 'S',
  buyer: 'B',
  finance: 'F',
  legal: 'L',
  equipment: 'E',
  viewer: 'V',
  operator: 'D',
  support: 'U',
};

const rows = readFileSync(new URL('./expected.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split(','));
const [head = [], ...lines] = rows;
const expected = new Map(lines.map(([operation = '', ...cells]) => [operation, cells]));

const rights = (held: readonly Role[]) => ({ roles: held, permissions: permissionsOf(held) });

const actorOf = (subject: Subject): Actor =>
  subject === 'anonymous'
    ? { kind: 'anonymous' }
    : {
        kind: 'person',
        personId: 'per_1',
        organisationId: subject === 'person' ? null : 'org_1',
        ...rights(subject === 'person' ? [] : [subject]),
      };

test('every operation has a line written by hand, and every line an operation', () => {
  expect([...expected.keys()].sort()).toEqual(Object.keys(policy).sort());
  expect(head.slice(1)).toEqual([...relations]);
});

test('every operation of the policy is a route, once, and every route is in the policy', () => {
  expect(endpoints.map((e) => e.operation).sort()).toEqual(Object.keys(policy).sort());
});

const cells = lines.flatMap(([operation = '']) =>
  relations.flatMap((relation) => subjects.map((subject) => [operation, relation, subject] as const)),
);

test(`the policy agrees with the table written by hand in all ${cells.length} cells`, () => {
  const wrong = cells.filter(([operation, relation, subject]) => {
    const cell = expected.get(operation)?.[relations.indexOf(relation as Relation)] ?? '-';
    // Any person signed in may do what "person" may, whatever their roles.
    const may = cell.includes(letters[subject]) || (subject !== 'anonymous' && cell.includes('P'));
    return allows(operation as Operation, actorOf(subject), relation) !== may;
  });
  expect(wrong).toEqual([]);
});
