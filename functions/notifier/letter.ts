import { sendOnce } from '@sandan/mail/once';
import { invitationMail } from '@sandan/mail/templates';
import type { Change } from '@sandan/store/change';
import { sendingAndGone } from '@sandan/store/sendings';
import type { NotifierWorld } from './world.ts';

/** Sends a letter of the outbox as it stands now: gone means sent, a withdrawn or expired invitation is not sent any more. */
export const post = async (world: NotifierWorld, change: Change): Promise<void> => {
  const { stores } = world;
  if (!change.after) return;
  const letter = await stores.outbox.byId(stores.outbox.parse(change.after).id);
  if (letter?.mail !== 'waiting' || letter.expiresAt <= world.now().toISOString()) return;
  const [invitation, organisation] = await Promise.all([
    stores.invitations.byId(letter.invitationId),
    stores.organisations.byId(letter.organisationId),
  ]);
  // An invitation that was sent again has another term, and the link of the letter before it opens nothing any more.
  if (invitation?.state !== 'open' || invitation.expiresAt !== letter.expiresAt || !organisation) return;
  const mail = invitationMail({ ...letter, organisation: organisation.name }, world);
  const sent = await sendOnce(world.mailer, sendingAndGone(stores.db, stores.outbox, letter), mail);
  if (sent === 'uncertain') world.log({ level: 'error', message: 'a mail may not have gone out', letter: letter.id });
};
