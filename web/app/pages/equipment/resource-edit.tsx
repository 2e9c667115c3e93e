import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { ResourceView } from '../../api/booking.ts';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { actOnCalendar, calendarsFor } from '../../format/calendar-form.server.ts';
import { chosenTime, saidMoment } from '../../format/chosen-time.server.ts';
import { moment } from '../../format/date.ts';
import { contentOf, resourceFieldNames, resourceIn } from '../../format/resource-form.server.ts';
import { listingsToBook, peopleOf } from '../../format/resource-listings.server.ts';
import { termsIn, termsNames } from '../../format/resource-terms.server.ts';
import { textIn } from '../../format/text.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { CalendarFeeds } from '../../parts/calendar-feeds.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, SelectField, TextField } from '../../parts/field.tsx';
import { FoldField } from '../../parts/fold-field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ResourceForm } from '../../parts/resource-form.tsx';
import { ResourceTerms } from '../../parts/resource-terms.tsx';
import { useBookingWords } from '../../words/booking.ts';
import { useKioskWords } from '../../words/kiosk.ts';
import { useUsageDeskWords } from '../../words/usage-desk.ts';
import { useUtilisationWords } from '../../words/utilisation.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const [resource, listings, people, feeds] = await Promise.all([
    api.read<ResourceView>(`/resources/${params.id}`),
    listingsToBook(api, organisation, languageOf(params.lang)),
    peopleOf(api, organisation),
    calendarsFor(api, params.id),
  ]);
  if (resource.owner.organisationId !== organisation) throw new Response(null, { status: 404 });
  return { resource, listings, people, names: resourceFieldNames, feeds: feeds.filter((f) => f.scope === 'resource') };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  if (doing.startsWith('calendar-')) return actOnCalendar(api, sheet);
  const at = `/resources/${params.id}`;
  const back = `/${languageOf(params.lang)}/equipment/desk/${params.id}?saved`;
  const before = await api.read<ResourceView>(at);
  const put = (content: unknown) => api.send('PUT', at, sheet.sending(content));
  const note = sheet.text('note');
  const [from, to] = (['from', 'to'] as const).map((name) =>
    chosenTime(saidMoment(sheet.text(name), sheet.text(`${name}Fold`)), before.zone, languageOf(params.lang), {
      time: name,
      fold: `${name}Fold`,
    }),
  );
  if (doing === 'outage' && (from?.problem || to?.problem)) {
    const errors = [from, to].flatMap((one) => one?.problem?.errors ?? []);
    return refuse(sheet, { status: 422, code: 'request.invalid', title: '', errors }, doing);
  }
  const outage = { reason: sheet.text('reason'), from: from?.at, to: to?.at, ...(note ? { note } : {}) };
  const sent =
    doing === 'save'
      ? await put(resourceIn(sheet, before))
      : doing === 'terms'
        ? await put(termsIn(sheet, before))
        : doing === 'outage'
          ? await put({ ...contentOf(before), outages: [...before.outages, outage] })
          : doing === 'remove'
            ? await put({
                ...contentOf(before),
                outages: before.outages.filter((o) => `${o.from}/${o.to}` !== sheet.text('outage')),
              })
            : await api.send('POST', `${at}/actions`, sheet.sending({ action: doing }));
  return sent.ok ? redirect(back) : refusal(sent, sheet, doing, doing === 'terms' ? termsNames(sheet) : undefined);
};

