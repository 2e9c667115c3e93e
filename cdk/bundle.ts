import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withoutDeadWeight } from './bundle-less.ts';
import { copyAssets, keepPlaces } from './bundle-place.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What one bundle weighs, in bytes: `code` is lambda.js alone, `assets` the data files beside it. */
export interface Bundle {
  readonly name: string;
  readonly dir: string;
  readonly code: number;
  readonly assets: number;
}

/** The Lambdas, by folder name. */
export const functionNames = (): string[] =>
  readdirSync(join(root, 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/**
 * Bundles `functions/<name>/lambda.ts` to `<into>/<name>/lambda.js`: CommonJS (docs/decisions/020), minified, with the source
 * map beside the folder so that it is not deployed. `external` leaves modules to the runtime; the default leaves none.
 */
export const bundle = async (name: string, into: string, external: readonly string[] = []): Promise<Bundle> => {
  const dir = join(into, name);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: [`functions/${name}/lambda.ts`],
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    sourcemap: 'external',
    metafile: true,
    write: false,
    outfile: join(dir, 'lambda.js'),
    external: [...external],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [keepPlaces(root), withoutDeadWeight],
    logLevel: 'error',
  });
  for (const file of result.outputFiles)
    writeFileSync(file.path.endsWith('.map') ? join(into, `${name}.map`) : file.path, file.contents);
  writeFileSync(join(dir, 'package.json'), '{"type":"commonjs"}\n');
  const assets = copyAssets(root, Object.keys(result.metafile.inputs), dir);
  return { name, dir, code: statSync(join(dir, 'lambda.js')).size, assets };
};

/** Bundles every Lambda, one after the other. */
export const bundleAll = async (into: string): Promise<Bundle[]> => {
  const made: Bundle[] = [];
  for (const name of functionNames()) made.push(await bundle(name, into));
  return made;
};

/** The folder for what a synthesis bundles; not kept in git. */
export const bundleFolder = fileURLToPath(new URL('../.bundles', import.meta.url));

export const sizeLine = (b: Bundle): string =>
  `${b.name.padEnd(10)} ${(b.code / 1000).toFixed(0).padStart(6)} kB code ${(b.assets / 1000).toFixed(0).padStart(6)} kB data`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const made of await bundleAll(bundleFolder)) console.log(sizeLine(made));
