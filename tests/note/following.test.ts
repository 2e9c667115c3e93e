import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { edit, overseasNote, submittedNote } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

const mailsTo = (who: string) => m.mails().filter(({ to }) => to.includes(`${who}@`));
const noted = async (who: string) =>
  (await as(m, who).get<{ items: { kind: string }[] }>('/notices')).body.items.filter(({ kind }) => kind === 'note.forFollowers');

test('who follows a note is told as they want, and a click in the mail ends the mail of that note alone', async () => {
  for (const who of ['buyer', 'sme', 'deputy']) await as(m, who).get('/me');
  const id = await submittedNote(m);
  await edit(m, 'operator', id, 1, { action: 'publish' });
  const path = `/follows/note/${id}`;
  await as(m, 'buyer').put(path, {});
  await as(m, 'sme').put(path, { channels: { mail: false, webhook: false, feed: false } });
  await as(m, 'deputy').put(path, { pace: 'none' });
  await as(m, 'office').post(`/notes/${id}/editions`);
  await edit(m, 'office', id, 2, { action: 'amend', content: { ...overseasNote, reviewBy: '2098-01-01' } });
  await edit(m, 'office', id, 2, { action: 'submit' });
  expect((await edit(m, 'operator', id, 2, { action: 'publish' })).body.state).toBe('published');
  await m.settle();
  expect(await noted('buyer')).toHaveLength(1);
  expect(await noted('sme')).toHaveLength(1);
  expect(await noted('deputy')).toHaveLength(0);
  expect([mailsTo('buyer').length, mailsTo('sme').length]).toEqual([1, 0]);

  const [mail] = mailsTo('buyer');
  const link = /<https:\/\/market\.test([^>]+)>/.exec(mail?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
  expect((await m.request(link, { method: 'POST', body: 'List-Unsubscribe=One-Click' })).status).toBe(200);
  const { body } = await as(m, 'buyer').get<{ person: { mail: string } }>('/me');
  expect(body.person.mail).not.toBe('none');
  await edit(m, 'office', id, 2, { action: 'withdraw', reason: 'outdated' });
  await m.settle();
  expect(await noted('buyer')).toHaveLength(2);
  expect(mailsTo('buyer')).toHaveLength(1);
});
