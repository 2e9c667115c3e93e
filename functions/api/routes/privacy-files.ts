import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { filesOf } from '../files.ts';
import { relationToSubject } from './privacy.ts';

export const privacyFiles = [
  endpoint({
    operation: 'privacy.file',
    method: 'get',
    path: '/privacy/requests/{id}/file',
    summary: 'The file of an export, as a link that expires; who fetched it is written down',
    params: z.object({ id: idOf('privacyRequest') }),
    status: 302,
    sensitive: true,
    handle: async ({ permit, params, caller, world }) => {
      const request = await world.stores.privacy.byId(params.id);
      permit(relationToSubject(request?.subject, caller));
      if (!request?.key || request.state !== 'ready') throw missing('export');
      return { headers: { location: await filesOf(world).link(request.key, 'sandan-market-export.zip', 'application/zip') } };
    },
  }),
];
