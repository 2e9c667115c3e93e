import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { ContactView, RevealLine } from '../../api/contacts.ts';
import { refusal, type Sheet, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { textIn } from '../../format/text.ts';
import { Button } from '../../parts/button.tsx';
import { CheckboxGroup } from '../../parts/checkbox-group.tsx';
import { ContactCard, useLanguageNames } from '../../parts/contacts.tsx';
import { Done } from '../../parts/empty.tsx';
import { FormErrors, type Refused, TextField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useContactWords } from '../../words/contact.ts';
import { languageOf, useLanguage, useWords } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation, person } = await acting(context, request, params.lang);
  const at = `/organisations/${organisation}/contacts`;
  const [contacts, reveals] = await Promise.all([
    api.read<Items<ContactView>>(at),
    api.read<Items<RevealLine>>(`${at}/reveals`, { limit: 50 }),
  ]);
  return { contacts: contacts.items, reveals: reveals.items, admin: person.permissions.includes('administer') };
};

const texts = (sheet: Sheet, name: string) =>
  Object.fromEntries(['ko', 'en'].map((tag) => [tag, sheet.text(`${name}.${tag}`)] as const).filter(([, v]) => v !== ''));

const profileIn = (sheet: Sheet) => {
  const title = texts(sheet, 'title');
  const ways = ['email', 'phone', 'messenger'].map((name) => [name, sheet.text(name)] as const).filter(([, v]) => v !== '');
  return {
    about: texts(sheet, 'about'),
    languages: sheet.texts('languages'),
    details: { name: sheet.text('name'), ...(Object.keys(title).length > 0 ? { title } : {}), ...Object.fromEntries(ways) },
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const id = sheet.text('contact');
  const at = `/organisations/${organisation}/contacts`;
  const one = `${at}/${encodeURIComponent(id)}`;
  const sent =
    doing === 'remove'
      ? await api.send('DELETE', one, sheet.sending())
      : id
        ? await api.send('PUT', one, sheet.sending(profileIn(sheet)))
        : await api.send('POST', at, sheet.sending(profileIn(sheet)));
  return sent.ok
    ? redirect(`/${languageOf(params.lang)}/my/contacts?done=${doing === 'remove' ? 'removed' : 'saved'}`)
    : refusal(sent, sheet, id || 'new');
};

const Fields = ({ stored }: { stored?: ContactView }) => {
  const words = useContactWords();
  const { editor } = useWords();
  const details = stored?.details;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        name="about.ko"
        label={`${words.about} (${editor.inKorean})`}
        hint={words.aboutHint}
        stored={stored?.about.ko}
        maxLength={60}
        lang="ko"
      />
      <TextField
        name="about.en"
        label={`${words.about} (${editor.inEnglish})`}
        hint={words.aboutHint}
        stored={stored?.about.en}
        maxLength={60}
        lang="en"
      />
      <TextField name="name" label={words.name} stored={details?.name} maxLength={80} required autoComplete="off" />
      <TextField name="title.ko" label={`${words.jobTitle} (${editor.inKorean})`} stored={details?.title?.ko} maxLength={80} />
      <TextField name="email" label={words.email} type="email" stored={details?.email} maxLength={254} autoComplete="off" />
      <TextField name="title.en" label={`${words.jobTitle} (${editor.inEnglish})`} stored={details?.title?.en} maxLength={80} />
      <TextField
        name="phone"
        label={words.phone}
        hint={words.phoneHint}
        stored={details?.phone}
        maxLength={24}
        autoComplete="off"
      />
      <TextField
        name="messenger"
        label={words.messenger}
        hint={words.messengerHint}
        stored={details?.messenger}
        maxLength={80}
        autoComplete="off"
      />
      <CheckboxGroup
        name="languages"
        label={words.languages}
        options={Object.entries(words.languageNames).map(([value, label]) => ({ value, label }))}
        stored={stored?.languages ?? ['ko']}
        className="sm:col-span-2"
      />
    </div>
  );
};

