import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { S3Client } from '@aws-sdk/client-s3';
import { codes } from '@sandan/codes/codes';
import { tokens } from '@sandan/fn-api/tokens';
import { vault } from '@sandan/fn-api/vault';
import type { World as ApiWorld } from '@sandan/fn-api/world';
import { type AuditKeys, auditKeys } from '@sandan/fn-auditor/keys';
import { reading } from '@sandan/fn-notifier/watch/reading';
import type { AlertsWorld } from '@sandan/fn-notifier/watch/world';
import type { PrivacyWorld } from '@sandan/fn-privacy/world';
import type { StripeWorld } from '@sandan/fn-stripe/world';
import type { Mailer } from '@sandan/mail/mailer';
import type { Post } from '@sandan/mail/templates';
import { views } from '@sandan/market/portfolio/views';
import { indicators } from '@sandan/market/slo/indicators';
import { type Objects, objects } from '@sandan/objects/objects';
import { stripePay } from '@sandan/pay/stripe';
import type { Finding, SearchPort } from '@sandan/search/port';
import { type Ask, guarded } from '@sandan/sources/http/ask';
import type { Database } from '@sandan/store/database';
import { stores } from '@sandan/store/stores';
import { observe } from '@sandan/telemetry/observe';
import { mailFrom } from './settings.ts';
import type { Credentials } from './sigv4.ts';

/** Everything that any function of the local market touches; `Search` is what there is of the index. */
export interface World<Search extends Finding = SearchPort> extends StripeWorld, Post {
  readonly search: Search;
  readonly auditKeys: AuditKeys;
  readonly beyond: PrivacyWorld['beyond'];
  readonly runMs: number;
  readonly reading: AlertsWorld['reading'];
  /** Asks addresses that people gave: public ones alone. */
  readonly ask: Ask;
  readonly mailer: Mailer;
  readonly objects: Objects;
}

export interface Parts<Search extends Finding = SearchPort> {
  readonly db: Database;
  readonly search: Search;
  readonly mailer: Mailer;
  readonly now: () => Date;
  readonly siteUrl: string;
  readonly identity: {
    readonly issuer: string;
    readonly issuerName: string;
    readonly audience: string;
    readonly jwksUrl: string;
  };
  readonly objects: {
    readonly endpoint: string;
    readonly bucket: string;
    readonly prefix?: string;
    readonly credentials: Credentials;
  };
  readonly secrets: {
    readonly cursor: string;
    readonly stop: string;
    readonly vault: string;
    readonly edge: string;
    readonly audit: string;
  };
  /** The card provider: its key, the secret of its messages, and where it is instead of where Stripe is. */
  readonly pay?: { readonly key: string; readonly secret: string; readonly base?: string };
  readonly faceMs: number;
  /** For tests: here everyone comes from one address, which is not counted. */
  readonly limits?: ApiWorld['limits'];
  /** Places beyond the table that hold something of people. */
  readonly beyond?: PrivacyWorld['beyond'];
  /** Instead of asking public addresses alone; for tests. */
  readonly ask?: Ask;
  /** Told of each answered call what it used. */
  readonly used?: ApiWorld['used'];
  readonly log: (line: Record<string, unknown>) => void;
}

const lists = codes(join(dirname(fileURLToPath(import.meta.resolve('@sandan/codes/codes'))), 'data'));

/** The World of the local market: the real stores, engine and adapters over the local engines. */
export const world = <Search extends Finding>(parts: Parts<Search>): World<Search> => {
  const all = stores(parts.db, parts.secrets.cursor);
  return {
    stores: all,
    search: observe<Finding>(parts.search, ['search', 'suggest'], { system: 'embedded', as: 'searches' }) as Search,
    indicators: indicators(all.indicators.add, parts.now, parts.log),
    views: views(all.views.add, parts.now, parts.log),
    ...(parts.used ? { used: parts.used } : {}),
    codes: lists,
    objects: objects({
      client: new S3Client({
        endpoint: parts.objects.endpoint,
        region: 'ap-northeast-2',
        forcePathStyle: true,
        credentials: parts.objects.credentials,
      }),
      bucket: parts.objects.bucket,
      ...(parts.objects.prefix ? { prefix: parts.objects.prefix } : {}),
    }),
    verify: tokens({ ...parts.identity, use: 'access', now: parts.now }),
    now: parts.now,
    siteUrl: parts.siteUrl,
    stopSecret: parts.secrets.stop,
    vault: vault(parts.secrets.vault),
    beyond: parts.beyond ?? [],
    runMs: 60_000,
    auditKeys: auditKeys(parts.secrets.audit),
    edgeSecret: parts.secrets.edge,
    limits: parts.limits ?? {},
    faceMs: parts.faceMs,
    log: parts.log,
    reading,
    ask: parts.ask ?? guarded(),
    ...(parts.pay ? { pay: stripePay(parts.pay) } : {}),
    paySecret: parts.pay?.secret ?? 'none',
    payLive: /^[sr]k_live_/.test(parts.pay?.key ?? ''),
    mailer: parts.mailer,
    mailFrom,
  };
};
