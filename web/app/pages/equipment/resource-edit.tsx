import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { OutageCheck, ResourceView } from '../../api/booking.ts';
import { refusal, refuse, type Sheet, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { actOnCalendar, calendarsFor } from '../../format/calendar-form.server.ts';
import { insteadOf, interruptedBy, outageCallIn } from '../../format/outage-form.server.ts';
import { accessIn, accessNames } from '../../format/resource-access.server.ts';
import { daysIn, daysNames } from '../../format/resource-days.server.ts';
import { resourceFieldNames, resourceIn } from '../../format/resource-form.server.ts';
import { listingsToBook, peopleOf } from '../../format/resource-listings.server.ts';
import { termsIn, termsNames } from '../../format/resource-terms.server.ts';
import { textIn } from '../../format/text.ts';
import { wallOf } from '../../format/zone.server.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { CalendarFeeds } from '../../parts/calendar-feeds.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { Outages } from '../../parts/outages.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ResourceAccess } from '../../parts/resource-access.tsx';
import { ResourceDays } from '../../parts/resource-days.tsx';
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
  return {
    resource,
    listings,
    people,
    names: resourceFieldNames,
    instead: insteadOf(resource, new URL(request.url).searchParams.get('instead') ?? ''),
    feeds: feeds.filter((f) => f.scope === 'resource'),
    now: new Date().toISOString(),
    today: wallOf(Date.now(), resource.zone).local.slice(0, 10),
  };
};

type Content = (sheet: Sheet, before: ResourceView) => unknown;
type Names = (sheet: Sheet, before: ResourceView) => Readonly<Record<string, string>>;

/** What each form makes of the resource, and where what is refused of it stands. */
const forms: Readonly<Record<string, readonly [content: Content, names?: Names]>> = {
  save: [resourceIn],
  access: [accessIn, accessNames],
  terms: [termsIn, termsNames],
  day: [daysIn, daysNames],
  'day-remove': [daysIn],
};

/** What a form does with the times in which a resource cannot be had. */
const outageDoings: readonly string[] = ['outage', 'remove', 'skip', 'stop'];

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  if (doing.startsWith('calendar-')) return actOnCalendar(api, sheet);
  const at = `/resources/${params.id}`;
  const back = `/${languageOf(params.lang)}/equipment/desk/${params.id}?saved`;
  const before = await api.read<ResourceView>(at);
  const put = (content: unknown) => api.send('PUT', at, sheet.sending(content));
  if (outageDoings.includes(doing)) {
    const call = outageCallIn(sheet, doing, before, languageOf(params.lang));
    if (call.problem) return refuse(sheet, call.problem, doing);
    const checked = await api.send<OutageCheck>('POST', `${at}/check`, { body: call.content });
    if (!checked.ok) return refusal(checked, sheet, doing, call.names);
    const confirmed = interruptedBy(checked.value);
    if (confirmed !== sheet.text('confirmed')) return { asked: { check: checked.value, confirmed, values: sheet.values } };
    const done = await put(call.content);
    return done.ok ? redirect(back) : refusal(done, sheet, doing, call.names);
  }
  const [content, names] = forms[doing] ?? [];
  const sent = content
    ? await put(content(sheet, before))
    : await api.send('POST', `${at}/actions`, sheet.sending({ action: doing }));
  return sent.ok ? redirect(back) : refusal(sent, sheet, doing, names?.(sheet, before));
};

export default function EditResource() {
  const { resource, listings, people, names, feeds, now, today, instead } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && 'made' in answer ? answer.made : undefined;
  const refused = answer && 'refused' in answer ? answer.refused : undefined;
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
          <Outages
            resource={resource}
            now={now}
            instead={instead}
            refused={refused?.form && outageDoings.includes(refused.form) ? refused : undefined}
            asked={answer && 'asked' in answer ? answer.asked : undefined}
          />
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
          <ResourceDays resource={resource} today={today} refused={refused?.form === 'day' ? refused : undefined} />
          <ResourceAccess resource={resource} refused={refused} />
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
