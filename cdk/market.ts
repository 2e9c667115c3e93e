import { type FunctionName, type FunctionTopology, functions, type Setting } from '@sandan/topology/topology';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Code, type Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { accept } from './accepted.ts';
import { allowed } from './access.ts';
import { alarms } from './alarm.ts';
import { budget } from './budget.ts';
import { door, hang } from './door.ts';
import { edge } from './edge.ts';
import { lambdaOf, title } from './function.ts';
import { accessLogs, objects, webFiles } from './objects.ts';
import { post } from './post.ts';
import { records } from './records.ts';
import { wake } from './schedule.ts';
import { secrets, turn } from './secrets.ts';
import { signIn } from './sign-in.ts';
import { siteOf } from './site.ts';
import { sloAlarms } from './slo-alarm.ts';
import { failures, follow } from './stream.ts';
import { deployWeb, otherFiles } from './web-files.ts';

export interface MarketProps extends StackProps {
  /** Folder with the bundle of each function. */
  readonly bundleOf: (name: FunctionName) => string;
  /** Folder of the built web (`topology.assets.folder`). */
  readonly web: string;
}

/** The whole market in one stack: what must not be lost is retained and protected. */
export class Market extends Stack {
  constructor(scope: Construct, id: string, props: MarketProps) {
    super(scope, id, { terminationProtection: true, description: 'Sandan Market', ...props });
    const site = siteOf(this.node);
    const table = records(this);
    const api = door(this);
    accept(this);
    const logs = accessLogs(this);
    const files = webFiles(this, logs);
    const keys = secrets(this);
    const proof = keys.EDGE_SECRET;
    const front = edge(this, { site, door: api, bucket: files, files: otherFiles(props.web), logs, proof });
    deployWeb(this, props.web, files);
    const siteUrl = `https://${site.domain ?? front.distributionDomainName}`;
    const people = signIn(this, siteUrl);
    const bucket = objects(this, siteUrl, logs);
    const sender = post(this, site.mailFrom);
    const settings: Record<Setting, string> = {
      TABLE_NAME: table.tableName,
      BUCKET_NAME: bucket.bucketName,
      FILE_ORIGIN: `https://${bucket.bucketRegionalDomainName}`,
      OIDC_ISSUER: people.issuer,
      OIDC_CLIENT_ID: people.clientId,
      OIDC_AUDIENCE: people.clientId,
      SITE_URL: siteUrl,
      API_URL: api.apiEndpoint,
      MAIL_FROM: sender.from,
      SEARCH_ENGINE: 'algolia',
      ALGOLIA_APP_ID: site.algoliaAppId,
      ALGOLIA_INDEX: site.algoliaIndex,
      FOLLOWED: site.followed,
      TRANSLATOR: site.translator,
      CONVERSATION_TRANSLATOR: site.conversationTranslator,
    };

    const queues: Record<string, Queue> = {};
    const make = (f: FunctionTopology): Lambda => {
      const lambda = lambdaOf(this, f, {
        code: Code.fromAsset(props.bundleOf(f.name)),
        settings,
        secrets: keys,
        recording: site.recording,
      });
      for (const statement of allowed(f, {
        table,
        bucket,
        post: sender,
        translators: { listings: site.translator, conversations: site.conversationTranslator },
      }))
        lambda.addToRolePolicy(statement);
      if (f.stream) {
        const failed = failures(this, queueId(f.stream.failureDestination));
        queues[queueId(f.stream.failureDestination)] = failed;
        follow(this, `${title(f.name)}Stream`, lambda, table, f.stream, failed);
      }
      if (f.schedules.length) {
        const missed = failures(this, `${title(f.name)}Missed`);
        queues[`${title(f.name)}Missed`] = missed;
        lambda.configureAsyncInvoke({ retryAttempts: 1, onFailure: new SqsDestination(missed) });
        for (const s of f.schedules) wake(this, s, lambda, missed);
      }
      return lambda;
    };
    const lambdas = Object.fromEntries(Object.values(functions).map((f) => [f.name, make(f)])) as Record<FunctionName, Lambda>;
    hang(this, api, lambdas);
    turn(keys, lambdas.rotation);
    const told = alarms(this, { lambdas, door: api, table, queues, ...(site.alarmMail ? { mail: site.alarmMail } : {}) });
    sloAlarms(this, told);
    budget(this, site.budgetUsd, told);

    for (const [name, value] of Object.entries({
      SiteUrl: siteUrl,
      TableName: table.tableName,
      EdgeName: front.distributionDomainName,
    }))
      new CfnOutput(this, `${name}Output`, { key: name, value });
  }
}

/** `indexer-failures` → `IndexerFailures`. */
const queueId = (name: string): string => name.split('-').map(title).join('');
