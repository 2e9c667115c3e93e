import type { News } from '@sandan/market/notice/notice';
import type { Follow } from './told.ts';

/** What the clock noticed of an exporter is told to those who look after it, each thing once. */
export const exporter: Follow = async ({ stores: { exporters } }, { before, after }) => {
  if (!after) return undefined;
  const is = exporters.parse(after);
  const known = new Set(before ? exporters.parse(before).news.map(({ key, at }) => `${key} ${at}`) : []);
  const news = is.news
    .filter(({ key, at }) => !known.has(`${key} ${at}`))
    .map(
      ({ key, kind, at, params, link }): News => ({
        kind: `exporter.${kind}`,
        key: `${is.organisationId}#${key}`,
        at,
        link,
        params,
        actor: '',
      }),
    );
  return news.length > 0 ? { news, subject: { ownerId: is.organisationId } } : undefined;
};
