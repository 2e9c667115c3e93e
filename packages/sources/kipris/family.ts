import { applicationOf, publicationOf } from '@sandan/market/patent/document';
import type { Statement } from '@sandan/market/patent/statement';
import { day } from '../text.ts';
import { textAt } from '../tree.ts';
import { holding, readBody } from './status.ts';

/**
 * Reads the DOCDB family of an application (`patFamInfoSearchService/getAppNoPatFamInfoSearch`): its publications at all offices.
 * @throws Fault as `readStatus`
 */
export const readFamily = (bytes: Uint8Array, fetchedAt: Date): Statement[] =>
  holding(readBody(bytes, 'family'), 'publicationNumber').flatMap((one): Statement[] => {
    const given = (what: 'application' | 'publication') => ({
      office: textAt(one, `${what}CountryCode`) ?? '',
      number: textAt(one, `${what}Number`) ?? '',
      kind: textAt(one, `${what}KindCode`),
    });
    const [application, publication] = [applicationOf(given('application')), publicationOf(given('publication'))];
    const familyId = textAt(one, 'docdbFamilyID') ?? '';
    const [filed, published] = [day(textAt(one, 'applicationDate') ?? ''), day(textAt(one, 'publicationDate') ?? '')];
    if (!publication) return [];
    const facts = {
      ...(/^\d{1,15}$/.test(familyId) ? { familyId } : {}),
      ...(application ? { application } : {}),
      ...(filed ? { filed } : {}),
      ...(published ? { published } : {}),
    };
    return [
      {
        source: 'kipris-family',
        fetchedAt: fetchedAt.toISOString(),
        subject: { stage: 'publication', document: publication },
        facts,
      },
    ];
  });
