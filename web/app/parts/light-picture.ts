/** Bytes up to which a picture is sent as it is, and stands in lists: ten of them are a page that a slow line can bear. */
export const lightest = 200_000;

const longestSide = 1280;
const shrinkable = new Set(['image/jpeg', 'image/png', 'image/webp']);

/**
 * A picture as light as a list wants it: its longer side 1280 points at most, as WebP, without what a camera writes into it (the place,
 * the device). What is no picture, or would not become lighter, stays as it is.
 */
export const lightened = async (file: File): Promise<File> => {
  if (!shrinkable.has(file.type) || file.size <= lightest) return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return file;
  const share = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * share));
  canvas.height = Math.max(1, Math.round(picture.height * share));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', 0.82));
  if (blob?.type !== 'image/webp' || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/(?:\.\w+)?$/, '.webp'), { type: blob.type });
};
