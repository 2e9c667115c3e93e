import { newId } from '@sandan/kernel/id';
import { hasLapsed } from '@sandan/market/booking/booking-verbs';
import { expect, test } from 'vitest';
import { demoId } from '../demo-id.ts';
import { settingAt } from '../setting.ts';
import { coursesOf } from './bookings.ts';
import { demoResources } from './resources.ts';

const hour = 3_600_000;

test('whenever the demonstration begins, its equipment centre has two requests for one time to decide', () => {
  // Around a year's end and the lunar new year, when most days are holidays, and at an ordinary time.
  for (const first of ['2026-11-23T02:00:00Z', '2026-12-24T00:00:00Z', '2027-02-03T00:00:00Z'])
    for (let n = 0; n < 20; n++) {
      const now = new Date(Date.parse(first) + n * 13 * hour);
      const setting = settingAt(now, 'test', () => newId('person', 0));
      const courses = coursesOf(
        demoResources(setting, (key) => demoId('listing', key, 0), now),
        setting,
        now,
      );
      const asked = courses
        .flatMap((course) => course.at(-1)?.booking ?? [])
        .filter((b) => b.state === 'requested' && !hasLapsed(b, now));
      const times = asked.map((b) => `${b.parts[0]?.resourceId} ${b.start} ${b.end}`);
      expect(times.length - new Set(times).size, now.toISOString()).toBe(1);
    }
});
