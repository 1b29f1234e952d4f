import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useLayoutEffect, useState } from "react";
import { answered, api } from "../api/client";
import { useWords } from "../i18n";
import { useColourScheme, useDebouncedValue } from "../ui";
import { chooseFirst, Spotlight, spotlight, spotlightStore, type SpotlightActionData } from "../ui/spotlight";
import { useMay } from "./me";
import { paletteOpensBy } from "./palette";
import { SCREENS } from "./screens";
import { useStaff } from "./staff";
import { useSignOut } from "./useSignOut";

/** Ctrl-K: goes anywhere and begins anything, by the beginnings of words. */
export default function Palette({ onHelp }: { onHelp: () => void }) {
  const t = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const { setColorScheme } = useColourScheme();
  const signOut = useSignOut();
  const [words, setWords] = useState("");
  const [text] = useDebouncedValue(words.trim(), 150);
  useEffect(() => paletteOpensBy((begun) => {
    setWords(begun);
    spotlight.open();
  }), []);
  const found = useQuery({
    queryKey: ["articles", "palette", text],
    queryFn: () => answered(api.GET("/api/admin/v1/articles", { params: { query: { text, limit: 8 } } })),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  });
  const staff = useStaff(may("articles:read") && text.length > 1);
  const actions: SpotlightActionData[] = [
    ...(may("articles:write") ? [{ id: "new", label: t("list.new"), keywords: ["n", "new"], onClick: () => void navigate({ to: "/articles/new" }) }] : []),
    ...SCREENS.filter((screen) => may(screen.needs)).map((screen) => ({ id: screen.to, label: t("palette.go", { screen: t(screen.words) }), onClick: () => void navigate({ to: screen.to }) })),
    { id: "profile", label: t("nav.profile"), onClick: () => void navigate({ to: "/profile" }) },
    { id: "help", label: t("help.title"), onClick: onHelp },
    ...(["light", "dark", "auto"] as const).map((scheme) => ({ id: `scheme-${scheme}`, label: t("palette.scheme", { scheme: t(`scheme.${scheme}`) }), keywords: ["theme"], onClick: () => setColorScheme(scheme) })),
    { id: "sign-out", label: t("account.signOut"), keywords: ["log out", "logout"], onClick: () => void signOut() },
  ];
  const wanted = words.trim().toLowerCase();
  const acts = actions.filter((action) => `${action.label} ${[action.keywords ?? []].flat().join(" ")}`.toLowerCase().includes(wanted));
  const articles = (text.length > 1 ? (found.data?.items ?? []) : []).map((article) => ({
    id: article.id,
    label: article.title,
    description: t(`workflow.${article.workflow}`),
    onClick: () => void navigate({ to: "/articles/$id", params: { id: article.id } }),
  }));
  // Those who look after accounts go there; for everybody else a person is what that one wrote.
  const persons = (text.length > 1 ? (staff.data ?? []) : []).filter(({ name, credentials = "" }) => `${name} ${credentials}`.toLowerCase().includes(text.toLowerCase())).slice(0, 8).map(({ id, name, credentials }) => ({
    id,
    label: name,
    description: may("people:manage") ? credentials : t("palette.articlesOf"),
    onClick: () => void (may("people:manage") ? navigate({ to: "/people", search: { person: id } }) : navigate({ to: "/articles", search: { author: id } })),
  }));
  // A group that has nothing would count as something.
  const groups = [{ group: t("palette.actions"), actions: acts }, { group: t("nav.articles"), actions: articles }, { group: t("palette.people"), actions: persons }].filter((group) => group.actions.length > 0);
  const looking = text !== words.trim() || found.isFetching || staff.isFetching;
  // Enter goes to the first of what was found, also when it came after it was typed: before it can be seen, so that no Enter is too early.
  useLayoutEffect(() => {
    if (wanted !== "") {
      chooseFirst();
    }
  });
  return (
    <Spotlight
      store={spotlightStore}
      actions={groups}
      filter={(_, given) => given}
      query={words}
      onQueryChange={setWords}
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      nothingFound={!looking && <span role="status">{t("palette.nothing")}</span>}
      searchProps={{ placeholder: t("palette.placeholder"), "aria-label": t("palette.placeholder") }}
      scrollable
      maxHeight={420}
    />
  );
}
