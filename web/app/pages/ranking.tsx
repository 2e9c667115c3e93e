import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { rankingWords } from '../words/ranking.server.ts';
import { languageOf } from '../words/words.ts';

export const loader = ({ params: { lang } }: LoaderFunctionArgs) => {
  const language = languageOf(lang);
  return { ...rankingWords(language), search: `/${language}/search` };
};

/** How the order of results comes about: every signal with its cap, and that no place is for sale. */
export default function Ranking() {
  const { title, lead, chapters, back, search } = useLoaderData<typeof loader>();
  return (
    <>
      <Head title={title} description={lead} />
      <div className="wrap max-w-3xl py-8 sm:py-10">
        <PageTitle title={title} lead={lead} back={{ to: search, label: back }} />
        {chapters.map((chapter) => (
          <section key={chapter.title} className="mt-8">
            <h2 className="text-xl">{chapter.title}</h2>
            {chapter.text.map((text) => (
              <p key={text} className="mt-2 leading-relaxed">
                {text}
              </p>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
