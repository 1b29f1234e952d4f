import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../../api/client";

/** An article with its translations, the oldest first. There is one for each language at most. */
export function useTranslations(article: string) {
  return useQuery({ queryKey: ["translations", article], queryFn: () => answered(api.GET("/api/admin/v1/articles/{id}/translations", { params: { path: { id: article }, query: { limit: 100 } } })) });
}
