import type { Localized } from '@sandan/kernel/text';
import type { NoticeKindName } from '../notice/kinds.ts';
import type { News } from '../notice/notice.ts';
import type { Offtake } from './offtake.ts';
import type { WastePermit } from './permit.ts';
import type { Weighing } from './weighing.ts';

/** What a move of an agreement gives to tell; `what` is the by-product. Weighings and payments, which write it too, tell nothing here. */
export const offtakeNews = (before: Offtake | undefined, after: Offtake, what: Localized): readonly News[] => {
  if (before?.state === after.state) return [];
  const { id, version, state, changed } = after;
  const kind = `offtake.${state}` as NoticeKindName;
  return [{ kind, key: `${id}#${version}`, at: changed.at, link: `/offtakes/${id}`, params: { what }, actor: changed.actor }];
};

/** What a weighing gives to tell the side that did not write. */
export const weighingNews = (before: Weighing | undefined, after: Weighing): readonly News[] => {
  const { offtakeId, ticket, version, state, changed, gross, tare } = after;
  const same = before?.state === state && before.gross === gross && before.tare === tare;
  if (same) return [];
  const kind = `weighing.${state}` as NoticeKindName;
  const key = `${offtakeId}#${ticket}#${version}`;
  return [{ kind, key, at: changed.at, link: `/offtakes/${offtakeId}`, params: { number: ticket }, actor: changed.actor }];
};

/** What the clock says of a permit. */
export const permitNews = (before: WastePermit | undefined, after: WastePermit): readonly News[] => {
  const { id, version, state, changed, number, until } = after;
  if (before?.state === state || (state !== 'ending' && state !== 'expired')) return [];
  const kind = `permit.${state}` as NoticeKindName;
  return [
    { kind, key: `${id}#${version}`, at: changed.at, link: '/offtakes', params: { number, day: until }, actor: changed.actor },
  ];
};