const Outages = () => {
  const { resource } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useBookingWords();
  const language = useLanguage();
  const last = resource.outages.length;
  const names = { [`/outages/${last}/from`]: 'from', [`/outages/${last}/to`]: 'to', [`/outages/${last}/reason`]: 'reason' };
  return (
    <section aria-labelledby="outages" className="card grid gap-4 p-5 sm:p-7">
      <h2 id="outages" className="text-xl">
        {words.outages}
      </h2>
      {resource.outages.length === 0 ? (
        <p className="text-soft">{words.outageNone}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {resource.outages.map((outage) => {
            const time = `${moment(outage.from, language)} – ${moment(outage.to, language)}`;
            return (
              <li key={`${outage.from}/${outage.to}`} className="flex flex-wrap items-center justify-between gap-2 py-2.5">
                <span className="wrap-anywhere">
                  <span className="tabular-nums">{time}</span>{' '}
                  <span className="text-soft">
                    {words.outageReasons[outage.reason] ?? outage.reason}
                    {outage.note && ` · ${outage.note}`}
                  </span>
                </span>
                <Form method="post">
                  <FormKey of={`remove-${outage.from}-${resource.version}`} version={resource.version} />
                  <input type="hidden" name="do" value="remove" />
                  <input type="hidden" name="outage" value={`${outage.from}/${outage.to}`} />
                  <Button kind="plain" size="small" aria-label={`${words.outageEnd}: ${time}`}>
                    {words.outageEnd}
                  </Button>
                </Form>
              </li>
            );
          })}
        </ul>
      )}
      <h3 className="text-lg">{words.outage}</h3>
      <Form method="post" className="grid gap-4">
        <FormErrors refused={refused?.form === 'outage' ? refused : undefined} names={names} scope="outage-">
          <FormKey of={`outage-${resource.id}-${resource.version}`} version={resource.version} />
          <input type="hidden" name="do" value="outage" />
          <div className="grid gap-4 sm:grid-cols-3">
            <SelectField
              name="reason"
              label={words.outageReason}
              options={Object.entries(words.outageReasons).map(([value, label]) => ({ value, label }))}
            />
            <TextField name="from" label={words.outageFrom} type="datetime-local" required />
            <TextField name="to" label={words.outageTo} type="datetime-local" required />
            <FoldField name="fromFold" />
            <FoldField name="toFold" />
          </div>
          <TextField name="note" label={words.outageNote} maxLength={500} />
          <p>
            <Button>{words.outageAdd}</Button>
          </p>
        </FormErrors>
      </Form>
    </section>
  );
};

export default function EditResource() {
  const { resource, listings, people, names, feeds } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && 'made' in answer ? answer.made : undefined;
  const refused = answer?.refused;
  const words = useBookingWords();
  const utilisation = useUtilisationWords();
  const usage = useUsageDeskWords();
  const kiosk = useKioskWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  const name = textIn(resource.name, language);
  const moves = resource.actions.filter((a) => a in words.resourceActions);
  return (
    <>
      <Head title={`${words.settings}: ${name}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={name}
          back={{ to: `/${language}/equipment/desk`, label: words.desk }}
          lead={
            <Badge tone={resource.state === 'active' ? 'good' : 'calm'}>
              {words.resourceStates[resource.state] ?? resource.state}
            </Badge>
          }
        >
          <LinkButton kind="plain" to={`/${language}/equipment/desk/${resource.id}/utilisation`}>
            {utilisation.title}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/equipment/desk/${resource.id}/price`}>
            {usage.price}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/equipment/desk/${resource.id}/log`}>
            {usage.log}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/equipment/desk/${resource.id}/stock`}>
            {usage.consumables}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/kiosk/${resource.id}`}>
            {kiosk.title}
          </LinkButton>
          <LinkButton kind="plain" to={`/${language}/resources/${resource.id}`}>
            {words.toResource}
          </LinkButton>
        </PageTitle>
        {search.has('saved') && (
          <div className="mb-5">
            <Done>{words.saved}</Done>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Outages />
          <section aria-labelledby="settings">
            <h2 id="settings" className="mb-3 text-xl">
              {words.settings}
            </h2>
            <ResourceForm
              resource={resource}
              listings={listings}
              people={people}
              refused={refused?.form === 'save' ? refused : undefined}
              names={names}
            />
          </section>
          <ResourceTerms resource={resource} refused={refused} />
          <CalendarFeeds feeds={feeds} resourceId={resource.id} made={made} refused={refused} />
          {moves.length > 0 && (
            <div className="flex flex-wrap gap-3">
              {moves.map((move) => (
                <Form key={move} method="post">
                  <FormErrors refused={refused?.form === move ? refused : undefined} scope={`${move}-`}>
                    <FormKey of={`${move}-${resource.id}-${resource.version}`} version={resource.version} />
                    <input type="hidden" name="do" value={move} />
                    <Button kind={move === 'retire' ? 'danger' : 'plain'}>{words.resourceActions[move]}</Button>
                  </FormErrors>
                </Form>
              ))}
            </div>
          )}
        </div>
      </div>
    </>
  );
}
