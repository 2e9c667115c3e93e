import { inquiryProcess } from './deal/inquiry.ts';
import { sourceProcess } from './import/source.ts';
import { listingProcess } from './listing/listing.ts';

/** Every process of the market, as data; published by the API and drawn in the docs. */
export const processes = [listingProcess, inquiryProcess, sourceProcess] as const;
