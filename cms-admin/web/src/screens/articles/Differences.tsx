import type { Schema } from "../../api/client";
import { wordsOf } from "../../editor/words";
import { useWords } from "../../i18n";
import { Stack, Text, Title } from "../../ui";

type Block = Schema<"BlockDifference">;

/** What changed between two versions: fields first, then blocks, words within them. Marked in words, not by colour alone. */
export function Differences({ differences, onlyChanges }: { differences: Schema<"Differences">; onlyChanges: boolean }) {
  const t = useWords();
  const changed = differences.fields.length > 0 || differences.blocks.some(isChanged);
  return (
    <Stack>
      <Text size="sm" c="dimmed"><ins>{t("diff.added")}</ins> · <del>{t("diff.removed")}</del></Text>
      {!changed && <Text>{t("diff.same")}</Text>}
      {differences.fields.map((field, index) => (
        <section key={index}>
          <Title order={3} size="h6">{label(field.to ?? field.from ?? "")} · {t(`diff.${field.change}`)}</Title>
          {field.words ? <Words runs={field.words} /> : <>{field.before !== undefined && <Text component="div"><del>{wordsOf(field.before)}</del></Text>}{field.after !== undefined && <Text component="div"><ins>{wordsOf(field.after)}</ins></Text>}</>}
        </section>
      ))}
      {differences.blocks.map((block, index) => <BlockLine key={index} block={block} onlyChanges={onlyChanges} />)}
    </Stack>
  );
}

function BlockLine({ block, onlyChanges }: { block: Block; onlyChanges: boolean }) {
  const t = useWords();
  if (!isChanged(block)) {
    return onlyChanges ? null : <Text c="dimmed" size="sm">{t("diff.unchanged")}</Text>;
  }
  const whole = block.block !== undefined ? wordsOf(block.block) : null;
  const added = block.changes.includes("ADDED");
  return (
    <section className="diff-block">
      {block.changes.length > 0 && <Text size="sm" fw={600}>{block.changes.map((change) => t(`diff.${change}`)).join(", ")}</Text>}
      {whole !== null && <Text component="div">{added ? <ins>{whole}</ins> : <del>{whole}</del>}</Text>}
      {block.words && <Words runs={block.words} />}
      {block.fields.map((field, index) => <Text key={index} component="div" size="sm">{label(field.to ?? field.from ?? "")}: {field.before !== undefined && <del>{wordsOf(field.before)}</del>} {field.after !== undefined && <ins>{wordsOf(field.after)}</ins>}</Text>)}
      {block.blocks.map((inside, index) => <BlockLine key={index} block={inside} onlyChanges={onlyChanges} />)}
    </section>
  );
}

function Words({ runs }: { runs: Schema<"Run">[] }) {
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

/** The last names of a JSON pointer; people count from one. */
function label(pointer: string) {
  return pointer.split("/").slice(1).filter((step) => step !== "attrs").slice(-3).map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step)).join(" ");
}
