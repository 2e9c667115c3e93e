import { noteSectionNames } from '@sandan/market/note/note-names';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { NoteView } from '../../api/note.ts';
import type { FollowView } from '../../api/watch.ts';
import { day } from '../../format/date.ts';
import { noteNames, statementShown } from '../../format/note.server.ts';
import { countryName } from '../../format/number.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { FollowButton } from '../../parts/follow-button.tsx';
import { Head } from '../../parts/head.tsx';
import { Facts, Part } from '../../parts/licence.tsx';
import { NoteState, StatementBody } from '../../parts/note.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { visit } from '../../visit.ts';
import { useNoteWords } from '../../words/note.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, me, siteUrl } = visit(context);
  const language = languageOf(params.lang);
  const edition = new URL(request.url).searchParams.get('edition');
  const earlier = edition && /^\d{1,3}$/.test(edition);
  const at = `/notes/${encodeURIComponent(params.id ?? '')}`;
  const [note, who] = await Promise.all([api.read<NoteView>(earlier ? `${at}/editions/${edition}` : at), me()]);
  const follow = who && note.state === 'published' ? await api.find<FollowView>(`/follows/note/${params.id}`) : undefined;
  const { subjects, sections } = noteNames(language);
  const shown = note.statements.map((statement, n) => statementShown(statement, n, language));
  const title = textIn(note.title, language);
  return {
    note: {
      id: note.id,
      number: note.number,
      state: note.state,
      outdated: note.outdated,
      demo: note.demo,
      own: note.own,
      organisation: { id: note.author.organisationId, name: textIn(note.author.name, language) },
      author: note.author.person,
      reviewer: note.reviewer?.person ?? '',
      publishedAt: note.publishedAt,
      reviewBy: note.reviewBy,
      editions: note.editions,
    },
    title,
    summary: textIn(note.summary, language),
    subject: subjects[note.subject] ?? '',
    countries: note.countries.map((code) => countryName(code, language)).join(', '),
    codes: note.codes.map(({ scheme, code }) => `${scheme.toUpperCase()} ${code}`).join(', '),
    groups: noteSectionNames.flatMap((section) => {
      const statements = shown.filter((s) => s.section === section);
      return statements.length > 0 ? [{ section, label: sections[section] ?? section, statements }] : [];
    }),
    follow,
    data: {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: title,
      url: `${siteUrl}/${language}/notes/${note.id}`,
      datePublished: note.publishedAt,
      expires: note.reviewBy,
      author: { '@type': 'Organization', name: textIn(note.author.name, language) },
      citation: [...new Set(note.statements.flatMap(({ citations }) => citations.map(({ url }) => url)))],
    },
  };
};

export default function Note() {
  const { note, title, summary, subject, countries, codes, groups, follow, data } = useLoaderData<typeof loader>();
  const words = useNoteWords();
  const language = useLanguage();
  const latest = note.editions.find(({ state }) => state === 'published');
  return (
    <>
      <Head title={title} description={summary} data={data} index={note.state === 'published'} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={title}
          back={{ to: `/${language}/notes`, label: words.title }}
          lead={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <Badge tone="info">{subject}</Badge>
              <span>{words.edition(note.number)}</span>
              {note.state !== 'published' && <NoteState state={note.state} />}
              {note.publishedAt && <span>{words.published(day(note.publishedAt, language))}</span>}
              <span>{words.reviewBy(day(note.reviewBy, language))}</span>
              {note.outdated && <Badge tone="wait">{words.outdated}</Badge>}
              <Demo shown={note.demo} />
            </p>
          }
        >
          {note.own && (
            <LinkButton kind="plain" to={`/${language}/my/notes/${note.id}/${note.number}`}>
              {words.edit}
            </LinkButton>
          )}
          {note.state === 'published' && <FollowButton kind="note" id={note.id} follow={follow} />}
        </PageTitle>
        {note.outdated && <p className="mb-6 rounded-card bg-honey-50 p-4 text-honey-900">{words.outdatedText}</p>}
        {note.state === 'superseded' && latest && (
          <p className="mb-6 rounded-card bg-sand p-4">
            {words.superseded}{' '}
            <Link to={`/${language}/notes/${note.id}`} className="link">
              {words.newest}
            </Link>
          </p>
        )}
        {summary && <p className="mb-6 text-lg whitespace-pre-line wrap-anywhere">{summary}</p>}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {groups.map(({ section, label, statements }) => (
            <Part key={section} id={section} title={label}>
              <ul className="grid gap-5">
                {statements.map((statement) => (
                  <li key={statement.n}>
                    <StatementBody statement={statement} />
                  </li>
                ))}
              </ul>
            </Part>
          ))}
          <section aria-label={words.editions} className="card p-5 sm:p-7">
            <Facts
              rows={[
                [words.by(''), `${note.organisation.name}${note.author ? ` · ${note.author}` : ''}`],
                [words.reviewed(''), note.reviewer],
                [words.countries, countries],
                [words.codes, codes],
                [
                  words.editions,
                  <span key="editions" className="flex flex-wrap gap-x-4">
                    {note.editions.map(({ number, publishedAt }) => (
                      <Link key={number} to={`/${language}/notes/${note.id}?edition=${number}`} className="link min-h-6">
                        {words.edition(number)}
                        {publishedAt && ` (${day(publishedAt, language)})`}
                      </Link>
                    ))}
                  </span>,
                ],
              ]}
            />
          </section>
        </div>
      </div>
    </>
  );
}
