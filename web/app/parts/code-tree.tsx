import { Link, useSearchParams } from 'react-router';
import { narrowed, rootsShown } from '../format/code-level.ts';
import type { CodeNode } from '../format/code-tree.server.ts';
import { count } from '../format/number.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';

const Code = ({ node, scheme }: { node: CodeNode; scheme: string }) => {
  const language = useLanguage();
  const [query] = useSearchParams();
  return (
    <Link
      to={`?${narrowed(query, scheme, node.chosen ? node.above : node.value)}`}
      preventScrollReset
      aria-current={node.chosen ? 'true' : undefined}
      className="group/code flex min-h-9 min-w-0 flex-1 items-start gap-2 py-1 text-[0.9375rem] hover:text-pine-700 aria-[current=true]:font-semibold aria-[current=true]:text-pine-800"
    >
      <span className="line-clamp-2 min-w-0 flex-1 group-aria-[current=true]/code:line-clamp-none">{node.label}</span>
      {node.chosen ? (
        <Icon name="close" className="mt-1 size-4" />
      ) : (
        <span className="text-soft tabular-nums">{count(node.count, language)}</span>
      )}
    </Link>
  );
};

/** The codes of a scheme: those of the widest level, the rarer ones folded away. */
export const CodeTrees = ({ nodes, scheme }: { nodes: readonly CodeNode[]; scheme: string }) => {
  const words = useWords();
  const language = useLanguage();
  const rest = nodes.slice(rootsShown);
  return (
    <>
      <CodeTree nodes={nodes.slice(0, rootsShown)} scheme={scheme} />
      {rest.length > 0 && (
        <details className="group/more">
          <summary className="link inline-flex min-h-8 list-none items-center text-[0.9375rem] group-open/more:hidden">
            {words.search.more(count(rest.length, language))}
          </summary>
          <CodeTree nodes={rest} scheme={scheme} />
        </details>
      )}
    </>
  );
};

/** Codes under codes: each narrows the search to itself, and opens to what lies under it. */
const CodeTree = ({ nodes, scheme }: { nodes: readonly CodeNode[]; scheme: string }) => {
  const words = useWords();
  const language = useLanguage();
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.value}>
          <Code node={node} scheme={scheme} />
          {node.children.length > 0 && (
            <details open={node.open} className="group/tree border-l border-line pl-3">
              <summary className="inline-flex min-h-7 cursor-pointer list-none items-center gap-1 text-sm text-soft hover:text-ink">
                <Icon name="right" className="size-3.5 group-open/tree:rotate-90" />
                {words.search.under(count(node.children.length, language))}
                <span className="sr-only"> {node.value}</span>
              </summary>
              <CodeTree nodes={node.children} scheme={scheme} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
};
