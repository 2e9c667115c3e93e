import { Fault, missing } from '@sandan/kernel/fault';
import { type Cells, rowFault } from '@sandan/market/catalogue/row';
import type { Arrival } from '@sandan/market/import/arrival';
import { type ImportReport, maxRefusals, noCounts, type Refusal } from '@sandan/market/import/report';
import { commit, work } from '@sandan/store/work';
import { productsOf, type Taken } from './catalogue-product.ts';
import type { Order } from './feed.ts';
import type { ImportWorld } from './import.ts';

const rowsAtOnce = 100;
const writesPerTransaction = 90;

type Row = Arrival<Cells>;

const refusalOf = ({ position, id, title }: Row, fault: Fault): Refusal => ({
  position: { document: position.document.slice(-300), index: position.index },
  ...(id ? { id: id.slice(0, 60) } : {}),
  ...(title ? { title: title.slice(0, 120) } : {}),
  code: fault.code,
  detail: fault.message.slice(0, 300),
  ...(fault.fields.length > 0
    ? {
        fields: fault.fields
          .slice(0, 20)
          .map(({ pointer, code, params }) => ({ column: pointer.split('/')[1] ?? '', code, ...(params ? { params } : {}) })),
      }
    : {}),
});

/** Writes that another write can be ahead of; the row is then read again. */
const overtaken = new Set(['identity.stale', 'listing.stale', 'supply.stale', 'price.stale', 'store.busy']);

async function* inBatches(records: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  for await (const some of records)
    for (const row of some) {
      batch.push(row);
      if (batch.length < rowsAtOnce) continue;
      yield batch;
      batch = [];
    }
  if (batch.length > 0) yield batch;
}

/**
 * Takes a list of products into those of an owner, each by its own code: a new code is a new draft, a known one is changed where the
 * list says something else, the same row changes nothing. A product is written with its supply and its prices in one transaction, so
 * that a run that was cut short is simply run again. A code that stands twice in a list is refused the second time.
 * @throws Fault missing if there is no such owner
 */
export const importCatalogue = async (world: ImportWorld, order: Order<Cells>): Promise<ImportReport> => {
  const owner = order.ownerId ? await world.stores.organisations.byId(order.ownerId) : undefined;
  if (!owner) throw missing('organisation');
  const dryRun = order.dryRun ?? false;
  const { holdings, take } = productsOf(world, owner, order.actor, dryRun);
  const counts = noCounts();
  const refused: Refusal[] = [];
  const firstAt = new Map<string, number>();

  const refuse = (row: Row, fault: unknown) => {
    if (!(fault instanceof Fault)) throw fault;
    counts.refused += 1;
    if (refused.length < maxRefusals) refused.push(refusalOf(row, fault));
  };

  /** One row by itself; what another write was ahead of is read again. */
  const alone = async (row: Row, cells: Cells) => {
    for (let attempt = 1; ; attempt++)
      try {
        const sku = (cells.sku ?? '').trim();
        const taken = await take(cells, (await holdings([sku])).get(sku));
        const w = work();
        taken.write(w);
        await commit(world.stores.db, w);
        counts[taken.outcome] += 1;
        return;
      } catch (fault) {
        if (!(fault instanceof Fault) || !overtaken.has(fault.code) || attempt === 5) return refuse(row, fault);
      }
  };

  for await (const batch of inBatches(order.records)) {
    const fresh: { row: Row; cells: Cells; sku: string }[] = [];
    for (const row of batch) {
      if (row.record instanceof Fault) {
        refuse(row, row.record);
        continue;
      }
      const sku = (row.record.sku ?? '').trim();
      const first = firstAt.get(sku);
      if (sku !== '' && first !== undefined)
        refuse(row, rowFault([{ pointer: '/sku', code: 'import.twice', params: { row: first } }]));
      else {
        firstAt.set(sku, row.position.index);
        fresh.push({ row, cells: row.record, sku });
      }
    }
    const held = await holdings(fresh.map(({ sku }) => sku).filter((sku) => sku !== '' && sku.length <= 40));
    let together: { row: Row; cells: Cells; taken: Taken }[] = [];
    const write = async (some: typeof together) => {
      const w = work();
      for (const { taken } of some) taken.write(w);
      const written = await commit(world.stores.db, w).then(
        () => true,
        (fault: unknown) => {
          if (fault instanceof Fault) return false;
          throw fault;
        },
      );
      if (written) for (const { taken } of some) counts[taken.outcome] += 1;
      else for (const { row, cells } of some) await alone(row, cells);
    };
    /** One transaction is under way at most, while the rows after it are read. */
    let writing: Promise<void> = Promise.resolve();
    const flush = async () => {
      await writing;
      writing = write(together);
      // A fault is met where it is waited for, also where another is met before.
      writing.catch(() => undefined);
      together = [];
    };
    for (const { row, cells, sku } of fresh)
      try {
        const taken = await take(cells, held.get(sku));
        if (dryRun || taken.cost === 0) counts[taken.outcome] += 1;
        else {
          const writes = together.reduce((sum, one) => sum + one.taken.cost, 0);
          if (writes + taken.cost > writesPerTransaction) await flush();
          together.push({ row, cells, taken });
        }
      } catch (fault) {
        refuse(row, fault);
      }
    await flush();
    await writing;
    counts.read += batch.length;
    await order.onProgress?.({ ...counts });
  }
  return { dryRun, counts, refused, faulty: [] };
};
