import { type SuspensionReason, suspensionReasons } from '@sandan/market/company/suspension';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { refusal, sheetOf } from '../api/form.server.ts';
import { operating } from '../api/gate.server.ts';
import type { StandingView } from '../api/house.ts';
import type { Items, MemberView, OrganisationView, Text } from '../api/views.ts';
import { moment } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { FormErrors, SelectField, TextArea } from '../parts/field.tsx';
import { FormKey } from '../parts/form-key.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { useHouseWords } from '../words/house.ts';
import { languageOf, useLanguage, useWords } from '../words/words.ts';

interface PersonFile extends StandingView {
  readonly name: string;
  readonly email: string;
  readonly organisations: readonly { readonly id: string; readonly name: Text; readonly ownerless?: boolean }[];
}
interface Party {
  readonly standing: StandingView;
  readonly title: string;
  readonly lead: string;
  readonly links: readonly { readonly id: string; readonly name: string; readonly ownerless?: boolean }[];
}

const isPerson = (id: string) => id.startsWith('per_');
const pathOf = (id: string) => `/${isPerson(id) ? 'persons' : 'organisations'}/${encodeURIComponent(id)}`;

/** An organisation or a person, as the desk suspends and reinstates them. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person } = await operating(context, request, params.lang);
  const language = languageOf(params.lang);
  const id = params.id ?? '';
  const read = async (): Promise<Party> => {
    if (isPerson(id)) {
      const file = await api.read<PersonFile>(pathOf(id));
      const links = file.organisations.map((o) => ({ ...o, name: textIn(o.name, language) }));
      return { standing: file, title: file.name, lead: file.email, links };
    }
    const [standing, organisation, members] = await Promise.all([
      api.read<StandingView>(`${pathOf(id)}/standing`),
      api.read<OrganisationView>(pathOf(id)),
      api.read<Items<MemberView>>(`${pathOf(id)}/members`),
    ]);
    const links = members.items.map((m) => ({ id: m.personId, name: m.name || m.email }));
    return { standing, title: textIn(organisation.name, language), lead: '', links };
  };
  const party = await read();
  const { suspension } = party.standing;
  return {
    ...party,
    why: suspension && suspensionReasons[suspension.reason as SuspensionReason]?.[language],
    reasons: Object.entries(suspensionReasons).map(([value, name]) => ({ value, label: name[language] })),
    acts: person.permissions.includes('desk.act'),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await operating(context, request, params.lang);
  const sheet = await sheetOf(request);
  const [doing, reason, note] = [sheet.text('do'), sheet.text('reason'), sheet.text('note')];
  const at = pathOf(params.id ?? '');
  const body = { action: doing, ...(reason ? { reason } : {}), ...(note ? { note } : {}) };
  const sent =
    doing === 'name'
      ? await api.send(
          'POST',
          `${at}/ownership/named`,
          sheet.sending({ personId: sheet.text('personId'), why: sheet.text('why') }),
        )
      : await api.send('POST', `${at}/actions`, sheet.sending(body));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/standing/${params.id}`) : refusal(sent, sheet, doing);
};

/** Where no owner of an organisation can act, the desk names one. */
const Heirs = ({ heirs, acts }: { heirs: NonNullable<StandingView['heirs']>; acts: boolean }) => {
  const refused = useActionData<typeof action>()?.refused;
  const words = useHouseWords();
  const all = useWords();
  const options = heirs.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section aria-labelledby="heirs" className="card p-5 sm:p-7">
      <h2 id="heirs" className="text-xl">
        {words.ownerless}
      </h2>
      <p className="mt-2 text-soft">{heirs.length > 0 ? words.heirsLead : words.noHeirs}</p>
      {acts && heirs.length > 0 && (
        <Form method="post" className="mt-5 grid gap-4">
          <FormErrors refused={refused?.form === 'name' ? refused : undefined}>
            <FormKey of="name" />
            <SelectField name="personId" label={words.heir} empty={all.form.choose} required options={options} />
            <TextArea name="why" label={words.heirWhy} lines={2} max={300} required />
            <Button name="do" value="name" className="justify-self-start">
              {words.nameOwner}
            </Button>
          </FormErrors>
        </Form>
      )}
    </section>
  );
};

export default function StandingPage() {
  const { standing, title, lead, links, why, reasons, acts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useHouseWords();
  const all = useWords();
  const language = useLanguage();
  const suspended = standing.status === 'suspended';
  const person = isPerson(standing.id);
  return (
    <>
      <Head title={words.standing} index={false} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={title} lead={lead || words.standing} />
        <div className="grid gap-6">
          <section className="card p-5 sm:p-7">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <Badge tone={suspended ? 'bad' : 'good'}>{words.standingStates[standing.status]}</Badge>
              {standing.suspension && (
                <>
                  <span className="font-medium">{why}</span>
                  <time dateTime={standing.suspension.by.at} className="text-soft">
                    {moment(standing.suspension.by.at, language)}
                  </time>
                </>
              )}
            </p>
            {standing.suspension?.note && <p className="mt-3 whitespace-pre-line">{standing.suspension.note}</p>}
            {acts && (
              <Form method="post" key={standing.version} className="mt-5 grid gap-4">
                <FormErrors refused={refused?.form === 'name' ? undefined : refused}>
                  <FormKey of={`standing-${standing.id}`} version={standing.version} />
                  {!suspended && (
                    <>
                      <p className="text-soft">{person ? words.personHint : words.partyHint}</p>
                      <SelectField name="reason" label={words.reason} empty={all.form.choose} required options={reasons} />
                      <TextArea name="note" label={words.note} lines={2} max={1000} />
                    </>
                  )}
                  <Button
                    name="do"
                    value={suspended ? 'reinstate' : 'suspend'}
                    kind={suspended ? 'plain' : 'danger'}
                    className="justify-self-start"
                  >
                    {suspended ? words.reinstateParty : words.suspendParty}
                  </Button>
                </FormErrors>
              </Form>
            )}
          </section>
          {standing.heirs && <Heirs heirs={standing.heirs} acts={acts} />}
          <section aria-labelledby="links" className="card p-5 sm:p-7">
            <h2 id="links" className="text-xl">
              {person ? all.settings.organisations : words.people}
            </h2>
            <ul className="mt-2 divide-y divide-line">
              {links.map((link) => (
                <li key={link.id} className="py-2.5">
                  <Link to={`/${language}/standing/${link.id}`} className="link">
                    {link.name}
                  </Link>
                  {link.ownerless && (
                    <Badge tone="bad" className="ml-2">
                      {words.ownerless}
                    </Badge>
                  )}
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}
