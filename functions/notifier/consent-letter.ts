import { consentToken } from '@sandan/mail/consent';
import { sendOnce } from '@sandan/mail/once';
import { consentMail } from '@sandan/mail/templates';
import type { Change } from '@sandan/store/change';
import { sendingAndGone } from '@sandan/store/sendings';
import type { NotifierWorld } from './world.ts';

/** Asks a co-owner by mail, once; nothing where it has answered or was asked again meanwhile. */
export const postConsent = async (world: NotifierWorld, { before, after }: Change): Promise<void> => {
  if (before || !after) return;
  const { stores } = world;
  const letter = await stores.consentLetters.byId(stores.consentLetters.parse(after).id);
  if (letter?.mail !== 'waiting' || letter.expiresAt <= world.now().toISOString()) return;
  const coOwner = await stores.coOwners.byId(letter.listingId, letter.coOwnerId);
  if (coOwner?.state !== 'asked' || coOwner.round !== letter.round) return;
  const [listing, owner] = await Promise.all([
    stores.listings.byId(coOwner.listingId),
    stores.organisations.byId(coOwner.ownerId),
  ]);
  if (!listing || !owner) return;
  const mail = consentMail(
    { ...letter, owner: owner.name, listing: listing.content.title, token: consentToken(world.stopSecret, letter) },
    world,
  );
  const sent = await sendOnce(world.mailer, sendingAndGone(stores.db, stores.consentLetters, letter), mail);
  if (sent === 'uncertain') world.log({ level: 'error', message: 'a mail may not have gone out', letter: letter.id });
};
