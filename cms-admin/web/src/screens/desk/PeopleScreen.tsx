import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { useMe } from "../../app/me";
import { Needs } from "../../app/Needs";
import { useAct } from "../../app/useAct";
import { usePages } from "../../app/usePages";
import { useWords } from "../../i18n";
import { Badge, Button, ConfirmDialog, ErrorState, FormProblems, Group, Modal, MultiSelect, PageTitle, Stack, Switch, tell, Text, Textarea, TextInput } from "../../ui";
import { Listing } from "./Listing";

type Person = Schema<"Person">;
type Role = Person["roles"][number];
const FIELDS = ["email", "name", "credentials", "roles", "bio", "slug"];
const ROLES: Role[] = ["ADMIN", "EDITOR", "REVIEWER", "AUTHOR", "MODERATOR"];

export function PeopleScreen() {
  return <Needs permission="people:manage"><People /></Needs>;
}

/** Who has an account, and what they may do. */
function People() {
  const t = useWords();
  const navigate = useNavigate();
  const { person: asked } = useSearch({ from: "/people" });
  const [chosen, setOpened] = useState<Person | "new" | null>(null);
  // The palette leads to one account.
  const one = useQuery({ queryKey: ["people", "one", asked], queryFn: () => answered(api.GET("/api/admin/v1/people/{id}", { params: { path: { id: asked! } } })), enabled: asked !== undefined });
  const opened = chosen ?? (asked ? (one.data ?? null) : null);
  const pages = usePages<Person>(["people"], (after) => answered(api.GET("/api/admin/v1/people", { params: { query: { limit: 50, after } } })));
  return (
    <>
      <PageTitle aside={<Button onClick={() => setOpened("new")}>{t("people.new")}</Button>}>{t("nav.people")}</PageTitle>
      {one.isError && <ErrorState failure={one.error} />}
      <Listing pages={pages} empty={t("people.empty")}>
        {(items) => (
          <ul className="rows">
            {items.map((person) => (
              <li key={person.id}>
                <button type="button" className="row" onClick={() => setOpened(person)}>
                  <Group justify="space-between"><Text fw={600}>{person.name}</Text>{!person.active && <Badge>{t("people.inactive")}</Badge>}</Group>
                  <Text size="sm" c="dimmed">{[person.email, person.credentials, person.roles.map((role) => t(`role.${role}`)).join(", ")].filter(Boolean).join(" · ")}</Text>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {opened && <PersonDialog key={opened === "new" ? "new" : opened.id} person={opened === "new" ? null : opened} onClose={() => { setOpened(null); void navigate({ to: "/people", search: {}, replace: true }); }} />}
    </>
  );
}

function PersonDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const t = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const [fields, setFields] = useState({ name: person?.name ?? "", credentials: person?.credentials ?? "", bio: person?.bio ?? "", roles: person?.roles ?? ([] as Role[]) });
  const [email, setEmail] = useState("");
  const [slug, setSlug] = useState(person?.slug ?? "");
  const [active, setActive] = useState(person?.active ?? true);
  const [begun] = useState({ ...fields, email, slug, active });
  const [leaving, setLeaving] = useState(false);
  const { busy, act, problem, errorAt, form } = useAct(FIELDS);
  const [key] = useState(() => crypto.randomUUID());
  const set = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });

  const unsaved = JSON.stringify({ ...fields, email, slug, active }) !== JSON.stringify(begun);

  async function finish(run: () => Promise<unknown>, done: string, closes = true) {
    const worked = await act(run);
    await queries.invalidateQueries({ queryKey: ["people"] });
    if (worked) {
      tell(done);
      if (closes) {
        onClose();
      }
    }
  }

  const save = () => person
    ? finish(() => answered(api.PATCH("/api/admin/v1/people/{id}", { params: { path: { id: person.id }, header: onVersion(person.version) }, body: { ...fields, active, slug } })), t("people.saved"))
    : finish(() => answered(api.POST("/api/admin/v1/people", { params: { header: { "Idempotency-Key": key } }, body: { ...fields, email } })), t("people.invited"));

  return (
    <>
      <Modal opened onClose={() => (unsaved ? setLeaving(true) : onClose())} title={person?.name ?? t("people.new")} closeButtonProps={{ "aria-label": t("action.close") }}>
        <form ref={form} onSubmit={(event) => { event.preventDefault(); void save(); }} noValidate>
          <FormProblems words={problem} />
          <Stack>
            {!person && <TextInput data-autofocus label={t("signIn.email")} description={t("people.emailHelp")} type="email" value={email} error={errorAt("email")} onChange={(event) => setEmail(event.currentTarget.value)} />}
            <TextInput label={t("people.name")} maxLength={100} value={fields.name} error={errorAt("name")} onChange={(event) => set({ name: event.currentTarget.value })} />
            <TextInput label={t("people.credentials")} description={t("people.credentialsHelp")} maxLength={200} value={fields.credentials} error={errorAt("credentials")} onChange={(event) => set({ credentials: event.currentTarget.value })} />
            <MultiSelect label={t("people.roles")} data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} value={fields.roles} error={errorAt("roles")} onChange={(roles) => set({ roles: roles as Role[] })} />
            <Textarea label={t("people.bio")} maxLength={2000} rows={3} value={fields.bio} error={errorAt("bio")} onChange={(event) => set({ bio: event.currentTarget.value })} />
            {person && <TextInput label={t("people.slug")} description={t("people.slugHelp", { address: `/authors/${person.slug}` })} maxLength={100} spellCheck={false} value={slug} error={errorAt("slug")} onChange={(event) => setSlug(event.currentTarget.value)} />}
            {person && person.id !== me.id && <Switch label={t("people.active")} checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />}
            <Group justify="space-between">
              {person ? <Button variant="default" disabled={busy} onClick={() => void finish(() => answered(api.POST("/api/admin/v1/people/{id}/invitation", { params: { path: { id: person.id } } })), t("people.invited"), !unsaved)}>{t("people.invite")}</Button> : <span />}
              <Button type="submit" loading={busy}>{t("action.save")}</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
      <ConfirmDialog opened={leaving} danger title={t("leave.title")} words={t("leave.words")} act={t("leave.act")} onConfirm={onClose} onClose={() => setLeaving(false)} />
    </>
  );
}
