import type { DatabaseSync } from 'node:sqlite';
import type { SearchRecord } from '../record.ts';
import { SpecificationIndex } from '../specification/index.ts';
import type { SpecificationAnswer, SpecificationQuery } from '../specification/query.ts';

interface Written {
  readonly id: string;
  readonly body: string | null;
  readonly change: number;
}

/** Specifications of what the file holds, in memory and in step with it, whoever wrote it; read when first they are asked for. */
export const specifications = (db: DatabaseSync) => {
  const counter = db.prepare('SELECT n, forgotten FROM counter');
  const written = db.prepare('SELECT id, body, change FROM record WHERE change > ? ORDER BY change');
  let index = new SpecificationIndex();
  let seen = 0;
  return (query: SpecificationQuery): SpecificationAnswer => {
    db.exec('BEGIN');
    try {
      const { n, forgotten } = counter.get() as { n: number; forgotten: number };
      if (n < seen || seen < forgotten) [index, seen] = [new SpecificationIndex(), 0];
      for (const { id, body } of written.iterate(seen) as unknown as Iterable<Written>) {
        const specification = body?.includes('"specification":{') ? (JSON.parse(body) as SearchRecord).specification : undefined;
        if (specification) index.put({ id, ...specification });
        else index.remove(id);
      }
      seen = n;
      return index.answer(query);
    } finally {
      db.exec('COMMIT');
    }
  };
};
