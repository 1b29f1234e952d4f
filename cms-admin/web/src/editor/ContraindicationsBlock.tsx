import { useState } from "react";
import { useWords } from "../i18n";
import { NONE, useFacts } from "./facts";
import { FactsFrame, replaced, toNext } from "./FactsFrame";
import { PlainField } from "./PlainField";
import { RemoveEntry } from "./RemoveEntry";

const SEVERITIES = ["ABSOLUTE", "RELATIVE"] as const;

/** With what the treatment must not be used, as the list of the page. */
export function ContraindicationsBlock() {
  const t = useWords();
  const { treatment, editable, errorAt, onChange } = useFacts();
  const [fresh, setFresh] = useState<number | null>(null);
  const { contraindications } = treatment;
  const set = (items: typeof contraindications) => onChange({ ...treatment, contraindications: items });

  function add() {
    setFresh(contraindications.length);
    set([...contraindications, { condition: "", severity: "ABSOLUTE" }]);
  }

  return (
    <FactsFrame kind="contraindications" words="block.contraindications" empty={null} add="facts.addContraindication" onAdd={add}>
      {contraindications.length === 0 && <ForEverybody words={treatment.noContraindications ?? ""} editable={editable} error={errorAt("/treatment/noContraindications")} onChange={(words) => onChange({ ...treatment, noContraindications: words || NONE })} />}
      {contraindications.length > 0 && <ul>
        {contraindications.map((against, index) => {
          const name = `${t("facts.contraindication")} ${index + 1}`;
          const change = (part: Partial<typeof against>) => set(replaced(contraindications, index, { ...against, ...part }));
          if (!editable) {
            return <li key={index}><span className="severity">{t(`against.${against.severity}`)}</span> <strong>{against.condition}</strong>{against.reason && `: ${against.reason}`}</li>;
          }
          return (
            <li key={index} data-entry>
              <select className="severity" aria-label={`${name}: ${t("facts.severity")}`} value={against.severity} onChange={(event) => change({ severity: SEVERITIES.find((severity) => severity === event.currentTarget.value) ?? "ABSOLUTE" })}>
                {SEVERITIES.map((severity) => <option key={severity} value={severity}>{t(`against.${severity}`)}</option>)}
              </select>
              <strong>
                <PlainField label={`${name}: ${t("facts.condition")}`} hint={t("facts.condition")} value={against.condition} error={errorAt(`/treatment/contraindications/${index}/condition`)} autoFocus={fresh === index}
                  onChange={(condition) => change({ condition })} onEnter={(field) => { if (!toNext(field)) { add(); } }} />
              </strong>
              <PlainField label={`${name}: ${t("facts.reason")}`} hint={t("facts.reasonHint")} value={against.reason ?? ""} error={errorAt(`/treatment/contraindications/${index}/reason`)} onChange={(reason) => change({ reason: reason || undefined })}
                onEnter={(field) => { if (!toNext(field)) { add(); } }} />
              <RemoveEntry what={name} onRemove={() => set(replaced(contraindications, index, null))} />
            </li>
          );
        })}
      </ul>}
    </FactsFrame>
  );
}

/** Why it is for everybody, where that is so. */
function ForEverybody({ words, editable, error, onChange }: { words: string; editable: boolean; error: string | undefined; onChange: (words: string) => void }) {
  const t = useWords();
  return (
    <>
      {words === "" && <p className="block-empty">{t("facts.noContraindications")}</p>}
      {editable ? <p><PlainField label={t("facts.noContraindicationsWhy")} hint={t("facts.noContraindicationsHint")} value={words} error={error} onChange={onChange} /></p> : <p>{words}</p>}
    </>
  );
}
