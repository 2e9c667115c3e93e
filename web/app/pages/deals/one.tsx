import { dealMoveTexts } from '@sandan/market/deal/technology-entry';
import { endReasons, holdReasons } from '@sandan/market/deal/technology-reason';
import { cooperation } from '@sandan/market/listing/kinds/options';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { ExpressView } from '../../api/contract.ts';
import type { DealView } from '../../api/deals.ts';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { glossaryAct } from '../../api/glossary.server.ts';
import { heldAt } from '../../api/held.server.ts';
import { reasonsFor } from '../../api/inquiries.ts';
import { processOf } from '../../api/processes.server.ts';
import { moment } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Demo } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { DealAction, DealState, Fold } from '../../parts/deal.tsx';
import { DealFacts, DealHistory } from '../../parts/deal-facts.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Glossary } from '../../parts/glossary.tsx';
import { Head } from '../../parts/head.tsx';
import { Held } from '../../parts/held.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Steps } from '../../parts/steps.tsx';
import { useContractWords } from '../../words/contract.ts';
import { useDealWords } from '../../words/deal.ts';
import { useExpressWords } from '../../words/express.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

const reasonTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = { ...endReasons, ...holdReasons };
const moveTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = dealMoveTexts;
const kindTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = cooperation;

export { afterRefusals as shouldRevalidate } from '../../revalidate.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const language = languageOf(params.lang);
  const deal = await api.read<DealView>(`/deals/${params.id}`);
  const going = deal.side === 'seller' && deal.actions.length > 0;
  const [process, gate] = await Promise.all([
    processOf(api, 'technologyDeal'),
    going ? heldAt(api, organisation, deal.id, language) : undefined,
  ]);
  const opens = process?.transitions.some((t) => t.action === 'take_express' && t.from.includes(deal.state)) ?? false;
  const takes = opens && deal.side === 'buyer' && deal.holds.length === 0;
  const express = takes ? await api.find<ExpressView>(`/listings/${deal.listing.id}/express-licence`) : undefined;
  const named = (reason: string) => reasonTexts[reason]?.[language] ?? reason;
  const reasons = (action: string) =>
    action === 'release'
      ? []
      : reasonsFor(process, deal.state, action, [deal.side]).map((value) => ({ value, label: named(value) }));
  return {
    deal,
    gate,
    express: express?.version,
    ended: deal.reason && named(deal.reason),
    held: deal.held.map((h) => ({ ...h, name: named(h.reason) })),
    cooperation: deal.cooperation.map((c) => kindTexts[c]?.[language] ?? c),
    actions: deal.actions.map((action) => ({ action, reasons: reasons(action) })),
    history: deal.history.map((line) => ({
      ...line,
      what: moveTexts[line.action]?.[language] ?? line.action,
      why: line.reason && named(line.reason),
    })),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [doing, reason, text] = [sheet.text('do'), sheet.text('reason'), sheet.text('text')];
  const here = `/${languageOf(params.lang)}/deals/${params.id}`;
  if (doing.startsWith('glossary ')) return glossaryAct(api, params.id ?? '', sheet, here);
  if (doing === 'take_express') {
    const offer = { version: Number(sheet.text('offer')) };
    const taken = await api.send('POST', `/deals/${params.id}/express-licence`, sheet.sending(offer));
    return taken.ok ? redirect(`${here}/terms`) : refusal(taken, sheet, doing);
  }
  const body = { action: doing, ...(reason ? { reason } : {}), ...(text ? { text } : {}) };
  const sent = await api.send('POST', `/deals/${params.id}/actions`, sheet.sending(body));
  return sent.ok ? redirect(here) : refusal(sent, sheet, doing);
};

const phases = {
  interest: ['interest', 'screened'],
  teaser: ['teaser_shared'],
  nda: ['nda_pending', 'nda_in_force'],
  room: ['room_open', 'evaluating'],
  terms: ['terms_negotiating', 'terms_agreed', 'internal_approval'],
  contract: ['contract_negotiating', 'signed'],
  force: ['effective', 'reporting'],
} as const;
const phaseNames = Object.keys(phases) as (keyof typeof phases)[];
const leaving = ['decline', 'terminate', 'hold'];

/** The terms that can be taken as they are, where the technology has any. */
const Express = () => {
  const { deal, express } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useExpressWords();
  const language = useLanguage();
  if (express === undefined) return null;
  return (
    <section aria-labelledby="express" className="card grid gap-4 p-5 sm:p-7">
      <h2 id="express" className="text-xl">
        {words.title}
      </h2>
      <p>{words.box}</p>
      <Form method="post" className="grid gap-3">
        <FormErrors refused={refused?.form === 'take_express' ? refused : undefined} scope="express-">
          <FormKey of={`express-${express}`} />
          <input type="hidden" name="offer" value={express} />
          <p className="text-[0.9375rem] text-soft">{words.takeText(express)}</p>
          <div className="flex flex-wrap gap-3">
            <LinkButton kind="plain" to={`/${language}/listings/${deal.listing.id}/express`}>
              {words.read}
            </LinkButton>
            <Button name="do" value="take_express" kind="plain">
              {words.take}
            </Button>
          </div>
        </FormErrors>
      </Form>
    </section>
  );
};

