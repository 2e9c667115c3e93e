import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { ResourceView } from '../../api/booking.ts';
import { refusal, refuse, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { IncidentView, UsageLogView, UsagePriceView } from '../../api/usage-desk.ts';
import type { Items } from '../../api/views.ts';
import { chosenMoments } from '../../format/chosen-time.server.ts';
import { textIn } from '../../format/text.ts';
import { incidentIn, incidentNames, loggedIn, whole } from '../../format/usage.server.ts';
import { Done } from '../../parts/empty.tsx';
import { Head } from '../../parts/head.tsx';
import { Part } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { IncidentForm, Incidents } from '../../parts/usage-incidents.tsx';
import { Lines, UseForm } from '../../parts/usage-log.tsx';
import { useUsageDeskWords } from '../../words/usage-desk.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation, person } = await acting(context, request, params.lang);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const at = `/resources/${params.id}`;
  const resource = await api.read<ResourceView>(at);
  if (resource.owner.organisationId !== organisation) throw new Response(null, { status: 404 });
  const [log, incidents, price] = await Promise.all([
    api.read<UsageLogView>(`${at}/usage-log`, { cursor }),
    api.read<Items<IncidentView>>(`${at}/incidents`, { limit: 50 }),
    api.find<UsagePriceView>(`${at}/price`),
  ]);
  return {
    resource: { id: resource.id, name: resource.name, zone: resource.zone },
    log,
    pieces: price?.consumables ?? [],
    incidents: incidents.items,
    kinds: incidentNames(languageOf(params.lang)),
    writes: person.permissions.includes('equip'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = `/resources/${params.id}`;
  const [doing = '', id = ''] = sheet.text('do').split(' ');
  const form = id ? `incident${id}` : doing;
  const corrects = whole(sheet.text('corrects'));
  const names = { log: ['start', 'end'], report: ['at'] }[doing] ?? [];
  const time = chosenMoments(sheet.text, names, sheet.text('zone'), languageOf(params.lang));
  if (time.problem) return refuse(sheet, time.problem, form);
  const { start = '', end = '', at: when = '' } = time.at;
  const send = () => {
    if (doing === 'log') {
      const use = loggedIn(sheet, { start, end });
      return api.send('POST', `${at}/usage-log`, sheet.sending({ use, ...(corrects ? { corrects } : {}) }));
    }
    if (doing === 'report') return api.send('POST', `${at}/incidents`, sheet.sending(incidentIn(sheet, when)));
    const downMinutes = whole(sheet.text('downMinutes'));
    const resolved = {
      action: doing,
      resolution: sheet.text('resolution'),
      ...(downMinutes === undefined ? {} : { downMinutes }),
    };
    return api.send('POST', `${at}/incidents/${id}/actions`, sheet.sending(doing === 'begin' ? { action: doing } : resolved));
  };
  const sent = await send();
  return sent.ok ? redirect(`/${languageOf(params.lang)}/equipment/desk/${params.id}/log?done`) : refusal(sent, sheet, form);
};

/** The log of a resource, which can never be changed, and its incidents and care. */
export default function UsageLog() {
  const { resource, log, pieces, incidents, kinds, writes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useUsageDeskWords();
  const language = useLanguage();
  const [search] = useSearchParams();
  return (
    <>
      <Head title={`${words.log}: ${textIn(resource.name, language)}`} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={words.log}
          lead={words.logLead}
          back={{ to: `/${language}/equipment/desk/${resource.id}`, label: textIn(resource.name, language) }}
        />
        {search.has('done') && (
          <div className="mb-6">
            <Done>{words.done}</Done>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Part id="lines" title={words.lines}>
            <Lines log={log} pieces={pieces} zone={resource.zone} />
          </Part>
          {writes && (
            <Part id="write" title={words.write} lead={words.writeLead}>
              <UseForm key={log.items[0]?.place} log={log} pieces={pieces} zone={resource.zone} refused={refused} />
            </Part>
          )}
          <Part id="incidents" title={words.incidents}>
            <Incidents items={incidents} zone={resource.zone} kinds={kinds} writes={writes} refused={refused} />
          </Part>
          {writes && (
            <Part id="report" title={words.report}>
              <IncidentForm key={incidents[0]?.id} zone={resource.zone} kinds={kinds} refused={refused} />
            </Part>
          )}
        </div>
      </div>
    </>
  );
}
