import { ruleOf } from '@sandan/market/privacy/retention';
import type { Stored } from '@sandan/market/privacy/subject';
import { type Turn, turnsIn } from '@sandan/market/privacy/withheld';
import { isUnsealed } from '@sandan/market/rfq/rfq';
import type { PrivacyWorld } from './world.ts';

type Asked = (world: Pick<PrivacyWorld, 'stores'>, body: unknown) => Promise<boolean>;

/** Whether each turn has come, by the record that knows. */
const asked: Readonly<Record<Turn, Asked>> = {
  unsealed: async ({ stores }, body) => {
    const rfq = await stores.rfqs.byId((body as { rfq: { id: string } }).rfq.id);
    return rfq !== undefined && isUnsealed(rfq);
  },
  bought: async ({ stores }, body) => {
    const { subject, to } = body as { subject: string; to: { organisationId?: string } };
    const buyer = (await stores.resales.byId(subject))?.buyer?.organisationId;
    return buyer !== undefined && buyer === to.organisationId;
  },
  disclosed: async ({ stores }, body) => {
    const inquiry = await stores.inquiries.byId((body as { inquiryId: string }).inquiryId);
    return inquiry !== undefined && inquiry.listing.anonymous !== true;
  },
};

/** Which of the turns that a record waits for have come. */
export const turnsOf = async (world: Pick<PrivacyWorld, 'stores'>, { type, body }: Stored): Promise<ReadonlySet<Turn>> => {
  const come = new Set<Turn>();
  for (const turn of turnsIn(body, ruleOf(type)?.withheld ?? [])) if (await asked[turn](world, body)) come.add(turn);
  return come;
};
