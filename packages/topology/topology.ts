/**
 * What runs, what wakes it and what it may touch: plain data that the infrastructure (`cdk/`) and the local stack
 * (`packages/local`) both read, so that the two cannot drift.
 */
export type FunctionName =
  | 'api'
  | 'files'
  | 'web'
  | 'indexer'
  | 'notifier'
  | 'clock'
  | 'sources'
  | 'webhooks'
  | 'auditor'
  | 'rotation'
  | 'privacy'
  | 'stripe';

/** Plain settings, by the names that `lambda.ts` reads. Optional ones are left out where they do not apply. */
export type Setting =
  | 'TABLE_NAME'
  | 'BUCKET_NAME'
  /** Origin that browsers post files to and load them from. */
  | 'FILE_ORIGIN'
  | 'OIDC_ISSUER'
  | 'OIDC_CLIENT_ID'
  | 'OIDC_AUDIENCE'
  | 'SITE_URL'
  | 'API_URL'
  | 'MAIL_FROM'
  | 'SEARCH_ENGINE'
  | 'ALGOLIA_APP_ID'
  | 'ALGOLIA_INDEX'
  /** What fills the language that a listing lacks: `off`, `translate` (Amazon Translate) or `bedrock` (Amazon Bedrock). */
  | 'TRANSLATOR'
  /** What puts what is said in inquiries, quotations, orders and deals into the other language; the same choices, a switch of its own. */
  | 'CONVERSATION_TRANSLATOR'
  /** Which sources are followed and for what: JSON `[{"source":"kipris","ownerId":"org_…","params":{"applicant":"…"}}]`. */
  | 'FOLLOWED';

/**
 * Told to every function where it is set: the collector that takes spans and metrics over OTLP/HTTP (`http://localhost:4318` of a layer
 * beside it), and the share of traces that is kept.
 */
export const recordingSettings = ['OTLP_ENDPOINT', 'OTLP_SHARE'] as const;

/** Keys of outside sources; `none` where there is none. `EPO_KEY` is the consumer key and its secret, with a colon between. */
export const sourceSecrets = ['KIPRIS_KEY', 'EPO_KEY', 'USPTO_KEY', 'DATA_GO_KR_KEY', 'EXIM_KEY', 'EU_FSF_TOKEN'] as const;

/** What the card provider gives: its key, and the secret of its messages; `none` where no cards are taken. */
export const providerSecrets = ['STRIPE_KEY', 'STRIPE_WEBHOOK_SECRET'] as const;

/**
 * Values that nobody may read. Locally `NAME` holds the value itself; in the cloud `NAME_ID` holds the name of the Secrets
 * Manager secret, which the function reads once at its cold start.
 */
export type Secret =
  | 'CURSOR_SECRET'
  | 'SESSION_SECRET'
  | 'STOP_SECRET'
  /** What secrets of people are sealed with, and proofs signed; several, with spaces between, while it is being changed. */
  | 'VAULT_SECRET'
  /** With which the edge and the pages prove that they say from where a visitor comes. */
  | 'EDGE_SECRET'
  | 'ALGOLIA_KEY'
  /** The key of the card provider and what signs its messages; `none` where there is none. */
  | (typeof providerSecrets)[number]
  /** Signs the audit; several with spaces between, of which the first signs and the others did once. */
  | 'AUDIT_KEY'
  | (typeof sourceSecrets)[number];

/** Secrets that are turned by themselves, and every how many days; each is a ring of keys (`kernel/keyring`). */
export const turning = { CURSOR_SECRET: 30, SESSION_SECRET: 30, STOP_SECRET: 365 } as const satisfies Partial<
  Record<Secret, number>
>;

/** Set only where an adapter is to talk to something other than the real service (local stack, tests). */
export type Override = 'DYNAMODB_ENDPOINT' | 'S3_ENDPOINT' | 'ALGOLIA_URL' | 'TRANSLATE_ENDPOINT' | 'STRIPE_API_BASE';

export type Access = 'none' | 'read' | 'write' | 'readWrite';

