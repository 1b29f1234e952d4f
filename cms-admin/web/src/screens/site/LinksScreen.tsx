import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { answered, api, type Schema } from "../../api/client";
import { useMay } from "../../app/me";
import { Needs } from "../../app/Needs";
import { usePages } from "../../app/usePages";
import { useWords } from "../../i18n";
import { Badge, Group, LoadingState, PageTitle, Text } from "../../ui";
import { Listing } from "../desk/Listing";

type BrokenLink = Schema<"BrokenLink">;

export function LinksScreen() {
  return <Needs permission="articles:read"><Links /></Needs>;
}

/** Links in live articles that lead readers nowhere, with what mends them. */
function Links() {
  const t = useWords();
  const may = useMay();
  const pages = usePages<BrokenLink>(["links", "broken"], (after) => answered(api.GET("/api/admin/v1/links/broken", { params: { query: { limit: 50, after } } })));
  // The server looks through so many articles at a time, and may have found nothing in them.
  const goesOn = pages.items.length === 0 && pages.hasNextPage && !pages.isError;
  const { fetchNextPage, isFetchingNextPage } = pages;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [goesOn, isFetchingNextPage, fetchNextPage]);
  return (
    <>
      <PageTitle>{t("nav.links")}</PageTitle>
      <Text mb="md" maw="70ch">{t("links.help")}</Text>
      {goesOn ? <LoadingState /> : (
        <Listing pages={pages} empty={t("links.empty")}>
          {(items) => (
            <ul className="rows" aria-label={t("nav.links")}>
              {items.map((link) => (
                <li key={`${link.article} ${link.href}`} className="row breaking">
                  <Group justify="space-between" gap="xs">
                    <Text fw={600}>{link.href}</Text>
                    <Badge>{t(`links.${link.outcome}`)}</Badge>
                  </Group>
                  <Text size="sm">{t("links.in")} <Link to="/articles/$id" params={{ id: link.article }}>{link.title}</Link></Text>
                  {may("redirects:manage") && link.outcome === "NOTHING" && link.href.startsWith("/") && (
                    <Text size="sm"><Link to="/redirects" search={{ set: link.href.split(/[?#]/)[0] }}>{t("links.redirect")}</Link></Text>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Listing>
      )}
    </>
  );
}
