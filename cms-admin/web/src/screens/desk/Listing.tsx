import type { ReactNode } from "react";
import type { Pages } from "../../app/usePages";
import { useWords } from "../../i18n";
import { Button, EmptyState, ErrorState, LoadingState, Text } from "../../ui";

/**
 * A list in every state that it can be in.
 *
 * @param help what to do where it is empty
 */
export function Listing<T>({ pages, empty, help, children }: { pages: Pages<T>; empty: string; help?: string | false; children: (items: T[]) => ReactNode }) {
  const t = useWords();
  if (pages.isPending) {
    return <LoadingState />;
  }
  if (pages.isError) {
    return <ErrorState failure={pages.error} again={() => void pages.refetch()} />;
  }
  if (pages.items.length === 0) {
    return <EmptyState title={empty}>{help && <Text>{help}</Text>}</EmptyState>;
  }
  return (
    <>
      {children(pages.items)}
      {pages.hasNextPage && <Button mt="md" variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t("list.more")}</Button>}
    </>
  );
}
