import { join } from 'node:path';

/** Where the code lists lie: beside this file, in a bundle too. */
export const codesFolder = join(import.meta.dirname, 'data');
