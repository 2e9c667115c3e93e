import { approvalCategories } from '../format/approval-category.ts';
import { useRoot } from '../root.tsx';
import { useLanguage } from '../words/words.ts';

/** Ids of the lists that fields of a category and a programme offer. */
export const offered = { categories: 'approval-categories', programmes: 'approval-programmes' } as const;

/** What a rule or a request for approval can name: the categories of the market, and programmes that the house applied to. */
export const ApprovalNames = ({ programmes }: { programmes: readonly string[] }) => {
  const language = useLanguage();
  return (
    <>
      <datalist id={offered.categories}>
        {approvalCategories(useRoot()?.kinds ?? [], language).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id={offered.programmes}>
        {programmes.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
};
