import { contractPdf } from '@sandan/documents/contract-pdf';
import { contentHash, newDocumentCode, sha256 } from '@sandan/documents/hash';
import { Fault, missing } from '@sandan/kernel/fault';
import type { Issue } from '@sandan/market/contract/contract';
import { issuable, issue } from '@sandan/market/contract/contract-verbs';
import { documentOf } from '@sandan/market/contract/document';
import * as z from 'zod';
import { ContractView, contractView, DealIdOf } from '../contract-view.ts';
import { dealOf, moving } from '../deal-parties.ts';
import { endpoint } from '../endpoint.ts';
import { filesOf } from '../files.ts';
import { partyOf } from '../terms-view.ts';
import type { World } from '../world.ts';
import { contractOf } from './contracts.ts';

const verifyAt = ({ siteUrl }: World, code: string): string => `${siteUrl}/ko/verify/${code}`;
const type = 'application/pdf';

export const contractDocuments = [
  endpoint({
    operation: 'contracts.issue',
    method: 'post',
    path: '/deals/{id}/contract/document',
    summary: 'Issue the document that both sign: its text no longer changes, and has a code and two hashes',
    answer: ContractView,
    params: DealIdOf,
    changes: true,
    status: 201,
    handle: async ({ permit, params, caller, seen, world, now, work }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      moving(deal);
      const contract = await contractOf(world, deal);
      if (contract.version !== seen()) throw new Fault('conflict', 'contract.stale');
      const side = partyOf(deal, caller);
      issuable(contract, side);
      const document = documentOf(contract);
      const code = newDocumentCode();
      const content = contentHash(document);
      const bytes = await contractPdf(document, { content, code, verifyAt: verifyAt(world, code), made: now });
      const key = `contracts/${deal.id}/${code}.pdf`;
      const issued: Issue = { code, at: now.toISOString(), content, pdf: sha256(bytes), key, bytes: bytes.byteLength };
      await filesOf(world).put(key, bytes, type);
      const next = issue(contract, issued, side, caller.actor, now);
      world.stores.contracts.issue(work, next, { version: 1, dealId: deal.id, ...issued, document });
      return { body: contractView(next, deal, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'contracts.file',
    method: 'get',
    path: '/deals/{id}/contract/document',
    summary: 'The PDF as a link that expires: as it was issued, or as a copy with the signatures; who opened it is written down',
    params: DealIdOf,
    query: z.object({ copy: z.enum(['issued', 'signed']).default('issued') }),
    status: 302,
    handle: async ({ permit, saw, params, query, caller, world }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      const contract = await contractOf(world, deal);
      const found = contract.issue && (await world.stores.contracts.documents.byCode(contract.issue.code));
      if (!found) throw missing('document');
      saw(`deals/${deal.id}/contract/document`, deal.seller.organisationId);
      if (query.copy === 'issued' || contract.signatures.length === 0)
        return { headers: { location: await filesOf(world).link(found.key, `${contract.number}.pdf`, type) } };
      const { content, code, document } = found;
      const key = `contracts/${deal.id}/${code}-${contract.signatures.length}.pdf`;
      const bytes = await contractPdf(document, {
        content,
        code,
        verifyAt: verifyAt(world, code),
        made: new Date(found.at),
        signatures: contract.signatures,
      });
      await filesOf(world).put(key, bytes, type);
      return { headers: { location: await filesOf(world).link(key, `${contract.number}-signed.pdf`, type) } };
    },
  }),
];
