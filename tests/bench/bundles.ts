import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '@sandan/cdk/bundle';
import { eventOf, writeResult } from '@sandan/local/lambda-event';
import { scheduledEvent } from '@sandan/local/scheduled-event';
import type { FunctionName } from '@sandan/topology/topology';
import { publish } from '../api/client.ts';
import { bareNode } from '../bundle/bare-node.ts';
import { httpEvent } from '../bundle/events.ts';
import { recordsOf, service } from '../bundle/outside.ts';
import { place } from '../bundle/place.ts';
import { type Figure, median } from './figure.ts';

const kB = (bytes: number) => bytes / 1000;

/** Ms from the beginning of the load of a bundle to its first answer, in a new Node each time; the middle of `runs`. */
const firstAnswer = async (dir: string, told: Record<string, string>, event: unknown, runs: number): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const node = await bareNode(dir, told);
    const { error, born, loaded, begun, answered } = await node.invoke(event);
    node.close();
    if (error) throw new Error(error);
    times.push(loaded - born + (answered - begun));
  }
  return median(times);
};

/** Size of every bundle, and its cold start beside the same API with the AWS SDK left to the runtime. */
export const bundles = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const runs = quick ? 1 : 7;
  console.log('bundling …');
  const here = await place();
  const front = await service(async (request, response) => {
    writeResult(response, await here.m.functions.api(eventOf(request, 'ANY /api/{proxy+}', undefined)));
  });
  const apart = mkdtempSync(join(tmpdir(), 'sandan-bench-'));
  try {
    const listing = await publish(here.m, '전극 코팅');
    const records = (await recordsOf(here.dynamodb, here.tableName)).filter((r) => JSON.stringify(r).includes(listing.id));
    const read = httpEvent(`/api/v1/listings/${listing.id}`);
    const events: Record<FunctionName, unknown> = {
      api: read,
      files: httpEvent('/api/openapi.json'),
      web: httpEvent(`/ko/listings/${listing.id}`),
      indexer: { Records: records },
      notifier: { Records: records },
      webhooks: scheduledEvent('webhooks', new Date()),
      auditor: scheduledEvent('seal', new Date()),
      stripe: scheduledEvent('stripe', new Date()),
      privacy: scheduledEvent('privacy', new Date()),
      clock: scheduledEvent('clock', new Date()),
      rotation: { SecretId: 'sandan/cursor-secret', ClientRequestToken: 'none', Step: 'setSecret' },
      sources: scheduledEvent('sources', new Date()),
    };
    const figures: Figure[] = [];
    for (const { name, dir, code, assets } of here.bundles) {
      const fn = name as FunctionName;
      const size = { name: `bundle.${fn}.size`, value: kB(code), unit: 'kB' };
      figures.push(fn === 'api' ? { ...size, goal: { op: '<=', number: 800 } } : size);
      if (assets) figures.push({ name: `bundle.${fn}.data`, value: kB(assets), unit: 'kB' });
      const value = await firstAnswer(dir, here.toldTo(fn, { API_URL: front.url }), events[fn], runs);
      figures.push({ name: `bundle.${fn}.first`, value, unit: 'ms', goal: { op: '<=', number: 400 } });
      console.log(`${fn}: ${kB(code).toFixed(0)} kB, first answer after ${value.toFixed(0)} ms`);
    }
    const bare = await bundle('api', apart, ['@aws-sdk/*', '@smithy/*']);
    const modules = { ...here.toldTo('api'), NODE_PATH: fileURLToPath(new URL('../../node_modules', import.meta.url)) };
    const value = await firstAnswer(bare.dir, modules, read, runs);
    figures.push({ name: 'bundle.api-without-sdk.size', value: kB(bare.code), unit: 'kB' });
    figures.push({ name: 'bundle.api-without-sdk.first', value, unit: 'ms' });
    console.log(`api with the SDK of the runtime: ${kB(bare.code).toFixed(0)} kB, first answer after ${value.toFixed(0)} ms`);
    return figures;
  } finally {
    rmSync(apart, { recursive: true, force: true });
    front.close();
    await here.close();
  }
};
