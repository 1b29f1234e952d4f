import { answered, api, onVersion, Refused } from "../../api/client";
import type { Schema } from "../../api/client";
import type { Base, Patch, Server } from "../../editor/saving";

/** The requests that saving an article needs. */
export class ArticleServer implements Server {
  constructor(
    private readonly id: string,
    readonly session: string,
    private readonly onSaved: (article: Schema<"Article">) => void,
  ) {}

  keep(base: string, sequence: number, patch: Patch) {
    // The document says of the patch only that it is JSON.
    const body = { base, sequence, patch: patch as unknown as Schema<"JsonNode"> };
    return answered(api.PUT("/api/admin/v1/articles/{id}/autosaves/{session}", { params: { path: { id: this.id, session: this.session } }, body }));
  }

  async save(base: Base, patch: Patch, note: string | undefined) {
    const body = { ...patch, autosave: this.session, ...(note && { revisionNote: note }) } as Schema<"ArticlePatch">;
    const send = (version: number) => answered(api.PATCH("/api/admin/v1/articles/{id}", { params: { path: { id: this.id }, header: onVersion(version) }, body }));
    const article = await send(base.version).catch((failure: unknown) => {
      const current = failure instanceof Refused ? (failure.problem.current as unknown as Schema<"Article"> | undefined) : undefined;
      if (current?.head.revision !== base.revision) {
        throw failure;
      }
      // Nobody has changed the text: it was sent back, signed off or scheduled meanwhile.
      return send(current.version);
    });
    this.onSaved(article);
    return article;
  }

  discard() {
    return answered(api.DELETE("/api/admin/v1/articles/{id}/autosaves/{session}", { params: { path: { id: this.id, session: this.session } } }));
  }
}
