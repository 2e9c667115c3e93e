import type { AnyEndpoint } from '../endpoint.ts';
import { attachments } from './attachments.ts';
import { catalogue } from './catalogue.ts';
import { contractDocuments } from './contract-documents.ts';
import { imports } from './imports.ts';
import { media } from './media.ts';
import { orderFiles } from './order-files.ts';
import { privacyFiles } from './privacy-files.ts';
import { rfqFiles } from './rfq-files.ts';
import { roomFiles } from './room-files.ts';
import { serviceFiles } from './service-files.ts';
import { tradeDocuments } from './trade-documents.ts';
import { verificationDocuments } from './verification-documents.ts';

/** The endpoints that handle files: what the function `files` answers. */
export const files: readonly AnyEndpoint[] = [
  ...media,
  ...attachments,
  ...roomFiles,
  ...serviceFiles,
  ...rfqFiles,
  ...contractDocuments,
  ...orderFiles,
  ...tradeDocuments,
  ...verificationDocuments,
  ...imports,
  ...catalogue,
  ...privacyFiles,
];
