import type { AnyEndpoint } from '../endpoint.ts';
import { cards } from './cards.ts';
import { core } from './core.ts';
import { files } from './files.ts';

/** Every endpoint of the API. */
export const endpoints: readonly AnyEndpoint[] = [...core, ...files, ...cards];
