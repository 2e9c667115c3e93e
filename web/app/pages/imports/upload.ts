import type { ActionFunctionArgs } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import { type ImportView, sourceOf } from '../../api/imports.ts';
import type { Upload } from '../../api/upload.server.ts';

/** Announces a file that the browser uploads itself. */
export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const { key, ...asked } = (await request.json()) as {
    key?: string;
    holds?: string;
    fileName: string;
    bytes: number;
    sha256: string;
  };
  const sent = await api.send<ImportView & { upload: Upload }>('POST', '/imports', {
    body: {
      source: sourceOf(asked.fileName, asked.holds),
      dryRun: true,
      fileName: asked.fileName,
      bytes: asked.bytes,
      sha256: asked.sha256,
    },
    ...(key ? { key } : {}),
  });
  if (!sent.ok)
    return Response.json({ title: sent.problem.errors?.[0]?.detail ?? sent.problem.title }, { status: sent.problem.status });
  return Response.json({ id: sent.value.id, upload: sent.value.upload });
};
