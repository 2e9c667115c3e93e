import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archiveLimits, archiveOf, fileIn, pathIn, picturesOf, skuOf } from './pictures.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

test('pictures of an archive are named by the code of their product, with a number for the second and further', () => {
  expect(['BV-50.jpg', 'folder/BV-50__2.PNG', 'a_b.webp'].map(skuOf)).toEqual(['BV-50', 'BV-50', 'a_b']);
  const archive = archiveOf(
    zipSync({
      'p/BV-50.jpg': png,
      'p/bv-50__2.png': png,
      'BV-51.gif': png,
      '__MACOSX/BV-50.jpg': png,
      'list.csv': strToU8('SKU'),
    }),
  );
  expect(archive && picturesOf(archive, 'BV-50')).toEqual(['p/BV-50.jpg', 'p/bv-50__2.png']);
  expect(archive && [pathIn(archive, 'bv-51.GIF'), pathIn(archive, 'none.png')]).toEqual(['BV-51.gif', undefined]);
  expect(archive?.list).toBe('list.csv');
  expect(archive && fileIn(archive, 'BV-51.gif')).toEqual(png);
});

test('a workbook is no archive of pictures, nor is a text', () => {
  expect(archiveOf(zipSync({ '[Content_Types].xml': strToU8('<x/>') }))).toBeUndefined();
  expect(archiveOf(strToU8('SKU,Product name'))).toBeUndefined();
});

test('an archive that unzips to more than its bounds, holds too many files or is cut off is refused before anything is unzipped', () => {
  const large = zipSync({ 'a.png': [new Uint8Array(archiveLimits.each + 1), { level: 9 }] });
  const archive = archiveOf(large);
  expect(() => archive && fileIn(archive, 'a.png')).toThrow(expect.objectContaining({ code: 'object.tooLarge' }));
  const many = Object.fromEntries(Array.from({ length: archiveLimits.files + 1 }, (_, n) => [`${n}.png`, png]));
  expect(() => archiveOf(zipSync(many, { level: 0 }))).toThrow(expect.objectContaining({ code: 'source.tooLarge' }));
  const cut = zipSync({ 'a.png': png });
  expect(() => archiveOf(cut.subarray(0, cut.length - 10))).toThrow(expect.objectContaining({ code: 'source.malformed' }));
});
