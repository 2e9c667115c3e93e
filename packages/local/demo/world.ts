import { personIdFor } from '@sandan/fn-api/caller';
import { Fault } from '@sandan/kernel/fault';
import { check } from '@sandan/market/listing/content';
import { normalCode } from '@sandan/market/listing/content-code';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import { lastNoticeAt } from '@sandan/market/notice/notice';
import { commit, work } from '@sandan/store/work';
import { demoAccounts } from '../demo-accounts.ts';
import { issuerName } from '../issuer.ts';
import type { World } from '../world.ts';
import { approvalRules, approvalsOf } from './approvals.ts';
import { bankAccountsOf } from './bank-accounts.ts';
import { bomsOf } from './boms.ts';
import { bringFromChannels } from './brought.ts';
import { movesOf, pairsOf } from './cases.ts';
import { bringChannels } from './channels.ts';
import { contactsOf } from './contacts.ts';
import { catalogue } from './content.ts';
import { aboutEquipment } from './conversations/equipment.ts';
import { aboutNeeds } from './conversations/need.ts';
import { aboutProducts } from './conversations/product.ts';
import { aboutTechnology } from './conversations/technology.ts';
import { dealId, demoDeals, playDeal } from './deals.ts';
import { bringDenied } from './denied.ts';
import { coursesOf } from './equipment/bookings.ts';
import { bringChains } from './equipment/chains.ts';
import { demoResources } from './equipment/resources.ts';
import { bringEvaluations } from './evaluations.ts';
import { exportersOf } from './exporters.ts';
import { expressKey, expressOf } from './express.ts';
import { bringHeld } from './held.ts';
import { type Checked, type History, historyOf, listingId } from './histories.ts';
import { blocked, casesOf } from './house.ts';
import { demoFamilies, inventionOf } from './inventions.ts';
import { bringLicence } from './licences.ts';
import { bringCredit, bringMandates } from './mandates.ts';
import { bringMeasurements } from './measured.ts';
import { needCourses } from './need-courses.ts';
import { bringNotes } from './notes.ts';
import { bringOfftakes } from './offtakes.ts';
import { bringOrders } from './orders.ts';
import type { OrganisationKey } from './organisations.ts';
import { bringOverseas } from './overseas.ts';
import { bringPapers } from './papers.ts';
import { pictureOf } from './pictures.ts';
import { pricesOf } from './prices.ts';
import { bringProgrammes } from './programmes.ts';
import { bringResales } from './resales.ts';
import { playRfqs } from './rfqs.ts';
import { coOwnersOf, lookupOf } from './rights.ts';
import { jointly } from './rights-joint.ts';
import { bringSamples } from './samples.ts';
import { bringServices } from './services.ts';
import { organisationId, settingAt } from './setting.ts';
import { bringSources } from './sources.ts';
import { bringStocks } from './stocks.ts';
import { bringUsageInvoices } from './usage-invoices.ts';
import { bringUsagePrices } from './usage-prices.ts';
import { valuationsOf } from './valuations.ts';
import { verificationsOf, verifiedAs } from './verifications.ts';
import { followsOf, savedSearches } from './watches.ts';
import { heardBy } from './webhooks.ts';

export const conversations = [...aboutTechnology, ...aboutProducts, ...aboutNeeds, ...aboutEquipment];

/** Organisations of the demo accounts, which are reported by nobody. */
const demoAccountHomes = new Set(demoAccounts.map((a) => organisationId(a.organisation)));

const atOnce = 24;

/** How far back the people of the demonstration have not read their notices, in milliseconds. */
const unreadFor = 2 * 86_400_000;

const each = async <T>(items: Iterable<T>, doing: (item: T) => Promise<void>): Promise<void> => {
  const rest = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) await doing(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
};

/** Writes what may be there already, from a seeding that was cut short. */
const unlessThere = async (write: Promise<void>): Promise<void> => {
  await write.catch((fault: unknown) => {
    if (!(fault instanceof Fault && (/\.(?:stale|exists)$/.test(fault.code) || fault.code === 'store.busy'))) throw fault;
  });
};

/** The market's check of content, with the codes of the catalogue looked up beforehand. */
export const checkWith = async (codes: World['codes']): Promise<Checked> => {
  const known = new Set<string>();
  const asked = new Map(catalogue.flatMap((l) => l.content.codes).map((c) => [`${c.scheme} ${c.code}`, c]));
  for (const { scheme, code } of asked.values()) {
    const normal = normalCode(scheme, code) ?? code;
    if (await codes.known(scheme, normal)) known.add(`${scheme} ${normal}`);
  }
  return (kind, content) => check(kindOf(kind), { ...content, media: [] }, (c) => known.has(`${c.scheme} ${c.code}`));
};

/**
 * Writes the demo world into an empty market: what is invented there goes through the verbs, the content check and the stores
 * that users' data goes through. Times are reckoned back from the world's clock, ids are always the same; a seeding that was
 * cut short goes on when it is called again.
 */
