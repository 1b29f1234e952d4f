/** What people who know Markdown type, besides what Tiptap knows by itself. */
import { Extension, InputRule, textblockTypeInputRule } from "@tiptap/core";
import { linkTo } from "./addresses";

export const Markdown = Extension.create({
  name: "markdown",
  addInputRules() {
    const { heading } = this.editor.schema.nodes;
    const { link } = this.editor.schema.marks;
    return [
      // The title is the heading of the first level; what is typed as one is one of the second.
      textblockTypeInputRule({ find: /^#\s$/, type: heading!, getAttributes: { level: 2 } }),
      new InputRule({
        find: /\[([^[\]]+)\]\(([^()\s]+)\)$/,
        handler: ({ state, range, match }) => {
          const { href } = linkTo(match[2]!);
          if (href === undefined) {
            return null;
          }
          const words = state.schema.text(match[1]!, [link!.create({ href })]);
          state.tr.replaceWith(range.from, range.to, words).removeStoredMark(link!);
          return undefined;
        },
      }),
    ];
  },
});
