import { createContext, type RouterContextProvider } from 'react-router';
import type { Api } from '../server/api.ts';
import type { Session } from '../server/session.ts';
import type { Me } from './api/views.ts';

/** What the server knows of one request; made in `server/pages.ts`, read by loaders and actions. */
export interface Visit {
  readonly siteUrl: string;
  readonly nonce: string;
  readonly api: Api;
  readonly session: Session;
  /** Who is signed in, read once per request; null for a visitor. */
  readonly me: () => Promise<Me | null>;
}

export const visitContext = createContext<Visit>();

export const visit = (context: Readonly<RouterContextProvider>): Visit => context.get(visitContext);