export interface Touches {
  readonly table: Access;
  /** Whether it deletes records; writing alone does not allow it. */
  readonly removes: boolean;
  /** Whether it adds to the chain of the audit; all others are kept from it. */
  readonly seals?: true;
  /** Whether it writes and drops many records at once, without conditions. */
  readonly bulk?: boolean;
  /** Whether it goes through the whole table. */
  readonly walks?: true;
  readonly bucket: Access;
  /** Whether it removes files, in all of their versions. */
  readonly purges?: true;
  readonly sendMail: boolean;
  /** What it has translated, where a translator is switched on for that. */
  readonly translates?: 'listings' | 'conversations';
}

/** An API Gateway v2 route key: `$default` or `METHOD /path/{proxy+}`. */
export interface HttpRoute {
  readonly key: '$default' | `${'ANY' | 'GET' | 'POST'} /${string}`;
}

/**
 * Records of the stream by their key, or by the type that the new image, or the old one (`were`), says it has; `begun` are those in their first
 * version.
 */
export type StreamFilter =
  | { readonly pk: string; readonly sk: readonly string[] }
  | { readonly types: readonly string[] }
  | { readonly were: readonly string[] }
  | { readonly begun: readonly string[] };

/** How a function follows the table's stream. Times in seconds. */
export interface StreamMapping {
  readonly batchSize: number;
  readonly batchWindow: number;
  readonly parallelizationFactor: number;
  readonly bisectBatchOnError: boolean;
  readonly retryAttempts: number;
  readonly maxRecordAge: number;
  readonly reportBatchItemFailures: boolean;
  readonly startFrom: 'TRIM_HORIZON' | 'LATEST';
  /** Which records wake the function: those that pass one of them. The others cost no invocation; a type that is to bring news stands here. */
  readonly filters: readonly StreamFilter[];
  /** Name of the queue that takes what could not be handled. */
  readonly failureDestination: string;
}

/** A schedule; `every` in minutes. The handler gets an EventBridge `Scheduled Event`. */
export interface Schedule {
  readonly name: string;
  readonly every: number;
}

export interface FunctionTopology {
  readonly name: FunctionName;
  /** Folder that holds `lambda.ts`, which exports `handler`. */
  readonly folder: `functions/${FunctionName}`;
  readonly says: string;
  readonly memoryMb: number;
  readonly timeout: number;
  /** So many of it run at once at most: a flood of one takes nothing from the others, and costs no more than this. */
  readonly concurrency: number;
  readonly routes: readonly HttpRoute[];
  readonly stream?: StreamMapping;
  readonly schedules: readonly Schedule[];
  readonly settings: readonly Setting[];
  readonly secrets: readonly Secret[];
  readonly overrides: readonly Override[];
  readonly touches: Touches;
}

const algolia = {
  settings: ['SEARCH_ENGINE', 'ALGOLIA_APP_ID', 'ALGOLIA_INDEX'],
  secrets: ['ALGOLIA_KEY'],
  overrides: ['ALGOLIA_URL'],
} as const;

/** What `TRANSLATOR` may be. */
export const translators = ['off', 'translate', 'bedrock'] as const;
export type TranslatorName = (typeof translators)[number];

/** The model that `TRANSLATOR=bedrock` asks; the function is told it, and allowed it, from here. */
export const bedrockModel = 'amazon.nova-lite-v1:0';

/** Types of record whose changes the notifier makes news of (`functions/notifier/news.ts`). */
export const newsTypes = [
  'privacyRequest',
  'entry',
  'dealEntry',
  'termSheet',
  'contract',
  'rfqEntry',
  'rfqPointer',
  'quoteEntry',
  'quoteMessage',
  'orderEntry',
  'dispute',
  'providerTask',
  'licence',
  'royaltyPeriod',
  'invoice',
  'mandate',
  'sharedCredit',
  'offtake',
  'weighing',
  'wastePermit',
  'application',
  'usageInvoice',
  'serviceRequest',
  'sample',
  'resale',
  'bidder',
  'evaluation',
  'exporter',
  'note',
  'channelProject',
  'roomQuestion',
  'listing',
  'need',
  'coOwner',
  'import',
  'membership',
  'organisation',
  'ownership',
  'impersonation',
  'verification',
  'qualification',
  'stock',
  'booking',
  'series',
  'approval',
  'case',
  'credential',
] as const;
/** Types of records that bring words of a conversation, beside those that bring news of it. */
export const talkTypes = ['quoteVersion', 'rfqQuestion', 'glossaryPair'] as const;
export type NewsType = (typeof newsTypes)[number];

