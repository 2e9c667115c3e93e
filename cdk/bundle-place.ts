import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Files a module reads beside itself, by package. In a bundle all modules share one file, so `import.meta.url` and
 * `import.meta.dirname` are rewritten to lie under `<bundle>/place/<package>`, and these are copied to the same place.
 */
const assetsOf: Record<string, readonly string[]> = {
  '@sandan/codes': ['data'],
  '@sandan/search': ['lexicon/data', 'lexicon/terms/trade.tsv', 'lexicon/terms/workshop.tsv'],
  pdfkit: ['js/data/sRGB_IEC61966_2_1.icc'],
  'garu-ko': ['pkg/garu_wasm_bg.wasm', 'models'],
};

/** Files that are found by the name of their package; they are copied to `<bundle>/place/node_modules`, where every place looks. */
const namedAssetsOf: Record<string, readonly string[]> = {
  'lindera-wasm': ['lindera_wasm_bg.wasm'],
  '@expo-google-fonts/nanum-gothic': ['400Regular/NanumGothic_400Regular.ttf', '700Bold/NanumGothic_700Bold.ttf'],
  '@expo-google-fonts/noto-sans': ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'],
};

/** Where the modules lie that read a package's assets, if not all of them do; a package without code of its own is found by them alone. */
const readBy: Record<string, string> = {
  '@sandan/search': 'packages/search/lexicon/',
  '@expo-google-fonts/nanum-gothic': 'packages/documents/font.ts',
  '@expo-google-fonts/noto-sans': 'packages/documents/font.ts',
};

const home = (file: string): { name: string; dir: string } => {
  for (let dir = dirname(file); dir !== dirname(dir); dir = dirname(dir)) {
    const manifest = join(dir, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
    if (name) return { name, dir };
  }
  throw new Error(`${file} belongs to no package`);
};

/** Gives each module of ours, and of packages with assets, its own `import.meta.url` inside the bundle. */
export const keepPlaces = (root: string): Plugin => ({
  name: 'keep-places',
  setup(build) {
    const outside = Object.keys(assetsOf).filter((name) => !name.startsWith('@sandan/'));
    const filter = new RegExp(
      `/(packages|functions)/[^.]*\\.ts$|/web/build/server/.*\\.js$|/node_modules/(${outside.join('|')})/.*\\.m?js$`,
    );
    build.onLoad({ filter }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!path.startsWith(root) || !/import\.meta\.(url|dirname)/.test(text)) return undefined;
      const { name, dir } = home(path);
      const place = `__dirname+${JSON.stringify(`/place/${name}/${relative(dir, path)}`)}`;
      const contents = text
        .replaceAll('import.meta.url', `(require('node:url').pathToFileURL(${place}).href)`)
        .replaceAll('import.meta.dirname', `(require('node:path').dirname(${place}))`);
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
});

const bytes = (path: string): number =>
  statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + bytes(join(path, name)), 0) : statSync(path).size;

/** Copies the assets of every package among the bundle's `inputs` (paths from `root`); answers their bytes. */
export const copyAssets = (root: string, inputs: readonly string[], into: string): number => {
  const homes = new Map(inputs.map((input) => home(resolve(root, input))).map(({ name, dir }) => [name, dir]));
  let sum = 0;
  const copy = (all: Record<string, readonly string[]>, place: string) => {
    for (const [name, assets] of Object.entries(all)) {
      const reader = readBy[name];
      const dir = homes.get(name) ?? (reader ? join(root, 'node_modules', name) : undefined);
      if (!dir || (reader && !inputs.some((input) => input.startsWith(reader)))) continue;
      for (const asset of assets) {
        cpSync(join(dir, asset), join(into, place, name, asset), { recursive: true });
        sum += bytes(join(dir, asset));
      }
    }
  };
  copy(assetsOf, 'place');
  copy(namedAssetsOf, 'place/node_modules');
  return sum;
};
