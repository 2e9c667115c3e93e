import type { Localized } from '@sandan/kernel/text';
import type { NoticeKindName } from '../notice/kinds.ts';
import type { News } from '../notice/notice.ts';
import type { SharedCredit } from './credit.ts';
import type { Mandate, MandateSide } from './mandate.ts';

/** What a move of a mandate gives to tell; `from` is who moved it. */
export const mandateNews = (
  before: Mandate | undefined,
  after: Mandate,
  names: Readonly<Record<MandateSide, Localized>>,
): readonly News[] => {
  if (before?.state === after.state) return [];
  const { id, version, state, changed, mandatorId } = after;
  const from = changed.organisationId === mandatorId ? names.mandator : names.broker;
  return [
    {
      kind: `mandate.${state}` as NoticeKindName,
      key: `${id}#${version}`,
      at: changed.at,
      link: '/needs',
      params: { ...names, from },
      actor: changed.actor,
    },
  ];
};

const proposal = ({ parts }: SharedCredit): string => parts.map((p) => `${p.mandateId} ${p.share}`).join();

/** What a change of a shared credit gives to tell: other shares, a dispute, or that all agree. Entries in its books tell nothing. */
export const creditNews = (before: SharedCredit | undefined, after: SharedCredit): readonly News[] => {
  const { licenceId, mandatorId, version, number, state, changed } = after;
  if (before && before.state === state && proposal(before) === proposal(after)) return [];
  return [
    {
      kind: `credit.${state}` as NoticeKindName,
      key: `credit#${licenceId}#${mandatorId}#${version}`,
      at: changed.at,
      link: '/needs',
      params: { number },
      actor: changed.actor,
    },
  ];
};
