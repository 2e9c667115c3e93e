import type { Me } from '../../web/app/api/views.ts';
import { type Visit, visitContext } from '../../web/app/visit.ts';
import { apiFor } from '../../web/server/api.ts';
import type { Session } from '../../web/server/session.ts';
import type { Cast } from '../cast.ts';

const pathOf = (url: string) => url.slice('http://api.internal'.length);

/** What a page's loader or action is given of a visit of one person, who is signed in already. */
export const visitOf = (m: Cast, who: string, url: string, language: 'ko' | 'en' = 'en') => {
  let organisation = m.organisations[who];
  const session: Session = {
    signedIn: () => true,
    token: () => m.token(who),
    organisation: () => organisation,
    proof: () => undefined,
    keepProof: async () => {},
    choose: async (id) => {
      organisation = id;
    },
    impersonation: () => undefined,
    lookThrough: async () => {},
    begin: async () => '',
    finish: async () => '',
    revoke: async () => {},
    end: () => {},
    lines: () => [],
  };
  const answer = async (request: Request) => {
    const { method, headers } = request;
    return m.request(pathOf(request.url), { method, headers, ...(method === 'GET' ? {} : { body: await request.text() }) });
  };
  const api = apiFor(answer, session, language, { page: url, reading: true });
  const here: Visit = { siteUrl: '', nonce: '', api, session, me: () => api.read<Me>('/me') };
  return new Map([[visitContext, here]]);
};

/** A form as a browser sends it. */
export const posted = (url: string, fields: Readonly<Record<string, string>>) =>
  new Request(`http://market.test${url}`, { method: 'POST', body: new URLSearchParams(fields) });
