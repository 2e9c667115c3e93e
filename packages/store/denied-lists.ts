import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { canonical } from '@sandan/kernel/canonical';
import { Fault } from '@sandan/kernel/fault';
import type { Reference } from '@sandan/market/reference/reference';
import { deniedSources, ListedParty, ListsSeen } from '@sandan/market/screening/party';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { References } from './references.ts';

const [zip, unzip] = [promisify(gzip), promisify(gunzip)];

/** Where the lists of denied parties stand as one, and in how many parts they lie. */
const Head = z.object({
  version: z.int().positive(),
  seen: ListsSeen,
  parts: z.int().nonnegative(),
  /** What was read of the sources when it was put together: the same is not put together again. */
  of: z.string(),
  /** When they are put together once more: the index by which records are found may have lagged behind what was just written. */
  again: z.iso.datetime().optional(),
  /** Digest of the lists against which every party was last held anew. */
  swept: z.string().optional(),
});
export type DeniedHead = z.infer<typeof Head>;
const Part = z.object({ version: z.literal(1), digest: z.string(), part: z.int().nonnegative(), data: z.string() });

/** By then an index has caught up with the table. */
const lagMs = 10 * 60_000;

/** Characters of one part; an item of the table has room for 400 kB. */
const perPart = 300_000;
const headKey = { pk: 'denied-lists', sk: 'head' };

const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 32);

/** All parties of a source from its records: names of other files join the party that they are of. */
export const partiesOf = (references: readonly Reference[]): ListedParty[] => {
  const found = new Map<string, { base?: Reference; names: Set<string>; countries: Set<string> }>();
  for (const reference of references) {
    const { fact } = reference;
    if (fact.kind !== 'denied_party' && fact.kind !== 'denied_detail') continue;
    const it = found.get(fact.party) ?? { names: new Set<string>(), countries: new Set<string>() };
    if (fact.kind === 'denied_party') {
      it.base = reference;
      for (const name of fact.names) it.names.add(name);
    } else for (const name of [...(fact.name ? [fact.name] : []), ...fact.names]) it.names.add(name);
    for (const country of reference.countries) it.countries.add(country);
    found.set(fact.party, it);
  }
  return [...found].flatMap(([party, { base, names, countries }]) => {
    if (base?.fact.kind !== 'denied_party') return [];
    const { list, type, programmes } = base.fact;
    const said = {
      party,
      source: base.source,
      list,
      type,
      names: [...names].slice(0, 400),
      programmes,
      countries: [...countries].slice(0, 60),
    };
    return [{ ...said, digest: digestOf(said) }];
  });
};

/** Whether a write was first; one that came second is nobody's fault. */
const unlessBusy = (saving: Promise<void>): Promise<boolean> =>
  saving.then(
    () => true,
    (fault: unknown) => {
      if (fault instanceof Fault && fault.code === 'store.busy') return false;
      throw fault;
    },
  );

/** The lists of denied parties put together, so that a call reads them at once and holds them in memory. */
export const deniedLists = (db: Database, cursors: Cursors, references: References) => {
  const heads = collection(db, cursors, { type: 'deniedLists', schema: Head, stale: 'store.busy', keys: () => headKey });
  const parts = collection(db, cursors, {
    type: 'deniedPart',
    schema: Part,
    stale: 'store.busy',
    keys: (p) => ({ pk: `denied-lists#${p.digest}`, sk: `part#${String(p.part).padStart(4, '0')}` }),
  });
  const head = () => heads.get(headKey);

  /** Keeps parties as the lists of now; the head comes last, so that nobody reads half of them. */
  const keep = async (
    parties: readonly ListedParty[],
    sources: ListsSeen['sources'],
    of: string,
    now: Date,
  ): Promise<DeniedHead> => {
    const before = await head();
    const sorted = parties.toSorted((a, b) => (a.party < b.party ? -1 : 1));
    const digest = digestOf(sorted.map((p) => p.digest));
    const text = (await zip(JSON.stringify(sorted), { level: 9 })).toString('base64');
    const count = Math.ceil(text.length / perPart);
    if (before?.seen.digest !== digest)
      for (let part = 0; part < count; part++) {
        const made = { version: 1 as const, digest, part, data: text.slice(part * perPart, (part + 1) * perPart) };
        const there = await parts.get({ pk: `denied-lists#${digest}`, sk: `part#${String(part).padStart(4, '0')}` });
        // Whoever is first with a part has written the same.
        if (!there) await unlessBusy(parts.save(made));
      }
    const { again: _, ...rest } = before ?? {};
    const builtAt = before?.seen.digest === digest ? before.seen.builtAt : now.toISOString();
    const waits = before?.of === of ? before.again : new Date(now.getTime() + lagMs).toISOString();
    const next = {
      ...rest,
      version: (before?.version ?? 0) + 1,
      seen: { digest, builtAt, parties: sorted.length, sources },
      parts: count,
      of,
      ...(waits && waits > now.toISOString() ? { again: waits } : {}),
    };
    return (await unlessBusy(heads.save(next))) ? next : ((await head()) ?? next);
  };

  return {
    head,
    keep,
    /** Says that everybody was held against these lists; who says it second says nothing new. */
    async sweptAll(at: DeniedHead): Promise<void> {
      await unlessBusy(heads.save({ ...at, version: at.version + 1, swept: at.seen.digest }));
    },
    /** The parties of a head. */
    async parties({ seen, parts: count }: DeniedHead): Promise<readonly ListedParty[]> {
      const lying = await parts.all({ pk: `denied-lists#${seen.digest}`, startsWith: 'part#' });
      if (lying.length < count) throw new Error(`denied lists: ${lying.length} of ${count} parts`);
      const text = lying.map((p) => p.data).join('');
      const read = await unzip(Buffer.from(text, 'base64'));
      return z.array(ListedParty).parse(JSON.parse(read.toString('utf8')));
    },
    /**
     * Puts the lists together anew if a source said something else since, and once more when the index has caught up, and says when each
     * was last read; the head as it then stands, absent where no list was ever read.
     */
    async refresh(now: Date): Promise<DeniedHead | undefined> {
      const before = await head();
      const lists = (await references.lists()).filter((l) => (deniedSources as readonly string[]).includes(l.source));
      const denying = lists.filter((l) => l.list !== 'add' && (l.source !== 'demo' || l.list === 'denied'));
      if (denying.length === 0) return before;
      const of = digestOf(denying.map(({ source, list, contents, checkedAt }) => [source, list, contents ?? checkedAt]));
      const sources = denying
        .map(({ source, list, checkedAt, records }) => ({ source: `${source}/${list}`, checkedAt, records }))
        .slice(0, 20);
      if (before?.of === of && !(before.again && before.again <= now.toISOString())) {
        if (canonical(before.seen.sources) === canonical(sources)) return before;
        const read = { ...before, version: before.version + 1, seen: { ...before.seen, sources } };
        return (await unlessBusy(heads.save(read))) ? read : head();
      }
      const all: ListedParty[] = [];
      for (const source of deniedSources) {
        const own: Reference[] = [];
        for (const { list } of denying.filter((l) => l.source === source)) {
          let ids: { source: string; sourceId: string }[] = [];
          const flush = async () => {
            own.push(...(await references.many(ids)));
            ids = [];
          };
          for await (const sourceId of references.live(source, list)) {
            ids.push({ source, sourceId });
            if (ids.length === 500) await flush();
          }
          await flush();
        }
        all.push(...partiesOf(own.filter((r) => !r.ended)));
      }
      return keep(all, sources, of, now);
    },
  };
};
export type DeniedLists = ReturnType<typeof deniedLists>;
