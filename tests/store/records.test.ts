import { faces } from '@sandan/store/faces';
import { organisations } from '@sandan/store/organisations';
import { records } from '@sandan/store/records';
import { commit, work } from '@sandan/store/work';
import { afterAll, expect, test } from 'vitest';
import { emptyTable, stopEngine } from './database.ts';

afterAll(stopEngine);

test('what one transaction adds to a record from several sides is one write, and falls again where a thing is no longer so', async () => {
  const db = await emptyTable();
  const kept = records(db);
  const w = work();
  kept.track(w, 'org_1', { 'support.settled': 1 });
  kept.count(w, 'org_1', { kind: 'answered', businessHours: 1, inTime: true });
  kept.track(w, 'org_1', { 'support.settled': 1, 'order.closed': 1 });
  kept.track(w, 'org_2', {});
  expect(w.writes).toHaveLength(1);
  await commit(db, w);
  const back = work();
  kept.track(back, 'org_1', { 'support.settled': -1, 'support.clawedBack': 1 });
  await commit(db, back);
  const found = await faces(db, organisations(db, {} as never)).of('org_1');
  expect(found).toEqual({
    record: { answered: 1, inTime: 1, missed: 0, hours: { 2: 1 } },
    track: { 'support.settled': 1, 'support.clawedBack': 1, 'order.closed': 1 },
  });
});
