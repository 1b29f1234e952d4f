import { useState } from "react";
import { useWords } from "../i18n";
import { useFacts } from "./facts";
import { FactsFrame, replaced, toNext } from "./FactsFrame";
import { PlainField } from "./PlainField";
import { RemoveEntry } from "./RemoveEntry";

/** What a patient asks the insurer, as the page has it. */
export function InsuranceBlock() {
  const t = useWords();
  const { treatment, editable, errorAt, onChange } = useFacts();
  const [fresh, setFresh] = useState<number | null>(null);
  const { questions, codes } = treatment.insurance;
  const set = (items: string[]) => onChange({ ...treatment, insurance: { ...treatment.insurance, questions: items } });

  function add() {
    setFresh(questions.length);
    set([...questions, ""]);
  }

  return (
    <FactsFrame kind="insuranceQuestions" words="block.insuranceQuestions" empty={questions.length === 0 && codes.length === 0 ? "facts.noQuestions" : null} add="facts.addQuestion" onAdd={add}>
      {questions.length > 0 && (
        <>
          <p className="block-subtitle">{t("facts.insurerQuestions")}</p>
          <ul>
            {questions.map((question, index) => {
              const name = `${t("block.question")} ${index + 1}`;
              return editable
                ? (
                  <li key={index} data-entry>
                    <PlainField label={name} hint={t("block.question")} value={question} error={errorAt(`/treatment/insurance/questions/${index}`)} autoFocus={fresh === index} onChange={(words) => set(replaced(questions, index, words))}
                      onEnter={(field) => { if (!toNext(field)) { add(); } }} />
                    <RemoveEntry what={name} onRemove={() => set(replaced(questions, index, null))} />
                  </li>
                )
                : <li key={index}>{question}</li>;
            })}
          </ul>
        </>
      )}
      {codes.length > 0 && <><p className="block-subtitle">{t("facts.codesReady")}</p><ul>{codes.map((code) => <li key={code}>{code}</li>)}</ul></>}
    </FactsFrame>
  );
}
