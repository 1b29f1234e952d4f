import type { Topic } from "../../app/topics";

export interface Branch {
  topic: Topic;
  below: Branch[];
}

/** The topics as they stand below each other. One whose parent is not among them stands at the top. */
export function treeOf(topics: Topic[]): Branch[] {
  const known = new Set(topics.map(({ id }) => id));
  const below = (parent: string | null): Branch[] =>
    topics
      .filter((topic) => (topic.parent && known.has(topic.parent) ? topic.parent : null) === parent)
      .map((topic) => ({ topic, below: below(topic.id) }));
  return below(null);
}

/** The branches in which a topic has these words in its name, a synonym or a code; those above it stay, so that it is seen where it stands. */
export function matching(branches: Branch[], words: string): Branch[] {
  const wanted = words.trim().toLocaleLowerCase();
  return wanted === "" ? branches : branches.flatMap((branch) => {
    const below = matching(branch.below, wanted);
    return below.length > 0 || says(branch.topic, wanted) ? [{ topic: branch.topic, below }] : [];
  });
}

function says({ name, synonyms, icd10 }: Topic, wanted: string) {
  return [name, ...synonyms, ...icd10].some((word) => word.toLocaleLowerCase().includes(wanted));
}

/** The ids of a topic and of all that stand below it: none of them can be its parent. */
export function withBelow(topics: Topic[], id: string): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    topics.filter(({ parent }) => parent && found.has(parent)).forEach((topic) => found.add(topic.id));
  }
  return found;
}
