import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { VerifiedSide } from '@sandan/market/company/standing';
import { hold } from '@sandan/market/listing/media';
import { AnnouncedDocument, announceDocument, maxDocumentBytes, maxDocuments } from '@sandan/market/verification/document';
import { requirementsOf } from '@sandan/market/verification/requirement';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { filesOf } from '../files.ts';
import { relationToOrganisation } from './verifications.ts';

const OfSide = z.object({ id: idOf('organisation'), side: VerifiedSide });
const OfDocument = OfSide.extend({ documentId: idOf('media') });
const uploadKey = (id: string) => `uploads/${id}`;

export const verificationDocuments = [
  endpoint({
    operation: 'verifications.attach',
    method: 'post',
    path: '/organisations/{id}/verifications/{side}/documents',
    summary: 'Announce a paper for the verification; the answer holds the form to upload it with',
    params: OfSide,
    body: AnnouncedDocument,
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const organisation = await world.stores.organisations.byId(params.id);
      if (!organisation) throw missing('organisation');
      const requirement = requirementsOf(organisation, params.side, 3).find((r) => r.name === body.requirement);
      announceDocument(requirement, body, now);
      const papers = await world.stores.verificationDocuments.of(params.id, params.side);
      if (papers.length >= maxDocuments)
        throw new Fault('invalid', 'document.tooMany', params.id, { params: { count: maxDocuments } });
      const id = newId('media', now.getTime());
      const { requirement: name, issued, expires, ...file } = body;
      world.stores.verificationDocuments.create(work, {
        id,
        version: 1,
        organisationId: params.id,
        side: params.side,
        requirement: name,
        file: { ...file, id, key: `verifications/${params.id}/${id}` },
        ...(issued ? { issued } : {}),
        ...(expires ? { expires } : {}),
        state: 'waiting',
        by: stamp(caller.actor, now),
      });
      const upload = await filesOf(world).upload(uploadKey(id), {
        type: file.type,
        maxBytes: maxDocumentBytes,
        sha256: file.sha256,
      });
      return { body: { documentId: id, upload } };
    },
  }),
  endpoint({
    operation: 'verifications.attached',
    method: 'post',
    path: '/organisations/{id}/verifications/{side}/documents/{documentId}/done',
    summary: 'Say that the paper is uploaded; its content is checked against what was announced',
    params: OfDocument,
    handle: async ({ permit, params, caller, world, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const paper = await world.stores.verificationDocuments.byId(params.id, params.side, params.documentId);
      if (!paper) throw missing('document');
      const { key: _, ...file } = paper.file;
      if (paper.state !== 'waiting') return { body: file };
      const found = await filesOf(world).inspect(uploadKey(paper.id), maxDocumentBytes);
      hold(paper.file, found);
      if (found) await filesOf(world).keep(uploadKey(paper.id), paper.file.key, found.mark, paper.file);
      world.stores.verificationDocuments.put(work, { ...paper, state: 'given', version: paper.version + 1 });
      return { body: file };
    },
  }),
  endpoint({
    operation: 'verifications.detach',
    method: 'delete',
    path: '/organisations/{id}/verifications/{side}/documents/{documentId}',
    summary: 'Take a paper back that the desk does not hold at the moment',
    params: OfDocument,
    status: 204,
    handle: async ({ permit, params, caller, world, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const [paper, verification] = await Promise.all([
        world.stores.verificationDocuments.byId(params.id, params.side, params.documentId),
        world.stores.verifications.of(params.id, params.side),
      ]);
      if (!paper) throw missing('document');
      const held = verification?.state === 'submitted' || verification?.state === 'in_review';
      if (held || paper.state === 'accepted') throw new Fault('conflict', 'document.held');
      world.stores.verificationDocuments.remove(work, paper);
      return {};
    },
  }),
  endpoint({
    operation: 'verifications.file',
    method: 'get',
    path: '/organisations/{id}/verifications/{side}/documents/{documentId}',
    summary: 'A paper, as a link that expires; who opened it is written down',
    params: OfDocument,
    status: 302,
    handle: async ({ permit, saw, params, caller, world }) => {
      permit(relationToOrganisation(params.id, caller));
      const paper = await world.stores.verificationDocuments.byId(params.id, params.side, params.documentId);
      if (!paper || paper.state === 'waiting') throw missing('document');
      saw(`organisations/${params.id}/verifications/${params.side}/documents/${paper.id}`, params.id);
      return { headers: { location: await filesOf(world).link(paper.file.key, paper.file.name, paper.file.type) } };
    },
  }),
];
