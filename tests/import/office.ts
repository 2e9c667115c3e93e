import type { Document } from '@sandan/fn-sources/document';
import { newId } from '@sandan/kernel/id';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';

export const office = (id = newId('organisation')): Organisation => {
  const by = { actor: 'service:test', organisationId: null, at: '2026-11-01T00:00:00.000Z' };
  return {
    id,
    version: 1,
    type: 'university',
    name: { ko: '한빛대학교 산학협력단', en: 'Hanbit University' },
    country: 'KR',
    language: 'ko',
    zone: 'Asia/Seoul',
    status: 'active',
    demo: true,
    created: by,
    changed: by,
  };
};

/** An office in a table, with what an import needs. */
export const anOffice = async (db: Database) => {
  const all = stores(db, 'secret');
  const owner = office();
  await all.organisations.save(owner);
  return { owner, world: { stores: all, now: () => new Date() } };
};

export const actor = { kind: 'service', name: 'test' } as const;

export const documentOf = (name: string, content: string | Uint8Array): Document => ({
  name,
  open: async function* () {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.byteLength; at += 65_536) yield bytes.subarray(at, at + 65_536);
  },
});
