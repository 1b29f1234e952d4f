import { createContext, use, type ReactNode } from "react";
import type { Schema } from "../../api/client";
import { wordsOf } from "../../editor/words";
import { useWords } from "../../i18n";
import { SimpleGrid, Stack, Text, Title } from "../../ui";
import { isChoice, placeName, valueName } from "./places";

type Block = Schema<"BlockDifference">;

/** In one text, or the text before and the text after beside each other. */
export type View = "inline" | "sides";

const ViewContext = createContext<View>("inline");

/** What changed between two versions: fields first, then blocks, words within them. Marked in words, not by colour alone. */
export function Differences({ differences, onlyChanges, view }: { differences: Schema<"Changes">; onlyChanges: boolean; view: View }) {
  const t = useWords();
  const changed = differences.fields.length > 0 || differences.blocks.some(isChanged);
  return (
    <ViewContext value={view}><Stack>
      <Text size="sm" c="dimmed"><ins>{t("diff.added")}</ins> · <del>{t("diff.removed")}</del></Text>
      {view === "sides" && <SimpleGrid cols={2} spacing="sm" visibleFrom="sm" aria-hidden="true"><Text fw={600}>{t("diff.before")}</Text><Text fw={600}>{t("diff.after")}</Text></SimpleGrid>}
      {!changed && <Text>{t("diff.same")}</Text>}
      {differences.fields.map((field, index) => (
        <section key={index}>
          <Title order={3} size="h6">{placeName(field.to ?? field.from ?? "", t)} · {t(`diff.${field.change}`)}</Title>
          {field.words && !isChoice(nameIn(field.to ?? field.from ?? "")) ? <WordsChanged runs={field.words} /> : <Change field={nameIn(field.to ?? field.from ?? "")} before={field.before} after={field.after} />}
        </section>
      ))}
      {differences.blocks.map((block, index) => <BlockLine key={index} block={block} onlyChanges={onlyChanges} />)}
    </Stack></ViewContext>
  );
}

function BlockLine({ block, onlyChanges }: { block: Block; onlyChanges: boolean }) {
  const t = useWords();
  if (!isChanged(block)) {
    return onlyChanges ? null : <Text c="dimmed" size="sm">{t("diff.unchanged")}</Text>;
  }
  const whole = block.block !== undefined;
  const added = block.changes.includes("ADDED");
  return (
    <section className="diff-block">
      {block.changes.length > 0 && <Text size="sm" fw={600}>{block.changes.map((change) => t(`diff.${change}`)).join(", ")}</Text>}
      {whole && <Change before={added ? undefined : block.block} after={added ? block.block : undefined} />}
      {block.words && <WordsChanged runs={block.words} />}
      {block.fields.map((field, index) => <div key={index}><Text component="div" size="sm" c="dimmed">{placeName(field.to ?? field.from ?? "", t)}</Text><Change field={nameIn(field.to ?? field.from ?? "")} before={field.before} after={field.after} /></div>)}
      {block.blocks.map((inside, index) => <BlockLine key={index} block={inside} onlyChanges={onlyChanges} />)}
    </section>
  );
}

/** One thing before and after; where it is only in one of both versions, the other side stays empty. */
function Change({ field = "", before, after }: { field?: string; before: unknown; after: unknown }) {
  const t = useWords();
  const inWords = (value: unknown) => wordsOf(value, (name, said) => valueName(name, said, t), field);
  const old = before !== undefined && <Text component="div"><del>{inWords(before)}</del></Text>;
  const fresh = after !== undefined && <Text component="div"><ins>{inWords(after)}</ins></Text>;
  return <Sides inline={<>{old}{fresh}</>} before={old} after={fresh} />;
}

/** The field that a pointer leads to. */
function nameIn(pointer: string) {
  return pointer.slice(pointer.lastIndexOf("/") + 1);
}

function WordsChanged({ runs }: { runs: Schema<"Run">[] }) {
  return <Sides inline={<Runs runs={runs} />} before={<Runs runs={runs.filter(({ change }) => change !== "ADDED")} />} after={<Runs runs={runs.filter(({ change }) => change !== "REMOVED")} />} />;
}

function Sides({ inline, before, after }: { inline: ReactNode; before: ReactNode; after: ReactNode }) {
  const t = useWords();
  if (use(ViewContext) === "inline") {
    return inline;
  }
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <div className="diff-side" role="group" aria-label={t("diff.before")}>{before}</div>
      <div className="diff-side" role="group" aria-label={t("diff.after")}>{after}</div>
    </SimpleGrid>
  );
}

function Runs({ runs }: { runs: Schema<"Run">[] }) {
  const t = useWords();
  return (
    <Text component="div">
      {runs.map((run, index) => {
        switch (run.change) {
          case "ADDED":
            return <ins key={index}>{run.text}</ins>;
          case "REMOVED":
            return <del key={index}>{run.text}</del>;
          case "MARKED":
            return <em key={index} title={t("diff.MARKED")}>{run.text}</em>;
          case "UNCHANGED":
            return <span key={index}>{run.text}</span>;
        }
      })}
    </Text>
  );
}

function isChanged(block: Block): boolean {
  return block.changes.length > 0 || block.fields.length > 0 || block.blocks.some(isChanged);
}
