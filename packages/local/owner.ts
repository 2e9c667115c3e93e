import type { Organisation } from '@sandan/market/company/organisation';
import type { Stores } from '@sandan/store/stores';
import { organisations } from './demo/organisations.ts';
import { demoAccount } from './demo-accounts.ts';

const named = async (stores: Stores, name: string): Promise<Organisation | undefined> => {
  let cursor: string | undefined;
  do {
    const page = await stores.organisations.list(
      { index: 'g1', pk: 'organisations' },
      cursor ? { limit: 100, cursor } : { limit: 100 },
    );
    const found = page.items.find((o) => Object.values(o.name).includes(name));
    if (found) return found;
    cursor = page.next;
  } while (cursor);
  return undefined;
};

/**
 * The organisation that a person at the command line means: by its id, by the key of a demo account or a demo organisation
 * (`office`), or by its name.
 * @throws Error in words for a person
 */
export const ownerMeant = async (stores: Stores, text: string): Promise<Organisation> => {
  const key = demoAccount(text)?.organisation ?? text;
  const demo = Object.hasOwn(organisations, key) ? organisations[key as keyof typeof organisations] : undefined;
  const found = text.startsWith('org_') ? await stores.organisations.byId(text) : await named(stores, demo?.ko ?? text);
  if (!found)
    throw new Error(`There is no organisation ${text}. Give its id (org_…), its name, or a demo account such as office.`);
  return found;
};
