import { useState } from "react";
import { useWords } from "../i18n";
import { useFacts } from "./facts";
import { FactsFrame, replaced, toNext } from "./FactsFrame";
import { PlainField } from "./PlainField";
import { RemoveEntry } from "./RemoveEntry";

const GRADES = ["HIGH", "MODERATE", "LOW", "VERY_LOW"] as const;

/** What the treatment is used for, as the table of the page. */
export function IndicationsBlock() {
  const t = useWords();
  const { treatment, references, editable, errorAt, onChange } = useFacts();
  const [fresh, setFresh] = useState<number | null>(null);
  const { indications } = treatment;
  const set = (items: typeof indications) => onChange({ ...treatment, indications: items });
  const numbers = (keys: string[]) => keys.map((key) => references.findIndex((reference) => reference.key === key) + 1).filter((number) => number > 0);

  function add() {
    setFresh(indications.length);
    set([...indications, { condition: "", icd10: [], references: [] }]);
  }

  return (
    <FactsFrame kind="indications" words="block.indications" empty={indications.length === 0 ? "facts.noIndications" : null} add="facts.addIndication" onAdd={add}>
      <table>
        <caption>{t("facts.usedFor")}</caption>
        <thead><tr><th scope="col">{t("facts.condition")}</th><th scope="col">{t("facts.icd10Short")}</th><th scope="col">{t("facts.helps")}</th>{editable && <td />}</tr></thead>
        <tbody>
          {indications.map((indication, index) => {
            const name = `${t("facts.indication")} ${index + 1}`;
            const change = (part: Partial<typeof indication>) => set(replaced(indications, index, { ...indication, ...part }));
            return (
              <tr key={index} data-entry>
                <th scope="row">
                  {editable
                    ? <PlainField label={`${name}: ${t("facts.condition")}`} hint={t("facts.condition")} value={indication.condition} error={errorAt(`/treatment/indications/${index}/condition`)} autoFocus={fresh === index}
                      onChange={(condition) => change({ condition })} onEnter={(field) => { if (!toNext(field)) { add(); } }} />
                    : indication.condition}
                  {numbers(indication.references).map((number) => <sup key={number} className="block-source">{number}</sup>)}
                </th>
                <td>{indication.icd10.join(", ")}</td>
                <td>
                  {editable
                    ? (
                      <select aria-label={`${name}: ${t("facts.evidence")}`} value={indication.evidenceGrade ?? ""} onChange={(event) => change({ evidenceGrade: GRADES.find((grade) => grade === event.currentTarget.value) })}>
                        <option value="">{t("facts.notGraded")}</option>
                        {GRADES.map((grade) => <option key={grade} value={grade}>{t(`grade.${grade}`)}</option>)}
                      </select>
                    )
                    : indication.evidenceGrade ? t(`grade.${indication.evidenceGrade}`) : t("facts.notGraded")}
                  {editable
                    ? <PlainField label={`${name}: ${t("facts.note")}`} hint={t("facts.noteHint")} value={indication.note ?? ""} error={errorAt(`/treatment/indications/${index}/note`)} onChange={(note) => change({ note: note || undefined })} />
                    : indication.note && <p>{indication.note}</p>}
                </td>
                {editable && <td><RemoveEntry what={name} onRemove={() => set(replaced(indications, index, null))} /></td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </FactsFrame>
  );
}
