import { afterEach, expect, test, vi } from 'vitest';
import { lightened, lightest } from './light-picture.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser whose canvas writes some types and takes so many bytes for a picture. */
const browser = (writes: readonly string[], bytes: number, draws = true) => {
  vi.stubGlobal('createImageBitmap', async () => ({ width: 2560, height: 1920, close: () => {} }));
  const canvas = {
    getContext: () => (draws ? { drawImage: () => {} } : null),
    toBlob: (done: (blob: Blob) => void, type: string) =>
      done(new Blob([new Uint8Array(bytes)], { type: writes.includes(type) ? type : 'image/png' })),
  };
  vi.stubGlobal('document', { createElement: () => canvas });
  return canvas as { width?: number; height?: number };
};
const picture = (bytes: number, type: string) => new File([new Uint8Array(bytes)], `valve.${type.slice(6)}`, { type });

test('a photograph is drawn anew however light it is, since its camera writes the place into it', async () => {
  const canvas = browser(['image/webp'], 120_000);
  const light = await lightened(picture(100_000, 'image/jpeg'));
  expect([light.name, light.type, light.size]).toEqual(['valve.webp', 'image/webp', 120_000]);
  expect([canvas.width, canvas.height]).toEqual([1280, 960]);
});

test('where the browser writes no WebP a photograph is drawn as JPEG, and other pictures stay as they are', async () => {
  browser(['image/jpeg'], 90_000);
  const light = await lightened(picture(100_000, 'image/jpeg'));
  expect([light.name, light.type, light.size]).toEqual(['valve.jpg', 'image/jpeg', 90_000]);
  const drawing = picture(lightest + 1, 'image/png');
  expect(await lightened(drawing)).toBe(drawing);
});

test('what cannot be drawn stays as it is instead of becoming a blank picture', async () => {
  browser(['image/webp'], 500, false);
  for (const file of [picture(lightest + 1, 'image/png'), picture(100_000, 'image/jpeg')])
    expect(await lightened(file)).toBe(file);
});

test('a drawing that is light, or would not become lighter, stays as it is', async () => {
  browser(['image/webp'], 300_000);
  for (const file of [picture(lightest, 'image/png'), picture(250_000, 'image/webp')]) expect(await lightened(file)).toBe(file);
});
