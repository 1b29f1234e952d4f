import { useState } from "react";
import { useMay } from "../../app/me";
import { useStaff } from "../../app/staff";
import { useTopics } from "../../app/topics";
import { NONE } from "../../editor/facts";
import { PictureDialog } from "../../editor/PictureDialog";
import type { Content, Patch } from "../../editor/saving";
import { useWords } from "../../i18n";
import { Button, Group, MultiSelect, Select, Stack, TagsInput, Text, Textarea, TextInput, Title } from "../../ui";
import { List } from "./FactsPanel";
import type { FieldAt } from "./places";

const POLICIES: Content["commentPolicy"][] = ["OPEN", "ALWAYS_OPEN", "CLOSED"];

interface Props {
  content: Content;
  editable: boolean;
  fieldAt: FieldAt;
  onChange: (part: Patch) => void;
}

/** What the page has besides its text: its address, its place on the site, its sources. */
export function PageDetailsPanel({ content, editable, fieldAt, onChange }: Props) {
  const t = useWords();
  const may = useMay();
  const [choosing, setChoosing] = useState(false);
  const topics = useTopics(may("topics:read"));
  const known = topics.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const staff = useStaff();
  // Whoever has left and is named stays named.
  const authors = staff.data?.filter(({ id, active }) => active || content.authors.includes(id)).map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const { cover, seo } = content;
  return (
    <fieldset className="plain" disabled={!editable}><Stack>
      <TextInput label={t("page.slug")} description={`/articles/${content.slug}`} value={content.slug} maxLength={100} spellCheck={false} {...fieldAt("/slug")} onChange={(event) => onChange({ slug: event.currentTarget.value })} />
      {topics.data && <MultiSelect label={t("page.topics")} data={known} value={content.topics} searchable {...fieldAt("/topics")} onChange={(chosen) => onChange({ topics: chosen })} />}
      {staff.data && <MultiSelect label={t("page.authors")} description={t("page.authorsHint")} data={authors} value={content.authors} searchable {...fieldAt("/authors")} onChange={(chosen) => onChange({ authors: chosen })} />}
      <TagsInput label={t("page.tags")} value={content.tags} {...fieldAt("/tags")} onChange={(tags) => onChange({ tags })} />
      <section aria-label={t("page.cover")} data-at="/cover">
        <Title order={3} size="h5" mb="xs">{t("page.cover")}</Title>
        {cover ? <><img className="thumb" src={`/media/${cover.media}`} alt={cover.alt} /><TextInput label={t("media.alt")} value={cover.alt} maxLength={300} {...fieldAt("/cover/alt")} onChange={(event) => onChange({ cover: { ...cover, alt: event.currentTarget.value } })} /></> : <Text size="sm" c="dimmed">{t("page.noCover")}</Text>}
        <Group mt="xs">
          <Button size="compact-md" variant="default" onClick={() => setChoosing(true)}>{t("page.chooseCover")}</Button>
          {cover && <Button size="compact-md" variant="subtle" color="red" onClick={() => onChange({ cover: NONE })}>{t("action.remove")}</Button>}
        </Group>
      </section>
      <TextInput label={t("page.seoTitle")} value={seo.title ?? ""} maxLength={120} {...fieldAt("/seo/title")} onChange={(event) => onChange({ seo: { ...seo, title: event.currentTarget.value } })} />
      <Textarea label={t("page.seoDescription")} value={seo.description ?? ""} maxLength={320} rows={3} {...fieldAt("/seo/description")} onChange={(event) => onChange({ seo: { ...seo, description: event.currentTarget.value } })} />
      <Select label={t("page.comments")} description={t(`page.commentsHelp.${content.commentPolicy}`)} allowDeselect={false} value={content.commentPolicy} data={POLICIES.map((value) => ({ value, label: t(`page.comments.${value}`) }))} {...fieldAt("/commentPolicy")}
        onChange={(policy) => onChange({ commentPolicy: policy as Content["commentPolicy"] })} />
      <List at="/references" title={t("page.references")} one={t("page.reference")} items={content.references} fresh={{ key: "", title: "" }} onItems={(references) => onChange({ references })}>
        {(reference, change, index) => (
          <>
            <TextInput label={t("page.referenceKey")} description={t("page.referenceKeyHint")} value={reference.key} {...fieldAt(`/references/${index}/key`)} onChange={(event) => change({ ...reference, key: event.currentTarget.value })} />
            <TextInput label={t("editor.title")} value={reference.title} {...fieldAt(`/references/${index}/title`)} onChange={(event) => change({ ...reference, title: event.currentTarget.value })} />
            <TextInput label={t("page.source")} value={reference.source ?? ""} {...fieldAt(`/references/${index}/source`)} onChange={(event) => change({ ...reference, source: event.currentTarget.value || undefined })} />
            <TextInput label={t("page.year")} inputMode="numeric" value={reference.year?.toString() ?? ""} {...fieldAt(`/references/${index}/year`)} onChange={(event) => change({ ...reference, year: /^\d{1,4}$/.test(event.currentTarget.value) ? Number(event.currentTarget.value) : undefined })} />
            <TextInput label={t("link.href")} value={reference.url ?? ""} {...fieldAt(`/references/${index}/url`)} onChange={(event) => change({ ...reference, url: event.currentTarget.value || undefined })} />
            <TextInput label="DOI" value={reference.doi ?? ""} {...fieldAt(`/references/${index}/doi`)} onChange={(event) => change({ ...reference, doi: event.currentTarget.value || undefined })} />
          </>
        )}
      </List>
      {choosing && <PictureDialog file={null} needsWords onClose={() => setChoosing(false)} onChoose={({ media, alt }) => { setChoosing(false); onChange({ cover: { media, alt } }); }} />}
    </Stack></fieldset>
  );
}
