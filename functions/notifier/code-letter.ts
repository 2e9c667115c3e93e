import { sendOnce } from '@sandan/mail/once';
import { codeMail } from '@sandan/mail/templates';
import type { Change } from '@sandan/store/change';
import { sendingAndGone } from '@sandan/store/sendings';
import type { NotifierWorld } from './world.ts';

/** Sends a code by mail as it stands now: gone means sent, one past its time is not sent any more. */
export const postCode = async (world: NotifierWorld, { before, after }: Change): Promise<void> => {
  if (before || !after) return;
  const { stores } = world;
  const letter = await stores.codeLetters.byId(stores.codeLetters.parse(after).id);
  if (letter?.mail !== 'waiting' || letter.expiresAt <= world.now().toISOString()) return;
  const sent = await sendOnce(world.mailer, sendingAndGone(stores.db, stores.codeLetters, letter), codeMail(letter, world));
  if (sent === 'uncertain') world.log({ level: 'error', message: 'a mail may not have gone out', letter: letter.id });
};
