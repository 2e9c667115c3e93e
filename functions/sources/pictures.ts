import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { derivedId } from '@sandan/kernel/id';
import { entriesOf } from '@sandan/market/catalogue/cell';
import type { Cells } from '@sandan/market/catalogue/row';
import { skuScheme } from '@sandan/market/catalogue/supply';
import type { Arrival } from '@sandan/market/import/arrival';
import { mostPictureRefusals } from '@sandan/market/import/picture-refusals';
import { maxPicturesRefused, type PictureReport, type Refusal } from '@sandan/market/import/report';
import type { Listing, Media } from '@sandan/market/listing/listing';
import { addMedia, announce, removeMedia, taken, workedOn } from '@sandan/market/listing/media';
import { typeOf } from '@sandan/objects/content-type';
import { catalogueOf } from '@sandan/sources/catalogue/list';
import { type Archive, archiveOf, fileIn, pathIn, picturesOf } from '@sandan/sources/catalogue/pictures';
import type { PictureOrder, PictureRun, PictureWorld } from './feed.ts';
import { pool } from './pool.ts';

/** Products whose pictures are brought at the same time. */
const productsAtOnce = 4;
/** A server that did not answer so often one after the other is asked no more in this run. */
const silences = 3;
const attempts = 4;

type Row = Arrival<Cells>;
const imagesOf = ({ record }: Row): string[] => (record instanceof Fault ? [] : entriesOf(record.images ?? ''));

/** Whether a list names pictures, or an archive holds some. */
export const namesPictures = async (bytes: Uint8Array, document: string): Promise<boolean> => {
  try {
    if ((archiveOf(bytes)?.pictures.length ?? 0) > 0) return true;
    for await (const rows of catalogueOf(bytes, document)) if (rows.some((row) => imagesOf(row).length > 0)) return true;
  } catch (fault) {
    // What cannot be read is reported where it is read for its records.
    if (!(fault instanceof Fault)) throw fault;
  }
  return false;
};

/** A picture as it came: its bytes, or that it is what the product has. */
type Found = { readonly bytes: Uint8Array; readonly name: string; readonly origin?: Media['origin'] } | 'unchanged';

