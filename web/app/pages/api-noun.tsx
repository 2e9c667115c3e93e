import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { chapterOf, type OpenApi } from '../format/openapi.server.ts';
import { Code, Method } from '../parts/api-doc.tsx';
import { Head } from '../parts/head.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { visit } from '../visit.ts';
import { useApiDocsWords } from '../words/api-docs.ts';
import { useLanguage } from '../words/words.ts';

export const loader = async ({ context, params: { noun = '' } }: LoaderFunctionArgs) => {
  const chapter = chapterOf(await visit(context).api.document<OpenApi>(), noun);
  if (!chapter) throw data(null, { status: 404 });
  return { noun, ...chapter };
};

type Operation = ReturnType<typeof useLoaderData<typeof loader>>['operations'][number];

const Example = ({ text }: { text: string }) => {
  const words = useApiDocsWords();
  if (!text) return null;
  return (
    <details className="mt-1.5">
      <summary className="link inline-flex min-h-8 list-none items-center text-[0.9375rem]">{words.example}</summary>
      <Code text={text} />
    </details>
  );
};

const Whole = ({ operation }: { operation: Operation }) => {
  const words = useApiDocsWords();
  const { id, method, path, summary, parameters, body, answers } = operation;
  return (
    <section aria-labelledby={id} className="card grid grid-cols-[minmax(0,1fr)] gap-4 p-5 sm:p-6">
      <div>
        <h2 id={id} className="flex flex-wrap items-baseline gap-x-3 text-lg">
          <Method name={method} />
          <code className="font-medium">{path}</code>
        </h2>
        <p className="mt-1 text-soft">{summary}</p>
      </div>
      {parameters.length > 0 && (
        <div>
          <h3 className="mb-1.5 text-base">{words.parameters}</h3>
          <ul className="grid gap-1 text-[0.9375rem]">
            {parameters.map((p) => (
              <li key={p.place + p.name}>
                <code className="font-medium">{p.name}</code> <span className="text-soft">{p.place}</span>{' '}
                <code className="text-sm">{p.shape}</code>
                {p.required && <span className="text-soft"> · {words.required}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {body && (
        <div>
          <h3 className="mb-1.5 text-base">
            {words.body} <code className="text-sm font-normal text-soft">{body.type}</code>
          </h3>
          <Code text={body.shape} />
          <Example text={body.example} />
        </div>
      )}
      {answers.map((answer) => (
        <div key={answer.status}>
          <h3 className="mb-1.5 text-base">
            {words.answers} {answer.status}
          </h3>
          {answer.shape && <Code text={answer.shape} />}
          <Example text={answer.example} />
        </div>
      ))}
    </section>
  );
};

/** Everything that begins with one noun: its operations whole, and the shapes they speak of. */
export default function ApiNoun() {
  const { noun, operations, schemas } = useLoaderData<typeof loader>();
  const words = useApiDocsWords();
  const language = useLanguage();
  return (
    <>
      <Head title={`${noun} · ${words.title}`} description={words.lead} />
      <div className="wrap max-w-5xl py-8 wrap-anywhere sm:py-10">
        <PageTitle title={noun} back={{ to: `/${language}/api`, label: words.title }} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {operations.map((operation) => (
            <Whole key={operation.id} operation={operation} />
          ))}
        </div>
        {schemas.length > 0 && (
          <section aria-labelledby="shapes" className="mt-10">
            <h2 id="shapes" className="mb-3 text-xl">
              {words.shapes}
            </h2>
            <div className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
              {schemas.map((schema) => (
                <details key={schema.name} className="card open:col-span-full">
                  <summary className="flex min-h-11 list-none items-center px-4 font-medium">
                    <code>{schema.name}</code>
                  </summary>
                  <div className="border-t border-line p-4">
                    <Code text={schema.shape} />
                  </div>
                </details>
              ))}
            </div>
          </section>
        )}
      </div>
    </>
  );
}
