import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import type { MatchGroup, MatchView, NeedView } from '../../api/needs.ts';
import { moment } from '../../format/date.ts';
import { idIn } from '../../format/pasted.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FormErrors, SelectField } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { MatchCard, MatchKinds } from '../../parts/match.tsx';
import { NeedSide } from '../../parts/need-side.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useNeedWords } from '../../words/need.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

interface Found {
  readonly items: readonly MatchView[];
  readonly groups: readonly MatchGroup[];
  readonly setAside: readonly MatchView[];
}

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const [need, found] = await Promise.all([
    api.read<NeedView>(`/needs/${params.id}`),
    api.read<Found>(`/needs/${params.id}/matches`),
  ]);
  return { need, ...found };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  const doing = sheet.text('do');
  const at = `/needs/${params.id}`;
  const offer = encodeURIComponent(sheet.text('offer'));
  const brokerId = idIn(sheet.text('brokerId'), 'org');
  const said = (name: string) => (sheet.text(name) ? { [name]: sheet.text(name) } : {});
  const sent =
    doing === 'useful' || doing === 'not_useful'
      ? await api.send('PUT', `${at}/matches/${offer}/feedback`, sheet.sending({ verdict: doing, ...said('reason') }))
      : doing === 'propose'
        ? await api.send(
            'POST',
            `${at}/proposals`,
            sheet.sending({ offerId: idIn(sheet.text('offerId'), 'lst'), note: sheet.text('note') }),
          )
        : doing === 'broker'
          ? await api.send('PUT', `${at}/broker`, sheet.sending(brokerId ? { brokerId } : {}))
          : await api.send('POST', `${at}/actions`, sheet.sending({ action: doing, ...said('reason'), ...said('offerId') }));
  return sent.ok ? redirect(`/${languageOf(params.lang)}${at}`) : refusal(sent, sheet, offer || doing);
};

const Verdict = ({ match, refused }: { match: MatchView; refused: Parameters<typeof FormErrors>[0]['refused'] }) => {
  const words = useNeedWords();
  const { id } = match.listing;
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3 border-t border-line pt-3">
      <FormErrors refused={refused?.form === id ? refused : undefined} scope={`${id}-`}>
        <FormKey of={`feedback-${id}`} />
        <input type="hidden" name="offer" value={id} />
        <Button kind="plain" size="small" name="do" value="useful" aria-pressed={match.feedback?.verdict === 'useful'}>
          {words.useful}
        </Button>
        <SelectField
          name="reason"
          label={words.whyNot}
          stored={match.feedback?.reason}
          empty={words.choose}
          options={Object.entries(words.feedbackReasons).map(([value, label]) => ({ value, label }))}
        />
        <Button kind="plain" size="small" name="do" value="not_useful">
          {words.notUseful}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** A need with what answers it, for its owner, its broker and the desk. */
export default function NeedPage() {
  const { need, items, groups, setAside } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useNeedWords();
  const language = useLanguage();
  const owner = need.side === 'owner';
  const answered = groups.filter(({ items: found }) => found.length > 0);
  return (
    <>
      <Head title={textIn(need.title, language)} index={false} />
      <div className="wrap py-8 sm:py-10">
        <PageTitle
          title={textIn(need.title, language)}
          back={
            owner
              ? { to: `/${language}/my/listings/${need.id}`, label: words.need }
              : { to: `/${language}/needs`, label: words.deskTitle }
          }
          lead={
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone="info">{(words.states as Readonly<Record<string, string>>)[need.state] ?? need.state}</Badge>
              {need.anonymous && <Badge>{words.anonymousBadge}</Badge>}
              <span>{words.until(moment(need.until, language))}</span>
              <Demo shown={need.demo} />
            </p>
          }
        />
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <section aria-labelledby="matches" className="grid min-w-0 content-start gap-4">
            <h2 id="matches" className="text-xl">
              {words.matchesTitle}
            </h2>
            {items.length === 0 && <Empty icon="search" title={words.noneFits} />}
            <MatchKinds groups={groups} />
            {answered.map((group) => (
              <section key={group.kind} aria-labelledby={`of-${group.kind}`} className="grid min-w-0 gap-4">
                <h3 id={`of-${group.kind}`} className="mt-2 text-lg">
                  {group.label[language]}{' '}
                  <span className="font-normal text-soft">{words.counted(group.fitting, group.near)}</span>
                </h3>
                {group.items.map((match) => (
                  <MatchCard key={match.listing.id} match={match}>
                    {owner && <Verdict match={match} refused={refused} />}
                  </MatchCard>
                ))}
              </section>
            ))}
            {setAside.length > 0 && (
              <>
                <h2 className="mt-4 text-xl">{words.setAsideTitle}</h2>
                {setAside.map((match) => (
                  <MatchCard key={match.listing.id} match={match}>
                    {owner && <Verdict match={match} refused={refused} />}
                  </MatchCard>
                ))}
              </>
            )}
          </section>
          <NeedSide need={need} refused={refused} matches={items} />
        </div>
      </div>
    </>
  );
}
