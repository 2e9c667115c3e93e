import type { OrganisationType } from '../company/organisation.ts';
import type { Exporter } from './exporter.ts';

/** For whom an exporter agreed to be seen. */
export const exporterReaders = ['agencies', 'buyers'] as const;
export type ExporterReader = (typeof exporterReaders)[number];

/** As whom an organisation reads profiles and the directory, if it is one of those for whom they are. */
export const readerOf = (type: OrganisationType | undefined): ExporterReader | undefined =>
  type === 'agency' ? 'agencies' : type === 'buyer' ? 'buyers' : undefined;

/**
 * What each reader is shown of an exporter: buyers what they would buy and on what proof; agencies beside it how it stands and from
 * what that is reckoned.
 */
export const exporterSight = {
  buyers: { standing: false },
  agencies: { standing: true },
} as const satisfies Record<ExporterReader, { readonly standing: boolean }>;

/** Whether an exporter agreed that a reader sees it; asked anew on each request, so that a consent that is taken back ends at once. */
export const consents = ({ consent }: Pick<Exporter, 'consent'>, reader: ExporterReader): boolean => consent[reader];
