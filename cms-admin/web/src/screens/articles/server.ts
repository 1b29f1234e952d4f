import { answered, api, onVersion } from "../../api/client";
import type { Schema } from "../../api/client";
import type { Patch, Server } from "../../editor/saving";

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

  async save(version: number, patch: Patch, note: string | undefined) {
    const body = { ...patch, autosave: this.session, ...(note && { revisionNote: note }) } as Schema<"ArticlePatch">;
    const article = await answered(api.PATCH("/api/admin/v1/articles/{id}", { params: { path: { id: this.id }, header: onVersion(version) }, body }));
    this.onSaved(article);
    return article;
  }

  discard() {
    return answered(api.DELETE("/api/admin/v1/articles/{id}/autosaves/{session}", { params: { path: { id: this.id, session: this.session } } }));
  }
}