const own = /\/api\/v1\/listings\/(lst_\w+)\/media\/(med_\w+)(?:[?#]|$)/;
const webOf = (text: string): URL | undefined => {
  const url = URL.parse(text);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && text.length <= 500 ? url : undefined;
};
const told = (code: string, value: string, more: Record<string, string> = {}): Fault =>
  new Fault('invalid', code, value, { params: { value: value.slice(0, 120), ...more } });

/** Why nothing came, where more is known than that nobody answered. */
const unfetched: Readonly<Record<string, string>> = {
  'source.private': 'import.picturePrivate',
  'source.tooLarge': 'import.pictureLarge',
};

/** How often each server did not answer, since it last did. */
type Silent = Map<string, number>;

/** Asks for a picture at its address, and for nothing but its state where it is known. @throws Fault invalid `import.picture*` */
const fetched = async (
  { ask }: PictureWorld,
  url: URL,
  known: Media | undefined,
  { again, silent }: { readonly again: boolean; readonly silent: Silent },
): Promise<Found> => {
  if (known && again) return 'unchanged';
  const unheard = silent.get(url.host) ?? 0;
  if (unheard >= silences) throw told('import.pictureHost', url.href);
  const etag = known?.origin?.etag;
  const limits = { bytes: taken.image.bytes, ms: 30_000, attemptMs: 20_000, attempts: 2, retryAfter: 5 };
  const question = { url, name: 'picture', limits, fine: [304], ...(etag ? { headers: { 'if-none-match': etag } } : {}) };
  const reply = await ask(question).catch((fault: unknown) => {
    if (!(fault instanceof Fault)) throw fault;
    const { status } = fault.params;
    if (status !== undefined) {
      silent.delete(url.host);
      throw told('import.pictureGone', url.href, { status: String(status) });
    }
    const code = unfetched[fault.code];
    if (!code) silent.set(url.host, (silent.get(url.host) ?? 0) + 1);
    throw told(code ?? 'import.pictureSilent', url.href);
  });
  silent.delete(url.host);
  if (reply.status === 304) return 'unchanged';
  const is = reply.headers.get('etag') ?? '';
  const name = (url.pathname.split('/').at(-1) ?? '').slice(-200) || 'picture';
  return { bytes: reply.bytes, name, origin: { url: url.href, ...(is && is.length <= 200 ? { etag: is } : {}) } };
};

const found = async (
  world: PictureWorld,
  listing: Listing,
  named: string,
  { archive, ...asking }: { readonly archive: Archive | undefined; readonly again: boolean; readonly silent: Silent },
): Promise<Found> => {
  const { media } = workedOn(listing);
  const [, of, id] = own.exec(named) ?? [];
  if (of === listing.id && media.some((m) => m.id === id)) return 'unchanged';
  const path = archive && pathIn(archive, named);
  if (archive && path) return { bytes: fileIn(archive, path), name: path.slice(path.lastIndexOf('/') + 1).slice(0, 200) };
  const url = webOf(named);
  if (!url) throw told('import.pictureAddress', named);
  return fetched(
    world,
    url,
    media.find(({ origin }) => origin?.url === url.href),
    asking,
  );
};

/** Brings one picture to a product. What has the same content is the same picture; another at the same address takes its place. */
const brought = async (
  world: PictureWorld,
  { ownerId, actor, again }: PictureOrder,
  known: { readonly archive: Archive | undefined; readonly silent: Silent },
  listingId: string,
  named: string,
): Promise<'taken' | 'unchanged'> => {
  const { stores, objects, now } = world;
  for (let attempt = 1; ; attempt++) {
    const listing = await stores.listings.byId(listingId);
    if (listing?.ownerId !== ownerId) throw told('import.noSuchProduct', listingId);
    const picture = await found(world, listing, named, { ...known, again });
    if (picture === 'unchanged') return picture;
    const { bytes, name, origin } = picture;
    const digest = createHash('sha256').update(bytes);
    const sha256 = digest.copy().digest('hex');
    if (workedOn(listing).media.some((m) => m.sha256 === sha256)) return 'unchanged';
    const type = await typeOf(bytes);
    if (!type || !(taken.image.types as readonly string[]).includes(type)) throw told('import.pictureType', named);
    const id = derivedId(
      'media',
      Date.parse(listing.created.at),
      createHash('sha256').update(`${listingId}\n${sha256}`).digest(),
    );
    const before = origin && workedOn(listing).media.find((m) => m.origin?.url === origin.url);
    const base = before ? removeMedia(listing, before.id, actor, now()) : listing;
    const media = announce(base, id, { kind: 'image', name, type, bytes: bytes.byteLength, sha256, stage: 'public' });
    await objects.put(media.key, bytes, type, { name });
    const next = { ...addMedia(base, { ...media, ...(origin ? { origin } : {}) }, actor, now()), version: listing.version + 1 };
    try {
      await stores.listings.save(next);
      return 'taken';
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.code !== 'listing.stale' || attempt === attempts) throw fault;
    }
  }
};

/**
 * Brings the pictures that a list names to the products that it is of: from their addresses, or out of the archive that holds the list.
 * Each that fails is told with its row and column, and the others come; what is there already is not brought again, so that a run that
 * was cut short goes on. To a published product they come as a revision, as any other file. Once the time is over no further product is
 * begun, and it is said how many rows are done.
 */
export const bringPictures = async (world: PictureWorld, order: PictureOrder): Promise<PictureRun> => {
  const { bytes, document, ownerId, before, from, until } = order;
  const archive = archiveOf(bytes);
  const known = { archive, silent: new Map<string, number>() };
  const report: PictureReport = { ...before };
  const refused: Refusal[] = [];
  const refuse = ({ position, id, title }: Row, fault: unknown) => {
    if (!(fault instanceof Fault) || fault.kind === 'limited') throw fault;
    report.failed += 1;
    if (report.failed > mostPictureRefusals) return;
    const params = Object.fromEntries(Object.entries(fault.params).filter(([, value]) => String(value).length <= 300));
    refused.push({
      position: { document: position.document.slice(-300), index: position.index },
      ...(id ? { id: id.slice(0, 60) } : {}),
      ...(title ? { title: title.slice(0, 120) } : {}),
      code: fault.code,
      detail: fault.message.slice(0, 300),
      fields: [{ column: 'images', code: fault.code, params }],
    });
  };
  const done = (next?: number): PictureRun => {
    refused.sort((a, b) => a.position.index - b.position.index);
    report.refused = [...before.refused, ...refused].slice(0, maxPicturesRefused);
    return { report, refused, ...(next === undefined ? {} : { next }) };
  };
  let passed = 0;
  for await (const rows of catalogueOf(bytes, document)) {
    const start = passed;
    passed += rows.length;
    if (passed <= from) continue;
    const wanted = rows.flatMap((row, n) => {
      if (start + n < from) return [];
      const sku = row.record instanceof Fault ? '' : (row.record.sku ?? '').trim();
      const named = [...new Set([...imagesOf(row), ...(archive ? picturesOf(archive, sku) : [])])];
      return sku && named.length > 0 ? [{ row, sku, named, n: start + n }] : [];
    });
    const ids = wanted.map(({ sku }) => sku).filter((sku) => !sku.startsWith('lst_'));
    const held = new Map(
      (
        await world.stores.identities.many(
          ownerId,
          ids.map((number) => ({ scheme: skuScheme, number })),
        )
      ).map(({ number, listingId }) => [number, listingId]),
    );
    let over: number | undefined;
    await pool(productsAtOnce, wanted, async ({ row, sku, named, n }) => {
      if (over !== undefined || Date.now() > until) {
        over ??= n;
        return;
      }
      const listingId = sku.startsWith('lst_') ? sku : held.get(sku);
      // A row that was refused has no product; that is told where its record is.
      if (!listingId) return;
      for (const one of named)
        try {
          report[await brought(world, order, known, listingId, one)] += 1;
        } catch (fault) {
          refuse(row, fault);
        }
    });
    if (over !== undefined) return done(over);
  }
  return done();
};
