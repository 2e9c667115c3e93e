import { embedded } from '@sandan/search/embedded/index';
import { analyser } from '@sandan/search/korean/analyser';
import { lexicon } from '@sandan/search/lexicon/lexicon';
import type { Entry } from '@sandan/search/port';
import { listings } from './engine-listings.ts';
import { mixes } from './engine-queries.ts';

/** What a child process measured; times in ms, memory in MB. */
export type Measured = Readonly<Record<string, number | readonly number[]>>;

const [task = '', file = '', sizeText = '0', countText = '0'] = process.argv.slice(2);
const [size, count] = [Number(sizeText), Number(countText)];
const owners = Math.max(5, Math.floor(size / 20));
const megabytes = (bytes: number): number => bytes / 2 ** 20;
const analyse = await analyser();
const known = await lexicon();
const listing = listings();
const entryOf = (n: number, sequence = 1): Entry => {
  const record = listing(n, owners);
  return { id: record.id, ownerId: record.owner.id, sequence, record };
};

const build = async (): Promise<Measured> => {
  const index = embedded({ file, analyse, lexicon: known });
  const began = performance.now();
  for (let at = 0; at < size; at += 2000)
    await index.apply(Array.from({ length: Math.min(2000, size - at) }, (_, n) => entryOf(at + n)));
  const built = performance.now() - began;
  await index.close();
  return { built };
};

const ask = async (): Promise<Measured> => {
  const began = performance.now();
  const index = embedded({ file, analyse, lexicon: known });
  const loaded = performance.now() - began;
  // The first questions of a process compile it; a server has them behind it.
  for (const queries of Object.values(mixes(size, 10))) for (const query of queries) await index.search({ ...query, size: 19 });
  await new Promise((r) => setTimeout(r, 3000));
  const times: Record<string, number[]> = {};
  for (const [name, queries] of Object.entries(mixes(size, count))) {
    times[name] = [];
    for (const query of queries) {
      const from = performance.now();
      await index.search(query);
      times[name].push(performance.now() - from);
    }
  }
  globalThis.gc?.();
  const rss = megabytes(process.memoryUsage().rss);
  const visible: number[] = [];
  for (let n = 0; n < 60; n++) {
    const entry = entryOf(Math.floor((n * size) / 60), 2);
    const word = `새말${String.fromCharCode(0xac00 + n * 28)}${String.fromCharCode(0xb098 + n * 28)}`;
    const from = performance.now();
    await index.apply([{ ...entry, record: { ...entry.record, title: { ko: word } } as Entry['record'] } as Entry]);
    const found = await index.search({
      text: `${word} `,
      language: 'ko',
      facets: {},
      ranges: {},
      sort: 'relevance',
      page: 1,
      size: 5,
    });
    visible.push(performance.now() - from);
    if (!found.hits.some((hit) => hit.record.id === entry.id)) throw new Error(`${word} is not found after its write`);
    await new Promise((r) => setTimeout(r, 5));
  }
  await index.close();
  return { loaded, rss, visible, ...times };
};

const measured = task === 'build' ? await build() : await ask();
process.send?.(measured);
process.disconnect?.();
