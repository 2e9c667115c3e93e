import type { Plugin } from 'esbuild';

/** Modules that stand in for others in a bundle, by what is imported. Each says why the rest is never used in a Lambda. */
const instead: Record<string, string> = {
  // Credentials always stand in the environment; the chain behind them brings three more clients.
  '@aws-sdk/credential-provider-node':
    "import { fromEnv } from '@aws-sdk/credential-provider-env'; export const defaultProvider = fromEnv;",
  // Of Algolia's ten clients the market uses one.
  algoliasearch:
    "export * from '@algolia/client-search'; export { searchClient as algoliasearch } from '@algolia/client-search';",
  // Our faults speak for themselves; zod's own messages stay English.
  'zod/locales': 'export {};',
};

/** Leaves out what a Lambda carries and never uses, and takes one copy of the S3 client where npm has two. */
export const withoutDeadWeight: Plugin = {
  name: 'without-dead-weight',
  setup(build) {
    const less = (path: string) => ({ path, namespace: 'less' });
    build.onResolve({ filter: /^(@aws-sdk\/credential-provider-node|algoliasearch)$/ }, ({ path }) => less(path));
    build.onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      importer.includes('/node_modules/zod/') ? less('zod/locales') : undefined,
    );
    build.onResolve({ filter: /^@aws-sdk\/client-s3$/ }, ({ importer, kind }) =>
      importer.includes('/s3-presigned-post/')
        ? build.resolve('@aws-sdk/client-s3', { kind, resolveDir: `${build.initialOptions.absWorkingDir}/packages/objects` })
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'less' }, ({ path }) => ({
      contents: instead[path] ?? '',
      resolveDir: import.meta.dirname,
    }));
  },
};
