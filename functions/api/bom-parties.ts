import { Fault, missing } from '@sandan/kernel/fault';
import type { Bom } from '@sandan/market/bom/bom';
import type { Call } from './endpoint.ts';

type Asking = Pick<Call<{ id: string }, unknown, unknown>, 'permit' | 'params' | 'caller' | 'world'>;
type Changing = Asking & Pick<Call<unknown, unknown, unknown>, 'seen'>;

/** The bill of materials of a call, for its owner. @throws Fault missing */
export const bomFor = async ({ permit, params, caller, world }: Asking): Promise<Bom> => {
  const bom = await world.stores.boms.byId(params.id);
  permit(bom && caller.organisation?.id === bom.ownerId ? 'organisation' : 'other');
  if (!bom) throw missing('bom');
  return bom;
};

/** The same as it was seen. @throws Fault conflict `bom.stale` */
export const bomToChange = async (call: Changing): Promise<Bom> => {
  const bom = await bomFor(call);
  if (bom.version !== call.seen()) throw new Fault('conflict', 'bom.stale');
  return bom;
};
