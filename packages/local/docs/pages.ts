import { typesOf } from '@sandan/client/generate';
import { plainOpenapi } from '@sandan/fn-api/openapi';
import { endpoints } from '@sandan/fn-api/routes/registry';
import { policyPage } from './policy-page.ts';
import { processPage } from './process-page.ts';

/** Files that are written from the code, by their path. */
export const generated: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/policy.md': policyPage,
  'docs/processes.md': processPage,
  'packages/client/schema.ts': () => typesOf(JSON.parse(JSON.stringify(plainOpenapi(endpoints, 'https://market.example')))),
};
