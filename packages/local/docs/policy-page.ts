import { endpoints } from '@sandan/fn-api/routes/registry';
import { type Permission, permissions, rolePermissions, roles } from '@sandan/kernel/actor';
import { type Operation, policy, type Relation, relations, type Subject, subjects } from '@sandan/market/policy';

const saysOf: Readonly<Record<Permission, string>> = {
  look: 'sees what belongs to the organisation',
  offer: 'offers and seeks in the name of the organisation',
  sell: 'answers those who ask',
  buy: 'asks others',
  sign: 'signs for the organisation',
  pay: 'pays and sees what is paid',
  equip: 'looks after shared equipment',
  members: 'looks after the people of the organisation',
  administer: 'looks after the organisation itself, its keys and webhooks',
  'desk.look': 'sees everything as the staff of the market',
  'desk.act': 'decides as the staff of the market',
};

const relationSays: Readonly<Record<Relation, string>> = {
  public: 'what everyone may see',
  own: "the person's own",
  organisation: "of the caller's organisation",
  counterpart: "of the other side of a deal the caller's organisation is in",
  other: "anybody else's",
  deleted: 'archived or erased',
};

const rule = (operation: Operation): Readonly<Partial<Record<Relation, readonly Subject[]>>> => policy[operation];

const who = (allowed: readonly Subject[]): string => {
  if (subjects.every((s) => allowed.includes(s))) return 'everyone';
  return allowed.map((s) => (s === 'person' ? 'whoever is signed in' : `\`${s}\``)).join(', ');
};

const line = (operation: Operation): string => {
  const endpoint = endpoints.find((e) => e.operation === operation);
  const allowed = relations.flatMap((relation) => {
    const list = rule(operation)[relation];
    return list?.length ? [`${relation}: ${who(list)}`] : [];
  });
  const call = endpoint ? `\`${endpoint.method.toUpperCase()} ${endpoint.path}\`` : '';
  return `| \`${operation}\` | ${call} | ${allowed.join('<br>')} |`;
};

const byNoun = (): string => {
  const nouns = Map.groupBy(Object.keys(policy) as Operation[], (operation) => operation.split('.')[0] ?? '');
  return [...nouns]
    .map(([noun, operations]) =>
      [
        `### ${noun}`,
        '',
        '| operation | call | who may, by how they stand to it |',
        '| --- | --- | --- |',
        ...operations.map(line),
      ].join('\n'),
    )
    .join('\n\n');
};

const matrix = (): string => {
  const opens = (permission: Permission): string[] =>
    (Object.keys(policy) as Operation[]).filter((o) =>
      relations.some((r) => {
        const list = rule(o)[r] ?? [];
        return list.includes(permission) && !list.includes('anonymous');
      }),
    );
  return permissions
    .map((p) => {
      const list = opens(p);
      return `| \`${p}\` | ${saysOf[p]} | ${list.length} | ${list.map((o) => `\`${o}\``).join(' ')} |`;
    })
    .join('\n');
};

/** `docs/policy.md`: who may do what, from the policy and the routes. */
export const policyPage = (): string =>
  [
    '# Who may do what',
    '',
    'Written by `npm run docs` from `packages/market/policy.ts`. What does not stand here is denied. The tests compare the policy with a table written by',
    'hand (`tests/policy/expected.csv`) and call every route as each subject.',
    '',
    '## How a caller stands to a thing',
    '',
    '| relation | means |',
    '| --- | --- |',
    ...relations.map((r) => `| ${r} | ${relationSays[r]} |`),
    '',
    'A thing in the relation `other` or `deleted` that the caller may not see answers like one that never was.',
    '',
    '## Roles',
    '',
    'An organisation can add roles of its own from the permissions of the trade. A machine has scopes, which are permissions too.',
    '',
    `| role | ${permissions.join(' | ')} |`,
    `| --- |${permissions.map(() => ' --- |').join('')}`,
    ...roles.map((role) => {
      const held: readonly Permission[] = rolePermissions[role];
      return `| ${role} | ${permissions.map((p) => (held.includes(p) ? '✓' : '')).join(' | ')} |`;
    }),
    '',
    '## What each permission opens',
    '',
    '| permission | who holds it | operations | which |',
    '| --- | --- | --- | --- |',
    matrix(),
    '',
    '## Every operation',
    '',
    byNoun(),
    '',
  ].join('\n');
