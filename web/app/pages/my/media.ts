import type { ActionFunctionArgs } from 'react-router';
import { acting } from '../../api/gate.server.ts';
import { announcement, type Upload } from '../../api/upload.server.ts';
import { languageOf } from '../../words/words.ts';

interface Asked {
  readonly name?: string;
  readonly type?: string;
  readonly bytes?: number;
  readonly sha256?: string;
  readonly stage?: string;
  readonly alt?: string;
  readonly done?: string;
  readonly key?: string;
}

/** The two calls around an upload that the browser makes itself: announcing a file, and saying that it is there. */
export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const asked = (await request.json()) as Asked;
  const at = `/listings/${params.id}/media`;
  const key = typeof asked.key === 'string' ? { key: asked.key } : {};
  const sent = asked.done
    ? await api.send('POST', `${at}/${encodeURIComponent(asked.done)}/done`, key)
    : await api.send<{ mediaId: string; upload: Upload }>('POST', at, {
        ...key,
        body: announcement({
          name: asked.name ?? '',
          type: asked.type ?? '',
          bytes: asked.bytes ?? 0,
          sha256: asked.sha256 ?? '',
          stage: asked.stage ?? 'public',
          language: languageOf(params.lang),
          ...(asked.alt ? { alt: asked.alt } : {}),
        }),
      });
  if (!sent.ok) {
    const { errors, title, status } = sent.problem;
    return Response.json({ title: errors?.[0]?.detail ?? title }, { status });
  }
  return Response.json(asked.done ? {} : sent.value);
};
