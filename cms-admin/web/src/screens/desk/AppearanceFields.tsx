import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api, upload, type Schema } from "../../api/client";
import { inWords } from "../../app/problems";
import { useWords } from "../../i18n";
import { Button, FileButton, FormProblems, Group, MultiSelect, Stack, Text, Textarea, TextInput, Title, useDebouncedValue } from "../../ui";

type Appearance = Schema<"Appearance">;
type MenuItem = Schema<"MenuItem">;

/** As the style sheet of the site has it. */
const THEME_COLOUR = "#0b5a4a";
const LONGEST_MENU = 8;
const LONGEST_FOOTER_MENU = 12;
const MOST_FEATURED = 6;

/** Before its field, so that the buttons in the same row stay beside the field. */
const MESSAGE_FIRST: ("label" | "error" | "input")[] = ["label", "error", "input"];

/** What is wrong at a place below the looks, such as "menu/0/label". */
type ErrorAt = (place: string) => string | undefined;

interface Props {
  value: Appearance;
  errorAt: ErrorAt;
  onChange: (value: Appearance) => void;
}

/** How the public site looks, and what stands on every page of it. */
export function AppearanceFields({ value, errorAt, onChange }: Props) {
  const t = useWords();
  const set = (part: Partial<Appearance>) => onChange({ ...value, ...part });
  return (
    <>
      <Title order={2} mt="md">{t("look.title")}</Title>
      <Logo media={value.logo} error={errorAt("logo")} onChange={(logo) => set({ logo })} />
      <Group align="end">
        <TextInput type="color" miw={120} error={errorAt("colour")} inputWrapperOrder={MESSAGE_FIRST} label={t("look.colour")} value={value.colour ?? THEME_COLOUR} onChange={(event) => set({ colour: event.currentTarget.value })} />
        {value.colour && <Button variant="default" onClick={() => set({ colour: undefined })}>{t("look.themeColour")}</Button>}
      </Group>
      <Links label={t("look.menu")} help={t("look.menuHelp")} most={LONGEST_MENU} errorAt={(place) => errorAt(`menu${place}`)} links={value.menu} onChange={(menu) => set({ menu })} />
      <Featured ids={value.featured} error={errorAt("featured")} onChange={(featured) => set({ featured })} />
      <Textarea label={t("look.footer")} description={t("look.footerHelp")} autosize minRows={2} maxLength={500} value={value.footer} error={errorAt("footer")} onChange={(event) => set({ footer: event.currentTarget.value })} />
      <Links label={t("look.footerMenu")} most={LONGEST_FOOTER_MENU} errorAt={(place) => errorAt(`footerMenu${place}`)} links={value.footerMenu} onChange={(footerMenu) => set({ footerMenu })} />
    </>
  );
}

/** The picture before the site's name. A new one goes into the media library. */
function Logo({ media, error, onChange }: { media: string | undefined; error: string | undefined; onChange: (media: string | undefined) => void }) {
  const t = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const shown = useQuery({
    queryKey: ["media", media],
    queryFn: () => answered(api.GET("/api/admin/v1/media/{id}", { params: { path: { id: media! } } })),
    enabled: media !== undefined,
  });

  async function send(file: File | null) {
    if (!file) {
      return;
    }
    setProblem(null);
    setSending(true);
    try {
      const form = new FormData();
      form.append("file", file);
      onChange((await upload(form, () => undefined)).id);
    } catch (failure) {
      setProblem(inWords(failure, t));
    } finally {
      setSending(false);
    }
  }

  return (
    <div role="group" aria-label={t("look.logo")}>
      <FormProblems words={problem} />
      <Text fw={500} size="sm">{t("look.logo")}</Text>
      {error && <Text size="sm" c="red">{error}</Text>}
      <Group>
        {media && shown.data && <img src={shown.data.url} alt={t("look.logoNow")} height={40} />}
        <FileButton accept="image/png,image/jpeg,image/webp,image/svg+xml" onChange={(file) => void send(file)}>
          {(props) => <Button variant="default" {...props} loading={sending}>{t("look.chooseLogo")}</Button>}
        </FileButton>
        {media && <Button variant="default" onClick={() => onChange(undefined)}>{t("look.noLogo")}</Button>}
      </Group>
    </div>
  );
}

/** Links in their order, each with a name and an address. */
function Links({ label, help, most, errorAt, links, onChange }: { label: string; help?: string; most: number; errorAt: ErrorAt; links: MenuItem[]; onChange: (links: MenuItem[]) => void }) {
  const t = useWords();
  const changed = (at: number, part: Partial<MenuItem>) => onChange(links.map((link, place) => (place === at ? { ...link, ...part } : link)));
  const moved = (at: number) => onChange(links.map((link, place) => (place === at - 1 ? links[at]! : place === at ? links[at - 1]! : link)));
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Text fw={500} size="sm">{label}</Text>
      {help && <Text size="sm" c="dimmed">{help}</Text>}
      {links.map((link, at) => (
        <Group key={at} align="end" wrap="wrap">
          <TextInput flex="1 1 9rem" label={t("look.linkName")} maxLength={40} value={link.label} error={errorAt(`/${at}/label`)} inputWrapperOrder={MESSAGE_FIRST} onChange={(event) => changed(at, { label: event.currentTarget.value })} />
          <TextInput flex="2 1 12rem" label={t("look.linkHref")} spellCheck={false} value={link.href} error={errorAt(`/${at}/href`)} inputWrapperOrder={MESSAGE_FIRST} onChange={(event) => changed(at, { href: event.currentTarget.value })} />
          {at > 0 && <Button variant="default" aria-label={t("look.earlierNamed", { name: link.label })} onClick={() => moved(at)}>{t("look.earlier")}</Button>}
          <Button variant="default" aria-label={t("look.removeNamed", { name: link.label })} onClick={() => onChange(links.filter((_, place) => place !== at))}>{t("action.remove")}</Button>
        </Group>
      ))}
      {links.length < most && <div><Button variant="default" onClick={() => onChange([...links, { label: "", href: "" }])}>{t("look.addLink")}</Button></div>}
    </Stack>
  );
}

/** What the home page begins with, found by title among what is live. */
function Featured({ ids, error, onChange }: { ids: string[]; error: string | undefined; onChange: (ids: string[]) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    queryKey: ["articles", "featured", text],
    queryFn: () => answered(api.GET("/api/admin/v1/articles", { params: { query: { publication: "LIVE", limit: 20, ...(text && { text }) } } })),
  });
  const chosen = useQuery({
    queryKey: ["articles", "titles", ids],
    queryFn: () => Promise.all(ids.map((id) => answered(api.GET("/api/admin/v1/articles/{id}", { params: { path: { id } } })).then((article) => ({ value: id, label: article.title }), () => ({ value: id, label: t("look.goneArticle") })))),
    enabled: ids.length > 0,
  });
  const titles = new Map([...(found.data?.items ?? []).map(({ id, title }) => [id, title] as const), ...(chosen.data ?? []).map(({ value, label }) => [value, label] as const)]);
  return (
    <MultiSelect searchable error={error} label={t("look.featured")} description={t("look.featuredHelp")} maxValues={MOST_FEATURED} nothingFoundMessage={t("look.nothingLive")} value={ids} searchValue={typed} onSearchChange={setTyped} onChange={onChange}
      data={[...new Set([...ids, ...titles.keys()])].map((id) => ({ value: id, label: titles.get(id) ?? "…" }))} />
  );
}
