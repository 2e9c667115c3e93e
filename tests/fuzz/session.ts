import { eventOf } from '@sandan/local/lambda-event';
import { routing } from '@sandan/local/routing';
import { everyFunction } from '@sandan/topology/topology';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import fc from 'fast-check';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { type Described, misfit, misfitInPart, unasked } from './document.ts';
import { pool as newPool } from './pool.ts';
import { calls, type Drawn } from './request.ts';

/** Who calls: the owner of most of what there is, an operator, members of other organisations, nobody. */
const subjects = ['office', 'office', 'office', 'sme', 'buyer', 'operator', 'operator', null] as const;
type Caller = (typeof subjects)[number];

export interface Wrong {
  readonly operation: string;
  readonly what: string;
  readonly who: Caller;
  readonly call: Drawn;
  readonly answer: string;
}

const targetOf = routing(everyFunction);
const start = Date.parse('2026-11-23T01:00:00Z');

/** A market that is called at random, in which what was made is found again by later calls. */
export const session = async (seed: number) => {
  const m: Cast = await cast({
    now: new Date(start),
    // Nobody reads what would be told; the index follows, for searches are called too.
    functions: (all) => ({ ...all, notifier: async () => ({ batchItemFailures: [] }) }),
  });
  const pool = newPool();
  const tokens = new Map<string, { token: string; until: number }>();
  let time = start;
  let draws = 0;
  const drawing = new Map<string, fc.Arbitrary<Drawn>>();

  const tokenOf = async (who: string): Promise<string> => {
    const known = tokens.get(who);
    if (known && known.until > time) return known.token;
    const token = await m.token(who);
    tokens.set(who, { token, until: time + 240_000 });
    return token;
  };

  const send = async ({ method, url, headers, body }: Drawn, who: Caller) => {
    const all = {
      host: 'market.test',
      ...headers,
      ...(who && !headers.authorization ? { authorization: `Bearer ${await tokenOf(who)}` } : {}),
    };
    const path = url.split('?')[0] ?? '';
    const target = targetOf(method, path);
    const event = eventOf(
      { method, url, headers: all, httpVersion: '1.1', socket: { remoteAddress: '203.0.113.9' } },
      target?.routeKey ?? '$default',
      body === undefined ? undefined : Buffer.from(body),
    );
    const {
      statusCode = 200,
      headers: said = {},
      body: text = '',
      isBase64Encoded,
    } = (await (target?.function === 'files'
      ? m.functions.files(event)
      : target?.function === 'stripe'
        ? m.functions.cards(event)
        : m.functions.api(event))) as APIGatewayProxyStructuredResultV2;
    return {
      status: statusCode,
      type: String(said['content-type'] ?? ''),
      etag: said.etag ? String(said.etag) : null,
      text: isBase64Encoded ? Buffer.from(text, 'base64').toString() : text,
    };
  };

  /** What is wrong with an answer by the document. */
  const wrongIn = (
    op: Described,
    { url }: Drawn,
    { status, type, text }: Awaited<ReturnType<typeof send>>,
  ): string | undefined => {
    if (status >= 500) return `answered ${status}`;
    const isProblem = status >= 400;
    if (!isProblem && !(String(status) in op.statuses)) return `answered ${status}, which is not described`;
    const { type: said, schema, others } = op.statuses[isProblem ? 'default' : String(status)] ?? {};
    if (others?.some((other) => type.startsWith(other))) return undefined;
    if (said && !type.startsWith(said)) return `answered ${status} with ${type || 'no type'}`;
    if (!schema) return undefined;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return `answered ${status} with what is not JSON`;
    }
    const parted = op.parameters.some(({ name }) => name === 'fields') && !isProblem;
    const fields = parted ? new URL(url, 'https://market.test').searchParams.getAll('fields').join() : '';
    const more = fields ? unasked(schema, value, fields) : [];
    if (more.length > 0) return `answered ${more.join()}, which was not asked for`;
    const why = fields ? misfitInPart(schema, value) : misfit(schema, value);
    return why && `answered ${status}: ${why}`;
  };

  /** Puts those who call back where they were, after one of them removed, suspended or erased another. */
  const standing = async () => {
    const { stores } = m.world;
    return Promise.all(
      (['office', 'sme', 'buyer', 'operator'] as const).map(async (who) => {
        const id = m.organisations[who] ?? '';
        const [organisation, membership, person] = await Promise.all([
          stores.organisations.byId(id),
          stores.memberships.of(id, m.personId(who)),
          stores.persons.byId(m.personId(who)),
        ]);
        return { organisation, membership, person };
      }),
    );
  };

  for (const who of ['office', 'deputy', 'sme', 'buyer', 'operator']) await as(m, who).get('/me');
  await publish(m, '분리막 코팅');
  await publish(m, '볼 밸브 시험');
  for (const id of [...Object.values(m.organisations), m.personId('office'), m.personId('deputy'), m.personId('sme')])
    pool.learn(id);
  await m.settle();
  const first = await standing();

  const restore = async () => {
    const { stores } = m.world;
    for (const [place, now] of (await standing()).entries()) {
      const was = first[place];
      if (!was?.organisation || !was.membership || !was.person) throw new Error('the cast is not there');
      if (now.organisation && now.organisation.status !== 'active')
        await stores.organisations.save({ ...was.organisation, version: now.organisation.version + 1 });
      if (!now.membership) await stores.memberships.save({ ...was.membership, version: 1 });
      else if (now.membership.suspended || now.membership.roles.join() !== was.membership.roles.join())
        await stores.memberships.save({ ...was.membership, version: now.membership.version + 1 });
      if (now.person && now.person.status !== 'active')
        await stores.persons.save({ ...was.person, version: now.person.version + 1 });
    }
  };

  return {
    m,
    restore,
    /** Draws one call of an operation, makes it, and answers what is wrong with how it was answered. */
    async once(op: Described): Promise<{ status: number; wrong?: Wrong }> {
      draws++;
      time += 1000;
      m.at(new Date(time));
      const who = subjects[(Math.imul(draws, 2_654_435_761) >>> 16) % subjects.length] ?? null;
      pool.own = who ? m.organisations[who] : undefined;
      const drawable = drawing.get(op.id) ?? calls(op, pool);
      drawing.set(op.id, drawable);
      const [drawn] = fc.sample(drawable, { numRuns: 1, seed: seed + draws });
      if (!drawn) throw new Error(`nothing was drawn for ${op.id}`);
      const answer = await send(drawn, who);
      // One who ended all sessions signs in again.
      if (answer.status === 401 && who) tokens.delete(who);
      pool.take(answer.text, drawn.url, answer.etag);
      const what = drawn.mutation === 'address' && answer.status === 404 ? undefined : wrongIn(op, drawn, answer);
      return {
        status: answer.status,
        ...(what ? { wrong: { operation: op.id, what, who, call: drawn, answer: answer.text.slice(0, 600) } } : {}),
      };
    },
  };
};