/** What stands next, whose turn it is, and the forms for it. */
const Next = () => {
  const { deal, actions, ended } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useDealWords();
  const language = useLanguage();
  const paper = useContractWords();
  const { waits, side } = deal;
  const party = side === 'seller' ? 'seller' : 'buyer';
  const forward = actions.filter((a) => !leaving.includes(a.action));
  const away = actions.filter((a) => leaving.includes(a.action));
  const at = moment(waits?.next?.at ?? deal.changedAt, language);
  const still = deal.holds.length > 0;
  return (
    <section aria-labelledby="next" className="card grid gap-4 p-5 shadow-card sm:p-7">
      <h2 id="next" className="text-xl">
        {words.next}
      </h2>
      {waits && !still && (
        <p className="font-semibold">{waits.for === side ? words.yours : words.theirs(textIn(deal[waits.for].name, language))}</p>
      )}
      <p>{still ? words.heldText : (words.todo[deal.state]?.[party] ?? (ended ? words.overReason(ended) : words.over))}</p>
      {waits?.next && !still && (
        <p className="text-[0.9375rem] text-soft">{waits.next.step === 'remind' ? words.remindAt(at) : words.sleepAt(at)}</p>
      )}
      {side !== 'operator' && (
        <p className="flex flex-wrap gap-3">
          {(deal.nda || deal.state === 'teaser_shared') && (
            <LinkButton
              kind={deal.state === 'nda_pending' || deal.state === 'teaser_shared' ? 'main' : 'plain'}
              to={`/${language}/deals/${deal.id}/nda`}
            >
              {words.toNda}
            </LinkButton>
          )}
          {(side === 'seller' || deal.stage === 'room') && (
            <LinkButton kind={deal.stage === 'room' ? 'main' : 'plain'} to={`/${language}/deals/${deal.id}/room`}>
              {words.toRoom}
            </LinkButton>
          )}
          {[...phases.terms, ...phases.contract, ...phases.force].some((state) => state === deal.state) && (
            <LinkButton to={`/${language}/deals/${deal.id}/terms`}>{paper.terms}</LinkButton>
          )}
          {[...phases.contract, ...phases.force].some((state) => state === deal.state) && (
            <LinkButton to={`/${language}/deals/${deal.id}/contract`}>{paper.contract}</LinkButton>
          )}
        </p>
      )}
      {forward.map(({ action: name, reasons }, n) => (
        <div key={name} className="border-t border-line pt-4">
          <DealAction action={name} version={deal.version} reasons={reasons} refused={refused} main={n === 0} />
        </div>
      ))}
      {away.length > 0 && (
        <div className="border-t border-line pt-2">
          {away.map(({ action: name, reasons }) => (
            <Fold key={name} title={words.actions[name] ?? name} open={refused?.form === name}>
              <DealAction action={name} version={deal.version} reasons={reasons} refused={refused} />
            </Fold>
          ))}
        </div>
      )}
    </section>
  );
};

const Holds = () => {
  const { held } = useLoaderData<typeof loader>();
  const words = useDealWords();
  const language = useLanguage();
  if (held.length === 0) return null;
  return (
    <div className="mb-6 rounded-lg bg-clay-50 p-4 text-clay-900">
      <p className="flex items-center gap-2 font-semibold">
        <Icon name="lock" />
        {words.held}
      </p>
      <ul className="mt-2 list-disc pl-7">
        {held.map((h) => (
          <li key={h.reason}>
            {h.name} · {moment(h.at, language)}
            {h.note && <span className="block whitespace-pre-line">{h.note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
};

export default function Deal() {
  const { deal, gate, cooperation: kinds, history, ended } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useDealWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const title = textIn(deal.listing.title, language);
  const box = deal.side === 'buyer' ? '?box=buying' : '';
  return (
    <>
      <Head title={`${deal.number} ${title}`} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle
          title={title}
          back={{ to: `/${language}/deals${box}`, label: words.title }}
          lead={
            <p className="flex flex-wrap items-center gap-2">
              <span className="tabular-nums">{deal.number}</span>
              <DealState state={deal.state} held={deal.holds.length > 0} />
              <Demo shown={deal.demo} />
            </p>
          }
        />
        {search.has('sent') && (
          <div className="mb-5">
            <Done>{words.sent}</Done>
          </div>
        )}
        <Held held={gate} refused={refused} />
        <Holds />
        <Steps
          label={words.steps}
          steps={phaseNames.map((name) => ({ name, label: words.phases[name] }))}
          at={phaseNames.findIndex((name) => (phases[name] as readonly string[]).includes(deal.state))}
        />
        <div className="mt-7 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 content-start gap-8">
            <Next />
            <Express />
            <DealHistory lines={history} bilingual={deal.conversation.bilingual} />
            <Glossary
              glossary={deal.conversation.glossary}
              refused={refused}
              writable={!ended && deal.side !== 'operator' && deal.side !== 'clock'}
            />
          </div>
          <DealFacts deal={deal} cooperation={kinds} />
        </div>
        <p className="mt-8 lg:hidden">
          <Link to={`/${language}/deals${box}`} className="link">
            {words.title}
          </Link>
        </p>
      </div>
    </>
  );
}
