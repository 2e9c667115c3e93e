import { answer, type CoOwner, name } from '@sandan/market/co-owner/co-owner';
import type { Listing } from '@sandan/market/listing/listing';
import { heard, lookUp, type PatentLookup } from '@sandan/market/patent/lookup';
import { demoId } from './demo-id.ts';
import { lookedUp } from './inventions.ts';
import { organisations } from './organisations.ts';
import { speakerOf } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const hour = 3_600_000;

/** Co-owners of what several own together: an institute in the market has consented, a university outside it has been asked. */
export const coOwnersOf = (listing: Listing, setting: Setting, now: Date): CoOwner[] => {
  const before = (hours: number) => new Date(now.getTime() - hours * hour);
  const owner = setting.actorOf(speakerOf('nuri'));
  const inside = { name: organisations.ieum.ko, organisationId: organisationId('ieum'), language: 'ko' as const, share: 30 };
  const outside = { name: '다온공과대학교', email: 'rights@daon-univ.example', language: 'ko' as const, share: 20 };
  const first = name(listing, inside, [], owner, before(72));
  const second = name(listing, outside, [first], owner, before(70));
  const said = { name: '한지우', position: '지식재산실장', note: '저희 지분의 기술료 배분은 별도 협약을 따릅니다.' };
  const given = answer(first, 'give', said, setting.actorOf(speakerOf('ieum')), before(40));
  return [
    { ...given, version: 1, id: demoId('coOwner', 'ieum') },
    { ...second, id: demoId('coOwner', 'daon') },
  ];
};

/** A number that the office of the demo world has asked about. */
export const lookupOf = (setting: Setting, now: Date): PatentLookup => {
  const at = new Date(now.getTime() - 3 * hour);
  const asked = lookUp('10-2022-9900090', organisationId('nuri'), setting.actorOf(speakerOf('nuri')), at);
  const source = { source: 'demo', outcome: 'found' as const, at: at.toISOString() };
  const found = heard(asked, lookedUp(at), [source], { kind: 'service', name: 'demo' }, at);
  return { ...found, version: 1, id: demoId('lookup', 'nuri') };
};
