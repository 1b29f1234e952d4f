import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api, onVersion, type Schema } from "../../api/client";
import { useMe } from "../../app/me";
import { Needs } from "../../app/Needs";
import { inWords } from "../../app/problems";
import { usePages } from "../../app/usePages";
import { useWords } from "../../i18n";
import { Badge, Button, ErrorState, FormProblems, Group, Modal, MultiSelect, PageTitle, Stack, Switch, tell, Text, Textarea, TextInput } from "../../ui";
import { Listing } from "./Listing";

type Person = Schema<"Person">;
type Role = Person["roles"][number];
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
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const set = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });

  async function act(run: () => Promise<unknown>, done: string) {
    setBusy(true);
    setProblem(null);
    try {
      await run();
      await queries.invalidateQueries({ queryKey: ["people"] });
      tell(done);
      onClose();
    } catch (failure) {
      setProblem(inWords(failure, t));
    } finally {
      setBusy(false);
    }
  }

  const save = () => person
    ? act(() => answered(api.PATCH("/api/admin/v1/people/{id}", { params: { path: { id: person.id }, header: onVersion(person.version) }, body: { ...fields, active, slug } })), t("people.saved"))
    : act(() => answered(api.POST("/api/admin/v1/people", { params: { header: { "Idempotency-Key": key } }, body: { ...fields, email } })), t("people.invited"));

  return (
    <Modal opened onClose={onClose} title={person?.name ?? t("people.new")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form onSubmit={(event) => { event.preventDefault(); void save(); }} noValidate>
        <FormProblems words={problem} />
        <Stack>
          {!person && <TextInput data-autofocus label={t("signIn.email")} description={t("people.emailHelp")} type="email" value={email} onChange={(event) => setEmail(event.currentTarget.value)} />}
          <TextInput label={t("people.name")} maxLength={100} value={fields.name} onChange={(event) => set({ name: event.currentTarget.value })} />
          <TextInput label={t("people.credentials")} description={t("people.credentialsHelp")} maxLength={200} value={fields.credentials} onChange={(event) => set({ credentials: event.currentTarget.value })} />
          <MultiSelect label={t("people.roles")} data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} value={fields.roles} onChange={(roles) => set({ roles: roles as Role[] })} />
          <Textarea label={t("people.bio")} maxLength={2000} rows={3} value={fields.bio} onChange={(event) => set({ bio: event.currentTarget.value })} />
          {person && <TextInput label={t("people.slug")} description={t("people.slugHelp", { address: `/authors/${person.slug}` })} maxLength={100} spellCheck={false} value={slug} onChange={(event) => setSlug(event.currentTarget.value)} />}
          {person && person.id !== me.id && <Switch label={t("people.active")} checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />}
          <Group justify="space-between">
            {person ? <Button variant="default" disabled={busy} onClick={() => void act(() => answered(api.POST("/api/admin/v1/people/{id}/invitation", { params: { path: { id: person.id } } })), t("people.invited"))}>{t("people.invite")}</Button> : <span />}
            <Button type="submit" loading={busy}>{t("action.save")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