export const seed = async (world: Pick<World, 'stores' | 'codes' | 'now' | 'siteUrl' | 'objects' | 'vault'>): Promise<void> => {
  const { stores } = world;
  const now = world.now();
  const setting = settingAt(now, issuerName, (sub) => personIdFor(issuerName, sub));
  const checked = await checkWith(world.codes);

  const verifications = verificationsOf(setting, now);
  await each(setting.organisations.values(), (o) => unlessThere(stores.organisations.save(verifiedAs(o, verifications))));
  await each(verifications, ({ verification }) => unlessThere(stores.verifications.save(verification)));
  await each(
    verifications.flatMap((v) => v.papers),
    async ({ document, bytes }) => {
      await world.objects.put(document.file.key, bytes, document.file.type);
      await unlessThere(stores.verificationDocuments.save(document));
    },
  );
  await each(setting.persons, (p) => unlessThere(stores.persons.save(p)));
  await each(setting.memberships, (m) => unlessThere(stores.memberships.save(m)));
  await each(contactsOf(setting, world.vault, now), (c) => unlessThere(stores.contacts.save(c)));
  await each(bankAccountsOf(setting, world.vault, now), (account) => unlessThere(stores.bankAccounts.save(account)));
  await each(savedSearches(setting, now), (s) => unlessThere(stores.searches.save(s)));
  await each(followsOf(setting, now), (f) => unlessThere(stores.follows.save(f)));
  const seen = lastNoticeAt(new Date(now.getTime() - unreadFor).toISOString());
  await each(setting.persons, ({ id }) => unlessThere(stores.notices.marks.save({ version: 1, personId: id, until: seen })));

  for (const { webhook, deliveries } of heardBy(setting, world.vault, now)) {
    await unlessThere(stores.webhooks.save(webhook));
    for (const delivery of deliveries) await unlessThere(stores.deliveries.save(delivery));
  }

  const stood = new Map<string, { listing: Listing; by: OrganisationKey }>();
  const histories = catalogue.map((demo): History => {
    const history = historyOf(demo, setting, now, checked);
    stood.set(demo.key, { listing: history[0], by: demo.by });
    return history;
  });
  await each(catalogue, async (demo) => {
    const picture = pictureOf(demo, listingId(demo.key));
    if (picture) await world.objects.put(picture.media.key, picture.bytes, picture.media.type);
  });
  await each(histories, async (history) => {
    for (const listing of history) await unlessThere(stores.listings.save(listing));
  });
  await each(demoFamilies, async (key) => {
    const listing = stood.get(key)?.listing;
    const invention = listing && inventionOf(key, listing, now);
    if (invention) await unlessThere(stores.inventions.save(invention));
  });

  const joint = stood.get(jointly)?.listing;
  await each(joint ? coOwnersOf(joint, setting, now) : [], (o) => unlessThere(stores.coOwners.save(o)));
  await unlessThere(stores.lookups.save(lookupOf(setting, now)));

  await each(approvalRules(setting, now), (rules) => unlessThere(stores.approvals.rules.save(rules)));
  await each(approvalsOf(setting, now), async (versions) => {
    for (const approval of versions) await unlessThere(stores.approvals.save(approval));
  });
  await unlessThere(stores.blocks.save(blocked(setting, now)));
  const published = [...stood.values()].map(({ listing }) => listing).filter((l) => l.state === 'published');
  await each(needCourses(published, now), (need) => unlessThere(stores.needs.save(need)));
  const reportable = published.filter((l) => l.kind === 'product' && !demoAccountHomes.has(l.ownerId)).slice(4, 6);
  for (const found of casesOf(setting, reportable, now)) {
    const w = work();
    stores.cases.open(w, found, 0);
    await unlessThere(commit(stores.db, w));
  }

  for (const conversation of conversations) {
    const about = stood.get(conversation.about);
    if (!about) throw new Error(`no listing ${conversation.about}`);
    const moves = movesOf(conversation, about.listing, about.by, setting, now);
    for (const move of moves) {
      const w = work();
      stores.inquiries.record(w, move);
      await unlessThere(commit(stores.db, w));
    }
    const pairs = moves[0] ? pairsOf(conversation, moves[0].inquiry, about.by, setting, now) : [];
    for (const [version, pair] of pairs.entries()) {
      const w = work();
      stores.conversations.pairs.write(w, pair, { pairs, version });
      await unlessThere(commit(stores.db, w));
    }
  }
  const express = stood.get(expressKey);
  if (express) await unlessThere(stores.expressOffers.save(expressOf(express.listing, express.by, setting, now)));
  const lists = await bringDenied(world);
  for (const demo of demoDeals) {
    const about = stood.get(demo.about);
    if (!about) throw new Error(`no listing ${demo.about}`);
    const { moves, ndas, passed, room } = playDeal(demo, about.listing, about.by, setting, lists, now);
    for (const { record, screenings } of passed) {
      for (const screening of screenings) await unlessThere(stores.screenings.save(screening));
      await unlessThere(stores.gates.save(record));
    }
    for (const move of moves) {
      const w = work();
      if (move.deal.version === 1) stores.deals.begin(w, move);
      else stores.deals.record(w, move);
      await unlessThere(commit(stores.db, w));
    }
    for (const nda of ndas) await unlessThere(stores.ndas.save(nda));
    const last = moves.at(-1)?.deal;
    if (last) await bringPapers(world, demo, last, about.by, setting, now, unlessThere);
    if (!room) continue;
    await world.objects.put(room.file.file.key, room.bytes, room.file.file.type);
    await unlessThere(stores.rooms.save(room.room));
    await unlessThere(stores.rooms.files.save(room.file));
    for (const question of room.questions) await unlessThere(stores.rooms.questions.save(question));
  }
  for (const { moves, quotes, passed, costs, specification } of playRfqs(setting, lists, now)) {
    for (const { record, screenings } of passed) {
      for (const screening of screenings) await unlessThere(stores.screenings.save(screening));
      await unlessThere(stores.gates.save(record));
    }
    for (const { move, question } of moves) {
      const w = work();
      if (move.rfq.version === 1) stores.rfqs.begin(w, move);
      else stores.rfqs.record(w, move);
      if (question) stores.rfqs.questions.record(w, question);
      await unlessThere(commit(stores.db, w));
    }
    for (const move of quotes) {
      const w = work();
      if (move.quote.version === 1) stores.quotes.begin(w, move);
      else stores.quotes.record(w, move);
      await unlessThere(commit(stores.db, w));
    }
    if (specification) {
      await world.objects.put(specification.file.file.key, specification.bytes, specification.file.file.type);
      await unlessThere(stores.rfqs.files.save(specification.file));
    }
    const [first] = moves;
    if (!costs || !first) continue;
    const w = work();
    stores.rfqs.costs.record(w, first.move.rfq.id, 1, costs);
    await unlessThere(commit(stores.db, w));
  }
  await bringHeld(world, setting, lists, now, unlessThere);
  const held = [...stood.values()].map(({ listing }) => listing);
  for (const valuation of valuationsOf(setting, held, now)) {
    const w = work();
    stores.valuations.record(w, valuation);
    await unlessThere(commit(stores.db, w));
  }
  const offered = pricesOf(setting, held, now);
  await each(offered.lists, (list) => unlessThere(stores.priceLists.save(list)));
  await each(offered.prices, (price) => unlessThere(stores.priceLists.prices.save(price)));
  await each(offered.supplies, (supply) => unlessThere(stores.supplies.save(supply)));
  await each(exportersOf(setting, held, offered.supplies, now), async (history) => {
    for (const exporter of history) await unlessThere(stores.exporters.save(exporter));
  });
  await each(bomsOf(setting, now), ({ bom, sheet }) => unlessThere(stores.boms.save(bom, sheet)));
  const places = demoResources(setting, (key) => stood.get(key)?.listing.id ?? key, now);
  await each(places.values(), ({ resource }) => unlessThere(stores.resources.save(resource)));
  await bringUsagePrices(stores, places, setting, now, unlessThere);
  await bringStocks(stores, places, setting, now, unlessThere);
  const courses = coursesOf(places, setting, now);
  for (const course of courses)
    for (const [n, { booking, at }] of course.entries()) {
      const w = work();
      stores.bookings.record(w, course[n - 1]?.booking, booking, at, new Set());
      await unlessThere(commit(stores.db, w));
    }
  await bringChains(stores, places, courses, setting, now, unlessThere);
  await bringMeasurements(stores, { stood, places, courses }, setting, unlessThere);
  const licensed = await stores.deals.byId(dealId('licence'));
  await bringMandates(stores, setting, now, unlessThere);
  if (licensed) await bringLicence(stores, setting, licensed, now);
  await bringCredit(stores, setting, now, unlessThere);
  await bringProgrammes(stores, setting, now, unlessThere);
  await bringUsageInvoices(stores, setting, now, unlessThere);
  await bringOrders(stores, setting, lists, now, unlessThere);
  await bringSamples(stores, setting, lists, now, unlessThere);
  await bringFromChannels(stores, setting, now, unlessThere);
  await bringResales(stores, setting, lists, now, unlessThere);
  await bringOfftakes(stores, setting, lists, now, unlessThere);
  await bringServices(stores, places, setting, lists, now, unlessThere);
  await bringEvaluations(stores, stood.get('parts/db-6205-llu'), setting, lists, now, unlessThere);
  await bringNotes(stores, setting, now, unlessThere);
  await bringChannels(stores, world.vault.seal, setting, now, unlessThere);
  await bringOverseas(world);
  await bringSources(world);
};
