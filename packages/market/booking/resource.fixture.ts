import { type Resource, ResourceContent } from './resource.ts';
import { describe } from './resource-verbs.ts';

/** What an owner says of an instrument of hourly slots that is open on working days from nine to six in Seoul. */
export const said = () => ({
  kind: 'instrument',
  name: { ko: '견본 장비' },
  capacity: 1,
  zone: 'Asia/Seoul',
  slotMinutes: 60,
  rules: { grid: 60, min: 60, max: 480, horizon: 365 },
  opening: { hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', to: '18:00' }] },
});

/** That instrument, with what is said otherwise. */
export const resourceFor = (otherwise: Record<string, unknown> = {}, id?: string): Resource =>
  describe(
    ResourceContent.parse({ ...said(), ...otherwise }),
    { id: 'org_01J00000000000000000000000', demo: true },
    { kind: 'service', name: 'test' },
    new Date('2026-11-30T00:00:00Z'),
    id,
  );