/** Types of record with a number that people read to each other, by which the desk finds them; it never changes. */
export const numberedTypes = [
  'inquiry',
  'technologyDeal',
  'rfq',
  'order',
  'sample',
  'resale',
  'booking',
  'serviceRequest',
  'evaluation',
  'licence',
  'usageInvoice',
  'programme',
  'application',
] as const;

const day = 86_400;

export const functions: Record<FunctionName, FunctionTopology> = {
  api: {
    name: 'api',
    folder: 'functions/api',
    says: 'answers /api',
    memoryMb: 1024,
    timeout: 15,
    concurrency: 200,
    routes: [
      { key: 'ANY /api/{proxy+}' },
      { key: 'GET /.well-known/oauth-authorization-server' },
      { key: 'GET /.well-known/oauth-protected-resource' },
    ],
    schedules: [],
    settings: ['TABLE_NAME', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_AUDIENCE', 'SITE_URL', ...algolia.settings],
    secrets: ['CURSOR_SECRET', 'STOP_SECRET', 'VAULT_SECRET', 'EDGE_SECRET', ...algolia.secrets],
    overrides: ['DYNAMODB_ENDPOINT', ...algolia.overrides],
    touches: { table: 'readWrite', removes: true, bucket: 'none', sendMail: false },
  },
  files: {
    name: 'files',
    folder: 'functions/files',
    says: 'answers the part of /api that handles files, and describes the whole of it',
    memoryMb: 1024,
    timeout: 29,
    concurrency: 40,
    routes: [
      { key: 'ANY /api/v1/listings/{id}/media' },
      { key: 'ANY /api/v1/listings/{id}/media/{proxy+}' },
      { key: 'ANY /api/v1/inquiries/{id}/attachments' },
      { key: 'ANY /api/v1/inquiries/{id}/attachments/{proxy+}' },
      { key: 'ANY /api/v1/deals/{id}/room/files' },
      { key: 'ANY /api/v1/deals/{id}/room/files/{proxy+}' },
      { key: 'ANY /api/v1/organisations/{id}/verifications/{side}/documents' },
      { key: 'ANY /api/v1/organisations/{id}/verifications/{side}/documents/{proxy+}' },
      { key: 'ANY /api/v1/service-requests/{id}/files' },
      { key: 'ANY /api/v1/service-requests/{id}/files/{proxy+}' },
      { key: 'ANY /api/v1/rfqs/{id}/files' },
      { key: 'ANY /api/v1/rfqs/{id}/files/{proxy+}' },
      { key: 'ANY /api/v1/deals/{id}/contract/document' },
      { key: 'ANY /api/v1/catalogue/{proxy+}' },
      { key: 'ANY /api/v1/orders/{id}/files' },
      { key: 'ANY /api/v1/orders/{id}/files/{proxy+}' },
      { key: 'ANY /api/v1/orders/{id}/documents' },
      { key: 'ANY /api/v1/orders/{id}/documents/{proxy+}' },
      { key: 'ANY /api/v1/imports' },
      { key: 'ANY /api/v1/imports/{proxy+}' },
      { key: 'ANY /api/v1/privacy/requests/{id}/file' },
      { key: 'ANY /api/openapi.json' },
    ],
    schedules: [],
    settings: ['TABLE_NAME', 'BUCKET_NAME', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_AUDIENCE', 'SITE_URL', ...algolia.settings],
    secrets: ['CURSOR_SECRET', 'STOP_SECRET', 'VAULT_SECRET', 'EDGE_SECRET', ...algolia.secrets],
    overrides: ['DYNAMODB_ENDPOINT', 'S3_ENDPOINT', ...algolia.overrides],
    touches: { table: 'readWrite', removes: true, bucket: 'readWrite', sendMail: false },
  },
  web: {
    name: 'web',
    folder: 'functions/web',
    says: 'renders the pages',
    memoryMb: 1024,
    timeout: 15,
    concurrency: 100,
    routes: [{ key: '$default' }],
    schedules: [],
    settings: ['API_URL', 'SITE_URL', 'FILE_ORIGIN', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_AUDIENCE'],
    secrets: ['SESSION_SECRET', 'EDGE_SECRET'],
    overrides: [],
    touches: { table: 'none', removes: false, bucket: 'none', sendMail: false },
  },
  indexer: {
    name: 'indexer',
    folder: 'functions/indexer',
    says: 'keeps the search index in step with the table, and compares the two',
    memoryMb: 1024,
    timeout: 60,
    concurrency: 10,
    routes: [],
    stream: {
      batchSize: 100,
      batchWindow: 0,
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      retryAttempts: 30,
      maxRecordAge: day,
      reportBatchItemFailures: true,
      startFrom: 'TRIM_HORIZON',
      filters: [
        { pk: 'listing#', sk: ['listing'] },
        { pk: 'org#', sk: ['organisation'] },
        { pk: 'person#', sk: ['person'] },
        { types: ['setAside', 'note'] },
        { begun: numberedTypes },
      ],
      failureDestination: 'indexer-failures',
    },
    schedules: [{ name: 'reconcile', every: 5 }],
    settings: ['TABLE_NAME', 'TRANSLATOR', ...algolia.settings],
    secrets: ['CURSOR_SECRET', ...algolia.secrets],
    overrides: ['DYNAMODB_ENDPOINT', 'TRANSLATE_ENDPOINT', ...algolia.overrides],
    touches: { table: 'readWrite', removes: true, bulk: true, bucket: 'none', sendMail: false, translates: 'listings' },
  },
  notifier: {
    name: 'notifier',
    folder: 'functions/notifier',
    says: 'tells people what happened to them, and those who watch what is new, in the market and by mail',
    memoryMb: 1536,
    timeout: 120,
    concurrency: 10,
    routes: [],
    stream: {
      batchSize: 100,
      batchWindow: 0,
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      retryAttempts: 8,
      maxRecordAge: day,
      reportBatchItemFailures: true,
      startFrom: 'TRIM_HORIZON',
      filters: [
        { types: [...newsTypes, ...talkTypes, 'letter', 'codeLetter', 'consentLetter', 'bankAccount', 'alert', 'setAside'] },
        { pk: 'listing#', sk: ['listing', 'invention', 'translation'] },
        { were: ['membership'] },
      ],
      failureDestination: 'notifier-failures',
    },
    schedules: [],
    settings: ['TABLE_NAME', 'SITE_URL', 'MAIL_FROM', 'CONVERSATION_TRANSLATOR'],
    secrets: ['CURSOR_SECRET', 'STOP_SECRET'],
    overrides: ['DYNAMODB_ENDPOINT', 'TRANSLATE_ENDPOINT'],
    touches: { table: 'readWrite', removes: true, bucket: 'none', sendMail: true, translates: 'conversations' },
  },
  clock: {
    name: 'clock',
    folder: 'functions/clock',
    says: 'escalates, reminds, expires and sends digests',
    memoryMb: 512,
    timeout: 240,
    concurrency: 2,
    routes: [],
    schedules: [{ name: 'clock', every: 5 }],
    settings: ['TABLE_NAME', 'SITE_URL', 'MAIL_FROM'],
    secrets: ['CURSOR_SECRET', 'STOP_SECRET'],
    overrides: ['DYNAMODB_ENDPOINT'],
    touches: { table: 'readWrite', removes: true, bucket: 'none', sendMail: true },
  },
  sources: {
    name: 'sources',
    folder: 'functions/sources',
    says: 'runs waiting imports and looks after the outside sources',
    memoryMb: 1024,
    timeout: 900,
    concurrency: 2,
    routes: [],
    schedules: [{ name: 'sources', every: 1 }],
    settings: ['TABLE_NAME', 'BUCKET_NAME', 'FOLLOWED'],
    secrets: ['CURSOR_SECRET', ...sourceSecrets],
    overrides: ['DYNAMODB_ENDPOINT', 'S3_ENDPOINT'],
    touches: { table: 'readWrite', removes: false, bulk: true, bucket: 'readWrite', sendMail: false },
  },
  webhooks: {
    name: 'webhooks',
    folder: 'functions/webhooks',
    says: 'sends what is due to the webhooks of people and organisations',
    memoryMb: 512,
    timeout: 120,
    concurrency: 3,
    routes: [],
    schedules: [{ name: 'webhooks', every: 1 }],
    settings: ['TABLE_NAME', 'SITE_URL'],
    secrets: ['CURSOR_SECRET', 'VAULT_SECRET'],
    overrides: ['DYNAMODB_ENDPOINT'],
    touches: { table: 'readWrite', removes: false, bucket: 'none', sendMail: false },
  },
  privacy: {
    name: 'privacy',
    folder: 'functions/privacy',
    says: 'makes exports of people and organisations, erases them, and takes away what has had its time',
    memoryMb: 1536,
    timeout: 900,
    concurrency: 1,
    routes: [],
    schedules: [{ name: 'privacy', every: 5 }],
    settings: ['TABLE_NAME', 'BUCKET_NAME', 'SITE_URL'],
    secrets: ['CURSOR_SECRET', 'VAULT_SECRET'],
    overrides: ['DYNAMODB_ENDPOINT', 'S3_ENDPOINT'],
    touches: { table: 'readWrite', removes: true, walks: true, bucket: 'readWrite', purges: true, sendMail: false },
  },
  stripe: {
    name: 'stripe',
    folder: 'functions/stripe',
    says: 'takes card payments, hears the provider, and has it send and give back money',
    memoryMb: 1024,
    timeout: 29,
    concurrency: 10,
    routes: [
      { key: 'POST /api/stripe/webhook' },
      { key: 'ANY /api/v1/orders/{id}/payments' },
      { key: 'ANY /api/v1/licences/{id}/invoices/{invoiceId}/card-payments' },
      { key: 'ANY /api/v1/usage-invoices/{id}/card-payments' },
      { key: 'ANY /api/v1/organisations/{id}/payout-account' },
    ],
    schedules: [{ name: 'stripe', every: 1 }],
    settings: ['TABLE_NAME', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_AUDIENCE', 'SITE_URL', ...algolia.settings],
    secrets: ['CURSOR_SECRET', 'STOP_SECRET', 'VAULT_SECRET', 'EDGE_SECRET', ...providerSecrets, ...algolia.secrets],
    overrides: ['DYNAMODB_ENDPOINT', 'STRIPE_API_BASE', ...algolia.overrides],
    touches: { table: 'readWrite', removes: true, bucket: 'none', sendMail: false },
  },
  auditor: {
    name: 'auditor',
    folder: 'functions/auditor',
    says: 'seals the audit: links its lines into signed blocks',
    memoryMb: 512,
    timeout: 120,
    concurrency: 2,
    routes: [],
    schedules: [{ name: 'seal', every: 1 }],
    settings: ['TABLE_NAME', 'BUCKET_NAME'],
    secrets: ['CURSOR_SECRET', 'AUDIT_KEY'],
    overrides: ['DYNAMODB_ENDPOINT', 'S3_ENDPOINT'],
    touches: { table: 'readWrite', removes: false, seals: true, bucket: 'readWrite', sendMail: false },
  },
  rotation: {
    name: 'rotation',
    folder: 'functions/rotation',
    says: 'gives the secrets that sign and seal a new key, without ending what the last one made',
    memoryMb: 256,
    timeout: 30,
    concurrency: 1,
    routes: [],
    schedules: [],
    settings: [],
    secrets: [],
    overrides: [],
    touches: { table: 'none', removes: false, bucket: 'none', sendMail: false },
  },
};

/** All functions, in the order in which they are described to people. */
export const everyFunction: readonly FunctionTopology[] = Object.values(functions);

/** Largest request body that the HTTP API takes, in bytes (Lambda's synchronous payload limit). */
export const maxRequestBytes = 6 * 1024 * 1024;

/** Static files of the web, served from the edge and not by a function: URL prefix → folder, and whether names carry a hash. */
export const assets = { folder: 'web/build/client', immutablePrefix: '/assets/' } as const;
