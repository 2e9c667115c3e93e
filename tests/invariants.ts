import { Organisation } from '@sandan/market/company/organisation';
import { Entry } from '@sandan/market/deal/entry';
import { Inquiry, inquiryProcess } from '@sandan/market/deal/inquiry';
import { Listing } from '@sandan/market/listing/listing';
import type { Database } from '@sandan/store/database';
import { everyItem } from '@sandan/store/every';

/** What was stored, read anew from the table. */
const stored = async <T>(db: Database, type: string, schema: { parse(body: unknown): T }): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of everyItem(db, type)) all.push(schema.parse(item.body));
  return all;
};

const moves = new Set(
  inquiryProcess.transitions.flatMap(({ from, action, to }) => [from].flat().map((state) => `${state} ${action} ${to}`)),
);

/** Q4: an inquiry moves along its table alone, and each of its versions has exactly one line, which says by whom. */
const cases = (inquiries: readonly Inquiry[], entries: readonly Entry[]): string[] => {
  const lines = Map.groupBy(entries, (entry) => entry.inquiryId);
  return inquiries.flatMap((inquiry) => {
    const own = (lines.get(inquiry.id) ?? []).toSorted((a, b) => a.position - b.position);
    const wrong: string[] = [];
    if (own.length !== inquiry.version || own.some((entry, n) => entry.position !== n + 1))
      wrong.push(`Q4 ${inquiry.id}: ${own.length} lines for version ${inquiry.version}`);
    let state: string = inquiryProcess.initial;
    for (const { event, by } of own) {
      if (!by.actor) wrong.push(`Q4 ${inquiry.id}: a line says not by whom`);
      if (!event || event.action === 'ask') continue;
      if (event.to !== state && !moves.has(`${state} ${event.action} ${event.to}`))
        wrong.push(`Q4 ${inquiry.id}: ${state} ${event.action} ${event.to}`);
      state = event.to;
    }
    if (state !== inquiry.state) wrong.push(`Q4 ${inquiry.id}: its lines end in ${state} and it is ${inquiry.state}`);
    return wrong;
  });
};

/** Which inquiries remembered answers say were asked, each as often as a key says so. */
const askedBy = async (db: Database): Promise<Map<string, number>> => {
  const times = new Map<string, number>();
  for await (const { pk, body } of everyItem(db, 'call')) {
    const { status, body: text } = body as { status: number; body: string };
    if (status !== 201 || !pk.includes('#inquiries.ask#')) continue;
    const { id } = JSON.parse(text) as { id: string };
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
};

/** D1, D5: an answer that was given names an inquiry that exists, and every inquiry that was asked stems from exactly one key. */
const effects = async (db: Database, inquiries: readonly Inquiry[]): Promise<string[]> => {
  const times = await askedBy(db);
  const known = new Set(inquiries.map((i) => i.id));
  return [
    ...[...times.keys()].filter((id) => !known.has(id)).map((id) => `D5 ${id}: answered and not there`),
    ...[...times].filter(([, n]) => n > 1).map(([id, n]) => `D1 ${id}: asked by ${n} keys`),
    // Those of the demo world were written by its seed, for both sides of it.
    ...inquiries
      .filter((i) => !i.created.actor.startsWith('service:') && !i.demo && !times.has(i.id))
      .map((i) => `D5 ${i.id}: there and never answered`),
  ];
};

/** S1: what search finds is what is published by somebody active, and nothing else. */
const found = (listings: readonly Listing[], organisations: readonly Organisation[], indexed: ReadonlySet<string>): string[] => {
  const active = new Set(organisations.filter((o) => o.status === 'active').map((o) => o.id));
  const open = new Set(listings.filter((l) => l.state === 'published' && active.has(l.ownerId)).map((l) => l.id));
  return [
    ...[...open].filter((id) => !indexed.has(id)).map((id) => `S1 ${id}: published and not found`),
    ...[...indexed].filter((id) => !open.has(id)).map((id) => `S1 ${id}: found and not published`),
  ];
};

/** Every invariant of trade, idempotency and search that does not hold, each with what breaks it; for a market at rest. */
export const broken = async (db: Database, indexed: ReadonlySet<string>): Promise<string[]> => {
  const [inquiries, entries, listings, organisations] = await Promise.all([
    stored(db, 'inquiry', Inquiry),
    stored(db, 'entry', Entry),
    stored(db, 'listing', Listing),
    stored(db, 'organisation', Organisation),
  ]);
  return [...cases(inquiries, entries), ...(await effects(db, inquiries)), ...found(listings, organisations, indexed)];
};
