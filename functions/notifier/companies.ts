import { canonical } from '@sandan/kernel/canonical';
import { credentialNews } from '@sandan/market/machine/credential-news';
import { membershipNews, ownershipNews, standingNews } from '@sandan/market/notice/company-news';
import type { News } from '@sandan/market/notice/notice';
import { privacyNews } from '@sandan/market/notice/privacy-news';
import { verificationNews } from '@sandan/market/notice/verification-news';
import type { Follow } from './told.ts';

export const membership: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.memberships.parse(after);
  const { personId, organisationId, since } = is;
  if (before) {
    const name = (await stores.organisations.byId(organisationId))?.name ?? {};
    return { news: membershipNews(stores.memberships.parse(before), is, name), subject: { ownerId: organisationId } };
  }
  if (since.actor.startsWith('service:')) return undefined;
  const [person, organisation] = await Promise.all([stores.persons.byId(personId), stores.organisations.byId(organisationId)]);
  const news: News = {
    kind: 'membership.joined',
    key: `${organisationId}#${personId}#${since.at}`,
    at: since.at,
    link: `/organisations/${organisationId}`,
    params: { person: person?.name ?? '', organisation: organisation?.name ?? {} },
    actor: personId,
  };
  return { news: [news], subject: { ownerId: organisationId } };
};

/** Whoever the desk looks through is told at once. */
export const impersonation: Follow = async ({ stores }, { before, after }) => {
  if (before || !after) return undefined;
  const { id, personId, organisationId, operatorId, reason, began } = stores.impersonations.parse(after);
  const news: News = {
    kind: 'desk.looked',
    key: id,
    at: began.at,
    link: '/settings/looks',
    params: { reason },
    actor: operatorId,
  };
  return { news: [news], subject: { ownerId: organisationId ?? '', watcherId: personId } };
};

export const ownership: Follow = async ({ stores }, { after }) => {
  if (!after) return undefined;
  const offer = stores.ownerships.parse(after);
  const [from, to, organisation, members] = await Promise.all([
    offer.fromId ? stores.persons.byId(offer.fromId) : undefined,
    stores.persons.byId(offer.toId),
    stores.organisations.byId(offer.organisationId),
    offer.state === 'named' ? stores.memberships.inOrganisation(offer.organisationId) : [],
  ]);
  const names = { organisation: organisation?.name ?? {}, from: from?.name ?? '', to: to?.name ?? '' };
  return { news: [ownershipNews(offer, members, names)], subject: { ownerId: offer.organisationId } };
};

export const organisation: Follow = async ({ stores }, { before, after }) => {
  if (!before || !after) return undefined;
  const is = stores.organisations.parse(after);
  return { news: standingNews(stores.organisations.parse(before), is), subject: { ownerId: is.id } };
};

export const verification: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const now = stores.verifications.parse(after);
  const was = before && stores.verifications.parse(before);
  if (was && canonical(was.history.at(-1) ?? null) === canonical(now.history.at(-1) ?? null)) return undefined;
  const organisation = await stores.organisations.byId(now.organisationId);
  return { news: verificationNews(now, organisation?.name ?? {}), subject: { ownerId: now.organisationId } };
};

export const credential: Follow = async ({ stores }, { before, after }) => {
  if (!before || !after) return undefined;
  const now = stores.credentials.parse(after);
  return { news: credentialNews(stores.credentials.parse(before), now), subject: { ownerId: now.organisationId } };
};

/** Those whose data it is: the person, or the owners of the organisation. */
export const asked: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.privacy.parse(after);
  const { subject } = is;
  const members = subject.is === 'organisation' ? await stores.memberships.inOrganisation(subject.id) : [];
  const owners = members.filter((m) => m.roles.includes('owner')).map((m) => m.personId);
  const to = subject.is === 'person' ? [subject.id] : owners;
  const news = privacyNews(before ? stores.privacy.parse(before) : undefined, is, to);
  return { news, subject: { ownerId: subject.is === 'organisation' ? subject.id : '' } };
};
