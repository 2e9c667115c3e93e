import type { PostalAddress } from '@sandan/market/company/postal-address';
import type { OrganisationKey } from '../organisations.ts';

/** Where some of the invented companies receive post. Streets and numbers are made up as they are. */
export const addresses: Partial<Record<OrganisationKey, PostalAddress>> = {
  gaon: {
    lines: { en: '0 Yesi-ro (invented)\nGaon Gear Tech Building', ko: '예시로 0 (가상 주소)\n가온기어테크 본관' },
    city: { en: 'Changwon-si, Gyeongsangnam-do', ko: '경상남도 창원시' },
    postalCode: '00000',
    country: 'KR',
  },
  hollmann: {
    lines: { en: 'Beispielstraße 0 (invented)' },
    city: { en: 'Stuttgart' },
    postalCode: '00000',
    country: 'DE',
  },
};
