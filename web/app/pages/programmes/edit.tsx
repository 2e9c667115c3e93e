import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { ProgrammeView } from '../../api/programmes.ts';
import { criteriaShown, programmeFields, programmeIn, programmeNames, programmeStored } from '../../format/programme.server.ts';
import { Head } from '../../parts/head.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProgrammeForm } from '../../parts/programme-form.tsx';
import { useProgrammeWords } from '../../words/programme.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const programme = params.id ? await api.read<ProgrammeView>(`/programmes/${params.id}`) : undefined;
  if (programme && !programme.mine) throw data(null, { status: 404 });
  const { supports } = programmeNames(languageOf(params.lang));
  return {
    id: programme?.id,
    version: programme?.version,
    stored: programmeStored(programme),
    supports: Object.entries(supports).map(([value, label]) => ({ value, label })),
    names: programmeFields,
    criteria: criteriaShown,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const at = params.id ? `/programmes/${params.id}` : '/programmes';
  const sent = await api.send<{ id: string }>(params.id ? 'PUT' : 'POST', at, sheet.sending(programmeIn(sheet)));
  return sent.ok ? redirect(`/${languageOf(params.lang)}/programmes/${sent.value.id}?done`) : refusal(sent, sheet);
};

export default function EditProgramme() {
  const { id, version, stored, supports, names, criteria } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useProgrammeWords();
  const language = useLanguage();
  const title = id ? words.form.edit : words.form.new;
  return (
    <>
      <Head title={title} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={title}
          lead={words.form.lead}
          back={{ to: `/${language}/programmes${id ? `/${id}` : ''}`, label: words.back }}
        />
        <ProgrammeForm
          stored={stored}
          {...(version === undefined ? {} : { version })}
          refused={refused}
          names={names}
          supports={supports}
          criteria={criteria}
        />
      </div>
    </>
  );
}