const names = {
  '/about': 'about.ko',
  '/details/name': 'name',
  '/details/email': 'email',
  '/details/phone': 'phone',
  '/details/messenger': 'messenger',
  '/details/title': 'title.ko',
};

const Editor = ({ stored, refused }: { stored?: ContactView; refused: Refused | undefined }) => {
  const words = useContactWords();
  return (
    <Form method="post" className="grid gap-4 py-3">
      <FormErrors refused={refused} names={names}>
        <FormKey of={`contact-${stored?.id ?? 'new'}`} version={stored?.version} />
        <input type="hidden" name="do" value="save" />
        {stored && <input type="hidden" name="contact" value={stored.id} />}
        <Fields {...(stored ? { stored } : {})} />
        <Button className="justify-self-start">{words.save}</Button>
      </FormErrors>
    </Form>
  );
};

export default function MyContacts() {
  const { contacts, reveals, admin } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useContactWords();
  const common = useWords();
  const language = useLanguage();
  const named = useLanguageNames();
  const [search] = useSearchParams();
  const done = { saved: words.saved, removed: words.removed }[search.get('done') ?? ''];
  const here = (form: string) => (refused?.form === form ? refused : undefined);
  return (
    <>
      <Head title={words.title} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle
          title={words.title}
          lead={words.lead}
          back={{ to: `/${language}/my/organisation`, label: common.company.title }}
        />
        {done && (
          <div className="mb-6">
            <Done>{done}</Done>
          </div>
        )}
        <div className="grid gap-6">
          <section aria-label={words.title} className="card px-5 py-2 sm:px-7">
            {contacts.length === 0 && <p className="py-4 text-soft">{words.none}</p>}
            <ul className="divide-y divide-line">
              {contacts.map((contact) => (
                <li key={contact.id} className="py-4">
                  <p className="font-bold">
                    {textIn(contact.about, language)}{' '}
                    <span className="text-sm font-normal text-soft">{named(contact.languages)}</span>
                  </p>
                  {contact.details && <ContactCard details={contact.details} />}
                  {admin && (
                    <div className="mt-2 flex flex-wrap items-start gap-x-6 gap-y-1">
                      <details open={here(contact.id) !== undefined} className="open:basis-full">
                        <summary className="link inline-flex min-h-8 list-none items-center text-[0.9375rem]">
                          {words.edit}
                        </summary>
                        <Editor stored={contact} refused={here(contact.id)} />
                      </details>
                      <Form method="post">
                        <FormKey of={`remove-${contact.id}`} />
                        <input type="hidden" name="do" value="remove" />
                        <input type="hidden" name="contact" value={contact.id} />
                        <button type="submit" className="min-h-8 text-[0.9375rem] text-clay-700 underline underline-offset-4">
                          {words.remove}
                        </button>
                      </Form>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </section>
          {admin ? (
            <section aria-labelledby="new" className="card p-5 sm:p-7">
              <details open={here('new') !== undefined || contacts.length === 0}>
                <summary className="min-h-8 cursor-pointer">
                  <h2 id="new" className="inline text-xl">
                    {words.add}
                  </h2>
                </summary>
                <Editor refused={here('new')} />
              </details>
            </section>
          ) : (
            <p className="text-soft">{words.readOnly}</p>
          )}
          <section aria-labelledby="seen" className="card p-5 sm:p-7">
            <h2 id="seen" className="text-xl">
              {words.seen}
            </h2>
            {reveals.length === 0 && <p className="mt-2 text-soft">{words.seenNone}</p>}
            <ul className="mt-2 divide-y divide-line">
              {reveals.map((line) => (
                <li key={`${line.at} ${line.contact.id} ${line.person}`} className="flex flex-wrap gap-x-4 gap-y-1 py-3">
                  <span className="min-w-0 flex-1 font-medium">
                    {words.seenBy(line.person, textIn(line.organisation.name, language))}
                  </span>
                  <span className="text-soft">{textIn(line.contact.about, language)}</span>
                  <span className="text-[0.9375rem] text-soft">{moment(line.at, language)}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}
