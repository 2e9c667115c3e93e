import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ChannelView } from '../../api/channel.ts';
import { acting } from '../../api/gate.server.ts';
import { channelNames } from '../../format/channel.server.ts';
import { day } from '../../format/date.ts';
import { amount, count, countryName } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { ChannelCounts, useTargetName } from '../../parts/channel.tsx';
import { Head } from '../../parts/head.tsx';
import { Facts, Part, Rows } from '../../parts/licence.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useChannelWords } from '../../words/channel.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const project = await api.read<ChannelView>(`/channel-projects/${params.id}`);
  return { project: { ...project, people: [] }, names: channelNames(languageOf(params.lang)) };
};

/** What came of a project, to be read, printed or taken as a table. */
export default function ChannelReport() {
  const { project: p, names } = useLoaderData<typeof loader>();
  const words = useChannelWords();
  const language = useLanguage();
  const named = useTargetName();
  const label = (list: readonly { value: string; label: string }[], value: string | undefined) =>
    list.find((one) => one.value === value)?.label ?? '';
  const at = `/${language}/channels/${p.id}`;
  return (
    <>
      <Head title={`${words.report} · ${p.plan.title}`} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle title={`${words.report} · ${p.plan.title}`} lead={words.print} back={{ to: at, label: p.plan.title }}>
          <a href={`${at}/report/file`} className="link inline-flex min-h-11 items-center">
            {words.csv}
          </a>
        </PageTitle>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Part id="plan" title={words.planned}>
            <Facts
              rows={[
                [words.owner, textIn(p.owner.name, language)],
                [words.agency, p.agency ? textIn(p.agency.name, language) : ''],
                [words.period, `${day(p.plan.from, language)} – ${day(p.plan.until, language)}`],
                [words.markets, p.plan.markets.map((code) => countryName(code, language)).join(', ')],
                [words.budget, p.plan.budget ? amount(p.plan.budget, language) : ''],
                [words.outcome, label(names.outcomes, p.outcome)],
                [words.goal, p.plan.goal],
                [words.summary, p.summary ?? ''],
              ]}
            />
          </Part>
          <Part id="results" title={words.counted}>
            <ChannelCounts counts={p.counts} />
          </Part>
          <Part id="targets" title={words.targets}>
            {p.targets.length === 0 ? (
              <p className="text-soft">{words.targetsNone}</p>
            ) : (
              <Rows
                label={words.targets}
                columns={[words.target, words.country, words.step, words.reason, words.results]}
                rows={p.targets.map((t) => ({
                  key: String(t.number),
                  cells: [
                    named(t),
                    t.country ? countryName(t.country, language) : '–',
                    words.targetStates[t.state] ?? t.state,
                    label(names.reasons, t.reason) || '–',
                    t.linked.map((l) => `${words.links[l.kind]} ${l.number}`).join(', ') || '–',
                  ],
                }))}
              />
            )}
          </Part>
          {Object.keys(p.counts.lost).length > 0 && (
            <Part id="lost" title={words.lost}>
              <Facts
                rows={Object.entries(p.counts.lost).map(([reason, n]) => [label(names.reasons, reason), count(n, language)])}
              />
            </Part>
          )}
          <Part id="stated" title={words.statedTitle}>
            {p.results.length === 0 ? (
              <p className="text-soft">{words.statedNone}</p>
            ) : (
              <Rows
                label={words.statedTitle}
                columns={[words.kind, words.text, words.on, words.amount]}
                rows={p.results.map((r) => ({
                  key: String(r.number),
                  cells: [label(names.kinds, r.kind), r.text, day(r.on, language), r.amount ? amount(r.amount, language) : '–'],
                }))}
              />
            )}
          </Part>
        </div>
      </div>
    </>
  );
}
