import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unzip = promisify(gunzip);

/** A list of `data/`, read when it is first asked for and then kept; a failed reading is tried again. */
export const list = <T>(dir: string, name: string): (() => Promise<ReadonlyMap<string, T>>) => {
  let loading: Promise<ReadonlyMap<string, T>> | undefined;
  const load = async () => {
    const bytes = await unzip(await readFile(join(dir, `${name}.json.gz`)));
    return new Map(Object.entries(JSON.parse(bytes.toString('utf8')) as Record<string, T>));
  };
  return () => {
    loading ??= load().catch((cause) => {
      loading = undefined;
      throw cause;
    });
    return loading;
  };
};
