import { audienceOf, untoldOf } from '@sandan/market/notice/notice';
import { changeOf, type StreamRecord } from '@sandan/store/change';
import { tellAlert } from './alert.ts';
import { tellBank } from './bank.ts';
import { postCode } from './code-letter.ts';
import { reckonCommissions } from './commission.ts';
import { postConsent } from './consent-letter.ts';
import { post } from './letter.ts';
import { newsOf } from './news.ts';
import { readersOf } from './people.ts';
import { tell } from './tell.ts';
import type { NotifierWorld } from './world.ts';

/** Tells everyone concerned of one change. Idempotent: a repeated record makes no second notice and no second mail. */
export const follow = async (world: NotifierWorld, record: StreamRecord): Promise<void> => {
  const change = changeOf(record);
  if (change.type === 'letter' && !change.before) return post(world, change);
  if (change.type === 'codeLetter') return postCode(world, change);
  if (change.type === 'consentLetter') return postConsent(world, change);
  if (change.type === 'bankAccount') return tellBank(world, change);
  if (change.type === 'alert') return tellAlert(world, change);
  await reckonCommissions(world, change);
  const told = await newsOf(world, change);
  for (const news of told?.news ?? []) {
    const subject = { ...told?.subject, ownerId: told?.subject.ownerId ?? '', named: news.to ?? [] };
    const readers = await readersOf(world, audienceOf(news), subject, untoldOf(news));
    for (const reader of readers) {
      const how = told?.followed?.(news, reader);
      const to = how?.mail === false ? { ...reader, person: { ...reader.person, mail: 'none' as const } } : reader;
      await tell(world, news, to, how?.stop, (who) => told?.attached?.(news, who));
    }
  }
};
