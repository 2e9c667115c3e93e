import type { HeldForm } from './step-up.ts';

const shown = /^(org_[0-9A-HJKMNP-TV-Z]{26})\./;

/**
 * The organisation for which the page was shown whose form is sent: the keys of its forms begin with it. In another tab the person may have
 * switched since; what they send here is meant for the one that they saw. A form without files is `held` anyway and is not read twice.
 */
export const shownFor = async (request: Request, held?: HeldForm): Promise<string | undefined> => {
  if (request.method !== 'POST') return undefined;
  const form = await (held?.() ?? request.clone().formData()).catch(() => undefined);
  return shown.exec(String(form?.get('key')))?.[1];
};

/** What the keys of all forms of one rendering begin with: for whom it is shown, and what tells it from every other. */
export const showing = (organisationId: string | null | undefined): string =>
  `${organisationId ? `${organisationId}.` : ''}${crypto.randomUUID()}`;
