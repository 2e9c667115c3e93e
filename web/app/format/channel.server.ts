import { channelOutcomes, lostReasons, statedKinds } from '@sandan/market/channel/channel-names';
import { currencies, shown, written } from '@sandan/market/company/amount';
import type { ChannelLine } from '../api/channel.ts';
import type { Sheet } from '../api/form.server.ts';
import type { Language } from '../api/views.ts';
import { countriesWritten, countryIn } from './country.server.ts';
import { idIn } from './pasted.ts';
import { zoneOptions } from './tracking.server.ts';
import { inOne, whole } from './usage.server.ts';

const optionsOf = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }));

export const channelNames = (language: Language) => ({
  reasons: optionsOf(inOne(lostReasons, language)),
  outcomes: optionsOf(inOne(channelOutcomes, language)),
  kinds: optionsOf(inOne(statedKinds, language)),
  currencies: currencies.map((value) => ({ value, label: value })),
  zones: zoneOptions(language),
});

const some = (sheet: Sheet, ...names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (sheet.text(name) ? [[name, sheet.text(name)]] : [])));

/** An id that was pasted, mostly with the address of its page around it. */
const pasted = (sheet: Sheet, name: string, prefix: string) =>
  sheet.text(name) ? { [name]: idIn(sheet.text(name), prefix) } : {};

const targetIn = (sheet: Sheet) => (sheet.text('target') ? { target: whole(sheet.text('target')) } : {});

/** The plan of a project, as its form was filled. */
export const planIn = (sheet: Sheet) => {
  const budget = written(sheet.text('budget'), sheet.text('budgetCurrency') || 'KRW');
  return {
    title: sheet.text('title'),
    goal: sheet.text('goal'),
    markets: countriesWritten(sheet.text('markets')),
    from: sheet.text('from'),
    until: sheet.text('until'),
    ...(budget ? { budget } : {}),
    ...pasted(sheet, 'programmeId', 'prg'),
  };
};

export const planOf = ({ plan }: ChannelLine) => ({
  title: plan.title,
  goal: plan.goal,
  markets: plan.markets.join(', '),
  from: plan.from,
  until: plan.until,
  budget: plan.budget ? shown(plan.budget as Parameters<typeof shown>[0]) : '',
  budgetCurrency: plan.budget?.currency ?? 'KRW',
  programmeId: plan.programmeId ?? '',
});
export type PlanForm = ReturnType<typeof planOf>;

export const planFields: Readonly<Record<string, string>> = Object.fromEntries(
  ['title', 'goal', 'markets', 'from', 'until', 'budget', 'programmeId'].map((name) => [`/plan/${name}`, name]),
);

/** Where the faults of the other forms stand. */
export const boardFields: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['/buyer', 'company organisationId country'],
    ['/task', 'title ownerId due target'],
    ['/meeting', 'title place participants target durationMinutes'],
    ['/result', 'kind text on amount target'],
    ['/person', 'name title email phone'],
  ]
    .flatMap(([at, names]) => (names ?? '').split(' ').map((name): [string, string] => [`${at}/${name}`, name]))
    .concat([
      ['/meeting/at', 'local'],
      ['/meeting/at/zone', 'zone'],
    ]),
);

const kindOf = (id: string) => ({ inq: 'inquiry', quo: 'quote', ord: 'order' })[id.slice(0, 3)] ?? 'order';

/** One step of a project, as its form was filled. */
export const channelStep = (sheet: Sheet, action: string) => {
  switch (action) {
    case 'amend':
      return { action, plan: planIn(sheet) };
    case 'close':
      return { action, ...some(sheet, 'reason', 'text') };
    case 'addTarget':
      return {
        action,
        buyer: {
          ...some(sheet, 'company'),
          ...pasted(sheet, 'organisationId', 'org'),
          ...(sheet.text('country') ? { country: countryIn(sheet.text('country')) } : {}),
        },
      };
    case 'moveTarget':
      return { action, ...targetIn(sheet), ...some(sheet, 'to', 'reason', 'text') };
    case 'link': {
      const id = idIn(sheet.text('id'), 'inq', 'quo', 'ord');
      return { action, ...targetIn(sheet), kind: kindOf(id), id };
    }
    case 'setContact':
      return { action, ...targetIn(sheet), person: some(sheet, 'name', 'title', 'email', 'phone') };
    case 'eraseContact':
      return { action, ...targetIn(sheet) };
    case 'addTask':
      return {
        action,
        task: { title: sheet.text('title'), ownerId: sheet.text('ownerId'), due: sheet.text('due'), ...targetIn(sheet) },
      };
    case 'done':
    case 'reopen':
      return { action, number: whole(sheet.text('number')) };
    case 'addMeeting':
      return {
        action,
        meeting: {
          title: sheet.text('title'),
          at: { local: sheet.text('local').slice(0, 16), zone: sheet.text('zone') },
          durationMinutes: whole(sheet.text('durationMinutes')),
          ...some(sheet, 'place'),
          participants: sheet.texts('participants'),
          ...targetIn(sheet),
        },
      };
    case 'minutes':
      return { action, number: whole(sheet.text('number')), text: sheet.text('text') };
    case 'result': {
      const amount = written(sheet.text('amount'), sheet.text('currency'));
      return {
        action,
        result: {
          kind: sheet.text('kind'),
          text: sheet.text('text'),
          on: sheet.text('on'),
          ...(amount ? { amount } : {}),
          ...targetIn(sheet),
        },
      };
    }
    default:
      return { action };
  }
};
