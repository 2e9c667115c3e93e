import { readFileSync } from 'node:fs';
import { endpoints } from '@sandan/fn-api/routes/registry';
import { newId } from '@sandan/kernel/id';
import type { Organisation } from '@sandan/market/company/organisation';
import { type Operation, type Relation, relations } from '@sandan/market/policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, publish, type Shown } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { nothing, samples, type Things } from './samples.ts';
import { officeThings } from './things.ts';

/**
 * Every route, called over HTTP by ten kinds of caller on objects in six relations, against the table written by hand. The calls reach
 * the point of writing and no further: a commit is refused, so that no call changes what the next one finds.
 */
const subjects = {
  anonymous: { person: null, letters: 'A' },
  'a buyer in the same deal': { person: 'buyer', letters: 'POB' },
  'a member of the seller': { person: 'deputy', letters: 'PS' },
  'an admin of the seller': { person: 'office', letters: 'POS' },
  'an admin of another organisation': { person: 'sme', letters: 'POBS' },
  'the counsel of a university': { person: 'campus', letters: 'PL' },
  'support of the desk': { person: 'helper', letters: 'PU' },
  'the operator': { person: 'operator', letters: 'PD' },
  'a suspended person': { person: 'banned', letters: '' },
  'a machine of the seller': { person: 'machine', letters: 'S' },
} as const;
type SubjectName = keyof typeof subjects;
const subjectNames = Object.keys(subjects) as SubjectName[];

/** What the objects of a call are: the seller's own and private, the seller's in public, withdrawn ones, and ones that never were. */
const sets = ['private', 'published', 'withdrawn', 'missing'] as const;
type SetName = (typeof sets)[number];

