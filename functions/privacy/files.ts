import type { PrivacyWorld } from './world.ts';

/** Takes away a file in all of its versions, and the upload that it was kept from. */
export const purgeFile = async ({ objects }: Pick<PrivacyWorld, 'objects'>, key: string): Promise<void> => {
  await objects.purge(key);
  await objects.purge(`uploads/${key.split('/').at(-1)}`);
};
