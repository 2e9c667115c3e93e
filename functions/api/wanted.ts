import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';

const OrganisationId = idOf('organisation');

/** The organisation for which somebody says to act, if they say. @throws Fault forbidden `access.organisation` of what names none */
export const wantedOrganisation = (request: Request): string | null => {
  const wanted = request.headers.get('x-organisation');
  if (wanted !== null && !OrganisationId.safeParse(wanted).success) throw new Fault('forbidden', 'access.organisation');
  return wanted;
};