const expected = new Map(
  readFileSync(new URL('./expected.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(','))
    .map(([operation = '', ...cells]) => [operation, cells] as const),
);

let m: Cast;
let things: Record<SetName, Things>;
const tokens = new Map<SubjectName, string>();

const refusal = 'no commit in this test';
const nouns = Object.keys(nothing()) as (keyof Things)[];
const tagged = Object.fromEntries(nouns.map((noun) => [noun, `<${noun}>`])) as unknown as Things;

/** The nouns that an operation's address names. */
const nounsIn = (operation: Operation): (keyof Things)[] => {
  const path = samples[operation].path(tagged);
  return nouns.filter((noun) => path.includes(`<${noun}>`));
};

/** Nouns that belong to the seller's case with the buyer, to one person, and to the desk alone. */
const ofDeal: readonly (keyof Things)[] = [
  'inquiry',
  'attachment',
  'deal',
  'licence',
  'application',
  'usageInvoice',
  'serviceRequest',
  'sample',
  'evaluation',
  'order',
  'question',
];
const ofPerson: readonly (keyof Things)[] = ['search'];
const ofDesk: readonly (keyof Things)[] = ['case'];
/** Nouns of which the things of the office hold no real one: an allowed call ends at their being missing. */
const hollow: readonly (keyof Things)[] = ['media', 'attachment', 'question', 'delivery'];

/** Operations on a part of an object that the things of the office do not have: an offer of ownership, a revision, a case, a made export. */
const partless =
  /^((ownership|revisions|verifications|terms|contracts|documents|express)\.|(exporters\.(appeal|decide|explain|read|show)|gates\.read|prices\.(reckon|remove)|usagePrices\.read|usage\.quote|incidents\.act|adjustments\.act|equipment\.access|providerTasks\.retry(OfLicence)?|credits\.(read|propose|act)|commissions\.pay|tradeDocuments\.file|serviceJobs\.finish|privacy\.file)$)/;

const ofSeller: readonly SubjectName[] = ['a member of the seller', 'an admin of the seller', 'a machine of the seller'];

/** What is done by people alone, whatever a machine of theirs may do: approving, accepting an agreement, and looking up a person to write to. */
const byPeople = /^(approvals\.(create|read|act|override)|contacts\.reveal|ndas\.accept)$/;

/** Lists that are made for buyers as such. */
const directories: ReadonlySet<Operation> = new Set<Operation>(['exporters.list', 'exporters.export']);

/** How a caller stands to the objects of a call. */
const relationsOf = (operation: Operation, who: SubjectName, set: SetName): Relation[] => {
  const named = nounsIn(operation);
  if (directories.has(operation) && who === 'a buyer in the same deal') return ['counterpart'];
  if (named.length === 0) return ['public', 'own', 'organisation', 'other'];
  if (set === 'missing') return ['other'];
  if (operation === 'purchases.read') return [who === 'a buyer in the same deal' ? 'organisation' : 'other'];
  if (operation.startsWith('follows.')) return set === 'published' || ofSeller.includes(who) ? ['own'] : ['other'];
  if (named.some((n) => ofDesk.includes(n))) return ['other'];
  if (named.some((n) => ofPerson.includes(n))) return [who === 'an admin of the seller' ? 'own' : 'other'];
  const self = named.includes('person') && who === 'a member of the seller' ? (['own'] as const) : [];
  if (ofSeller.includes(who)) return ['organisation', ...self];
  if (named.includes('note') || named.includes('channel')) return ['other'];
  if (named.some((n) => ofDeal.includes(n))) return [who === 'a buyer in the same deal' ? 'counterpart' : 'other'];
  if (named.every((n) => n === 'organisation') || set === 'published') return ['public', 'other'];
  return set === 'withdrawn' ? ['deleted', 'other'] : ['other'];
};

const may = (operation: Operation, who: SubjectName, set: SetName): boolean => {
  if (who === 'a machine of the seller' && byPeople.test(operation)) return false;
  const cells = expected.get(operation) ?? [];
  const open = (relation: Relation) => cells[relations.indexOf(relation)] ?? '-';
  return relationsOf(operation, who, set).some((r) => [...subjects[who].letters].some((letter) => open(r).includes(letter)));
};

const call = async (operation: Operation, who: SubjectName, t: Things): Promise<{ status: number; code: string }> => {
  const { path, body, raw, changes } = samples[operation];
  const method = endpoints.find((e) => e.operation === operation)?.method.toUpperCase() ?? 'GET';
  const token = tokens.get(who);
  const sent = raw ? raw.text : body === undefined ? undefined : JSON.stringify(body);
  const answer = await m.request(`/api/v1${path(t)}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(method === 'GET' ? {} : { 'idempotency-key': newId('audit') }),
      ...(changes ? { 'if-match': '"1"' } : {}),
      ...(sent === undefined ? {} : { 'content-type': raw?.type ?? 'application/json' }),
    },
    ...(sent === undefined ? {} : { body: sent }),
  });
  const text = await answer.text();
  const code = answer.status >= 400 && text.startsWith('{') ? String((JSON.parse(text) as { code?: unknown }).code) : '';
  return { status: answer.status, code };
};

/** Whether the policy let a call through, told by its answer; a second factor is asked only of those who may. */
const letThrough = ({ status, code }: { status: number; code: string }): boolean | 'unclear' => {
  if (status === 401) return false;
  // A refusal of SCIM has the shape of RFC 7644, which knows no code.
  if (status === 403 && code === 'undefined') return false;
  if (status === 403) return !code.startsWith('access.') || code === 'access.stepUp';
  return status === 404 ? 'unclear' : true;
};

const people = async (): Promise<void> => {
  const { stores, now } = m.world;
  const by = { actor: 'service:test', organisationId: null, at: now().toISOString() };
  const seller = m.organisations.office ?? '';
  const office = await stores.organisations.byId(seller);
  // The machine calls every route within one minute of a clock that stands still.
  await stores.organisations.save({ ...(office as Organisation), plan: 'large', version: (office?.version ?? 0) + 1 });
  const campus: Organisation = { ...(office as Organisation), id: newId('organisation'), version: 1 };
  await stores.organisations.save(campus);
  const join = (person: string, organisationId: string, role: 'legal' | 'support' | 'owner') =>
    stores.memberships.save({ personId: m.personId(person), organisationId, version: 1, roles: [role], since: by });
  await join('campus', campus.id, 'legal');
  await join('helper', m.organisations.operator ?? '', 'support');
  await join('banned', seller, 'owner');
  for (const { person } of Object.values(subjects)) if (person && person !== 'machine') await as(m, person).get('/me');
  const banned = await stores.persons.byId(m.personId('banned'));
  if (banned) await stores.persons.save({ ...banned, status: 'suspended', version: banned.version + 1 });
};

beforeAll(async () => {
  m = await cast();
  await people();
  const own = await officeThings(m);
  const shown = await publish(m, '모두에게 보이는 기술');
  const ended = await publish(m, '물러난 기술');
  await as(m, 'office').post<Shown>(`/listings/${ended.id}/actions`, { action: 'archive' }, { seen: ended.version });
  things = {
    private: own,
    published: { ...own, listing: shown.id },
    withdrawn: { ...own, listing: ended.id },
    missing: nothing(),
  };
  for (const name of subjectNames) {
    const { person } = subjects[name];
    if (person && person !== 'machine') tokens.set(name, await m.token(person));
  }
  const keys = `/organisations/${own.organisation}/keys`;
  const expiresAt = new Date(m.world.now().getTime() + 90 * 86_400_000).toISOString();
  const key = { name: 'ERP', scopes: ['look', 'offer', 'sell', 'buy'], expiresAt };
  tokens.set('a machine of the seller', (await as(m, 'office').post<{ secret: string }>(keys, key)).body.secret);
  process.env.QUIET = '1';
  m.world.stores.db.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'TransactWriteItemsCommand' || context.commandName === 'TransactWriteCommand')
        throw new Error(refusal);
      return next(args);
    },
    { step: 'initialize', name: 'matrix' },
  );
});
afterAll(async () => {
  delete process.env.QUIET;
  m.world.stores.db.client.middlewareStack.remove('matrix');
  await m.close();
});

/** The sets that differ for an operation: what is published or withdrawn is a listing, and all else of it is the private set's. */
const setsOf = (named: readonly (keyof Things)[]): readonly SetName[] => {
  if (named.length === 0) return ['private'];
  return named.includes('listing') ? sets : ['private', 'missing'];
};

const operations = endpoints.map((e) => e.operation);

test(`${operations.length} routes × ${subjectNames.length} callers × ${sets.length} sets of objects: each is let through or denied as the table says`, async () => {
  const wrong: string[] = [];
  let told = 0;
  for (const operation of operations) {
    const named = nounsIn(operation);
    const [path, again] = [samples[operation].path(tagged), samples[operation].path(tagged)];
    const absentAnyway =
      named.length === 0 || path !== again || named.some((n) => hollow.includes(n)) || partless.test(operation);
    for (const set of setsOf(named))
      for (const who of subjectNames) {
        const answer = await call(operation, who, things[set]);
        const let_ = letThrough(answer);
        const wanted = may(operation, who, set);
        told++;
        const absent = set !== 'private' || absentAnyway;
        if (let_ === 'unclear' ? wanted && !absent : let_ !== wanted)
          wrong.push(`${operation} · ${who} · ${set}: ${answer.status} ${answer.code}, wanted ${wanted ? 'through' : 'denied'}`);
      }
  }
  expect(wrong).toEqual([]);
  expect(told).toBeGreaterThan(operations.length * subjectNames.length);
});
