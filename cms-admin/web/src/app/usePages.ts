import { useInfiniteQuery } from "@tanstack/react-query";

interface Page<T> {
  items: T[];
  next?: string;
}

/** A list that the API gives page by page. */
export function usePages<T>(key: readonly unknown[], read: (after: string | undefined) => Promise<Page<T>>) {
  const pages = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => read(pageParam),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  return { ...pages, items: pages.data?.pages.flatMap((page) => page.items) ?? [] };
}

export type Pages<T> = ReturnType<typeof usePages<T>>;
