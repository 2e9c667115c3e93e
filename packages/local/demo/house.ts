import { stamp } from '@sandan/kernel/actor';
import type { Block } from '@sandan/market/company/block';
import type { Listing } from '@sandan/market/listing/listing';
import { type Case, openCase, type Report } from '@sandan/market/moderation/case';
import { demoAccount } from '../demo-accounts.ts';
import { demoId } from './demo-id.ts';
import { personBy } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const day = 86_400_000;

const account = (key: string) => personBy(demoAccount(key)?.sub);
/** The parts maker has had enough of one buyer. */
export const blocked = (setting: Setting, now: Date): Block => ({
  organisationId: organisationId('gaon'),
  blockedId: organisationId('canyon'),
  version: 1,
  note: '견적만 거듭 요청하고 답이 없음',
  by: stamp(setting.actorOf(account('sme')), new Date(now.getTime() - 12 * day)),
});

const reported: readonly { readonly by: string; readonly reason: Report['reason']; readonly note: string }[] = [
  { by: 'sme', reason: 'false', note: '같은 사양의 시험 성적서와 수치가 다릅니다. 근거 자료를 확인해 주세요.' },
  { by: 'buyer', reason: 'rights', note: 'The drawing looks like one of a competitor. Please check.' },
];

/** Cases that wait for the desk, each about one listing. */
export const casesOf = (setting: Setting, listings: readonly Listing[], now: Date): Case[] =>
  reported.flatMap(({ by, reason, note }, place) => {
    const listing = listings[place];
    if (!listing) return [];
    const at = new Date(now.getTime() - (place + 1) * 5 * 3_600_000);
    const report = { reason, note, by: stamp(setting.actorOf(account(by)), at) };
    const about = { subjectId: listing.ownerId, said: listing.content.title, demo: true };
    return [openCase(demoId('case', `${by} ${listing.id}`, place), { kind: 'listing', id: listing.id }, about, report)];
  });
