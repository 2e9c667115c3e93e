import { seenOf } from '@sandan/fn-api/channel-view';
import { exported } from '@sandan/market/privacy/export';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { planChannel, sharedChannel, step } from '../channel/story.ts';
import { exportOf } from './canary.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

const emailOf = async (who: string): Promise<string> =>
  (await as(m, who).get<{ person: { email: string } }>('/me')).body.person.email;

/** Which of the words the archives of these hold. */
const archives = async (subject: 'person' | 'organisation', words: readonly string[], people: readonly string[]) => {
  for (const who of people) expect((await as(m, who).post('/privacy/requests', { kind: 'export', subject })).status).toBe(201);
  await m.run('privacy');
  const found: Record<string, string[]> = {};
  for (const who of people) {
    const text = await exportOf(m, who, subject);
    found[who] = words.filter((word) => text.includes(word));
  }
  return found;
};

test('contacts that lie sealed are in the archive of their company, not in that of who keeps them; a person has their own', async () => {
  for (const who of ['office', 'deputy', 'agency']) await as(m, who).get('/me');
  const agreed = await sharedChannel(m);
  const kept = [
    { action: 'start' },
    { action: 'addTarget', buyer: { company: 'Hanoi Water Works', country: 'VN' } },
    { action: 'setContact', target: 1, person: { name: 'Nguyen Van An', email: 'an@hanoi-water.example' } },
  ];
  for (const body of kept) expect((await step(m, 'agency', agreed, body)).status).toBe(200);
  const { id: open } = (await planChannel(m, 'agency', m.organisations.office)).body;
  expect((await step(m, 'office', open, { action: 'addTarget', buyer: { company: 'Da Nang Pumps' } })).status).toBe(200);
  const details = { name: 'Park Dambi', email: (await emailOf('deputy')).toUpperCase() };
  const contact = { about: { ko: '기술이전' }, languages: ['ko'], details };
  const made = await as(m, 'office').post(`/organisations/${m.organisations.office}/contacts`, contact);
  expect(made.status, made.text).toBe(201);
  await m.settle();

  const words = ['Nguyen Van An', 'an@hanoi-water.example', 'Park Dambi', 'Hanoi Water Works', 'Da Nang Pumps', open];
  expect(await archives('organisation', words, ['office', 'agency'])).toEqual({
    office: words,
    agency: ['Hanoi Water Works', open],
  });
  // Who planned for the agency takes no more of a project that the company has not agreed to than the agency.
  expect(await archives('person', words.slice(0, 5), ['office', 'deputy', 'agency'])).toEqual({
    office: ['Da Nang Pumps'],
    deputy: ['Park Dambi'],
    agency: ['Hanoi Water Works'],
  });
});

test('an agency takes of a project what its page shows it, before and after the company has agreed', async () => {
  const project = await m.world.stores.channels.byId(await sharedChannel(m));
  if (!project?.agencyId) throw new Error('no project');
  const { consentedAt: _, ...open } = { ...project, summary: 'Three buyers were won.' };
  const subject = { is: 'organisation' as const, id: project.agencyId };
  const none = new Set<string>();
  const scope = { subject, ids: none, conversations: none, addresses: [], names: [], kept: none };
  const item = { pk: `channel#${project.id}`, sk: 'project', type: 'channelProject' };
  for (const body of [project, open]) {
    const shown = Object.entries(seenOf(body, 'agency')).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
    const taken = exported({ ...item, body }, scope, () => undefined)?.record as Record<string, unknown>;
    expect(Object.entries(taken).filter(([, value]) => !(Array.isArray(value) && value.length === 0))).toEqual(shown);
  }
});
