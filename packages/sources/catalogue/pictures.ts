import { Fault } from '@sandan/kernel/fault';
import { unzipSync } from 'fflate';

/** Bounds of an archive of pictures: files, bytes of all of them unzipped, and of each. */
export const archiveLimits = { files: 2000, bytes: 300_000_000, each: 10 * 1024 * 1024 };

const picture = /\.(?:png|jpe?g|webp|gif)$/i;
const list = /\.(?:csv|xlsx|txt)$/i;
/** What systems put beside files. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.)/;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Pictures by their names, and the list of products, in an archive. */
export interface Archive {
  /** Paths of pictures. */
  readonly pictures: readonly string[];
  /** Path of the list, if there is one. */
  readonly list?: string;
  readonly bytes: Uint8Array;
}

/**
 * The archive that a file is, read by its directory alone; undefined for a workbook, which is an archive too, and for all else.
 * @throws Fault invalid `source.tooLarge`, `source.malformed`
 */
export const archiveOf = (bytes: Uint8Array): Archive | undefined => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const found: { readonly name: string; readonly size: number }[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        found.push({ name, size: originalSize });
        return false;
      },
    });
  } catch (cause) {
    throw new Fault('invalid', 'source.malformed', 'not an archive', { cause });
  }
  if (found.some(({ name }) => name === '[Content_Types].xml')) return undefined;
  const files = found.filter(({ name }) => !name.endsWith('/') && !litter.test(name));
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (found.length > archiveLimits.files || size > archiveLimits.bytes)
    throw new Fault('invalid', 'source.tooLarge', `${found.length} files of ${size} bytes`, {
      params: { max: archiveLimits.bytes },
    });
  const lists = files.filter(({ name }) => list.test(name));
  return {
    pictures: files.filter(({ name }) => picture.test(name)).map(({ name }) => name),
    ...(lists[0] ? { list: lists[0].name } : {}),
    bytes,
  };
};

/** One file of an archive. @throws Fault invalid `source.tooLarge`, `source.malformed` */
export const fileIn = ({ bytes }: Pick<Archive, 'bytes'>, path: string, most = archiveLimits.each): Uint8Array => {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== path) return false;
        size = originalSize;
        return originalSize <= most;
      },
    });
    const file = files[path];
    if (file) return file;
  } catch (cause) {
    throw new Fault('invalid', 'source.malformed', 'a damaged archive', { cause });
  }
  throw new Fault('invalid', 'object.tooLarge', `${path}: ${size} bytes`, { params: { bytes: most } });
};

/** The own code that a picture is named by: `BV-50.jpg`, and `BV-50__2.jpg` for the second of the same product. */
export const skuOf = (path: string): string =>
  nameOf(path)
    .replace(picture, '')
    .replace(/__\d{1,2}$/, '')
    .trim();

/** The pictures of an archive that belong to a product: those that its row names, and those that are named by its code. */
export const picturesOf = ({ pictures }: Archive, sku: string): string[] =>
  pictures.filter((path) => skuOf(path).toLowerCase() === sku.toLowerCase()).sort();

/** The path of a picture that a row names, by its path or its name. */
export const pathIn = ({ pictures }: Archive, named: string): string | undefined =>
  pictures.find((path) => path === named) ?? pictures.find((path) => nameOf(path).toLowerCase() === named.toLowerCase());
