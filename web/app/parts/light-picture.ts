/** Bytes up to which a picture is sent as it is, and stands in lists: ten of them are a page that a slow line can bear. */
export const lightest = 200_000;

const longestSide = 1280;
const shrinkable = new Set(['image/jpeg', 'image/png', 'image/webp']);

const encoded = (canvas: HTMLCanvasElement, type: string): Promise<Blob | undefined> =>
  new Promise((resolve) => canvas.toBlob((blob) => resolve(blob?.type === type ? blob : undefined), type, 0.82));

/**
 * A picture as light as a list wants it: its longer side 1280 points at most, as WebP, without what a camera writes into it (the place,
 * the device), however light it was. What is no picture, or no photograph and would not become lighter, stays as it is.
 */
export const lightened = async (file: File): Promise<File> => {
  const photograph = file.type === 'image/jpeg';
  if (!shrinkable.has(file.type) || (file.size <= lightest && !photograph)) return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return file;
  const share = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * share));
  canvas.height = Math.max(1, Math.round(picture.height * share));
  const paper = canvas.getContext('2d');
  paper?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  if (!paper) return file;
  // A browser that writes no WebP writes JPEG, which has no room for what is transparent in other pictures.
  const blob = (await encoded(canvas, 'image/webp')) ?? (photograph ? await encoded(canvas, 'image/jpeg') : undefined);
  if (!blob || (blob.size >= file.size && !photograph)) return file;
  const ending = blob.type === 'image/webp' ? '.webp' : '.jpg';
  return new File([blob], file.name.replace(/(?:\.\w+)?$/, ending), { type: blob.type });
};
