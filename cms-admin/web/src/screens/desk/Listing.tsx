import type { ReactNode } from "react";
import type { Pages } from "../../app/usePages";
import { useWords } from "../../i18n";
import { Button, EmptyState, ErrorState, LoadingState } from "../../ui";

/** A list in every state that it can be in. */
export function Listing<T>({ pages, empty, children }: { pages: Pages<T>; empty: string; children: (items: T[]) => ReactNode }) {
  const t = useWords();
  if (pages.isPending) {
    return <LoadingState />;
  }
  if (pages.isError) {
    return <ErrorState failure={pages.error} again={() => void pages.refetch()} />;
  }
  if (pages.items.length === 0) {
    return <EmptyState title={empty} />;
  }
  return (
    <>
      {children(pages.items)}
      {pages.hasNextPage && <Button mt="md" variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t("list.more")}</Button>}
    </>
  );
}
