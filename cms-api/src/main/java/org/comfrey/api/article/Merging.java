package org.comfrey.api.article;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.problem.Changes;
import org.comfrey.api.problem.MergeProposal;
import org.comfrey.api.web.MergePatch;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Revisions;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.diff.Differences;
import org.comfrey.model.diff.Merge;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.NotFound;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares and merges contents in the shape in which clients edit them. */
@Component
@RequiredArgsConstructor
class Merging {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final Revisions revisions;
    private final Contents contents;
    private final ArticleMapper mapper;
    private final MergePatch patches;
    private final JsonMapper json;

    Differences differences(ArticleContent from, ArticleContent to) {
        return Differences.between(tree(from), tree(to));
    }

    /** What a patch makes of a content. */
    ArticleContent patched(ArticleContent content, ObjectNode fields) {
        return contents.read(patches.apply(mapper.content(content), fields, ArticleRequest.class));
    }

    /**
     * How a patch of an older version goes together with the article as it is.
     *
     * @param version the version that the patch was made on
     * @return nothing when there was no such version, or the patch is not valid by itself
     */
    Optional<MergeProposal> proposal(Article current, long version, ObjectNode fields) {
        try {
            var before = revisions.asOf(current, version).content();
            var base = tree(before);
            var theirs = tree(current.content());
            var mine = tree(patched(before, fields));
            var merge = fitting(Merge.of(base, theirs, mine), base, theirs, mine);
            var content = read(merge);
            return Optional.of(new MergeProposal(
                    current.version(),
                    merge.isClean(),
                    MergePatch.between(node(current.content()), node(content)),
                    tree(content),
                    merge.conflicts(),
                    Changes.of(Differences.between(base, theirs)),
                    Changes.of(Differences.between(theirs, tree(content)))));
        } catch (InvalidInput | NotFound doNotGoTogether) {
            return Optional.empty();
        }
    }

    /** Each is valid by itself; where they are too much together, somebody has to choose. */
    private Merge fitting(Merge merge, Map<String, Object> base, Map<String, Object> theirs, Map<String, Object> mine) {
        try {
            read(merge);
            return merge;
        } catch (InvalidInput tooMuch) {
            var fields = tooMuch.problems().stream()
                    .map(problem -> problem.pointer().split("/", 3))
                    .filter(pointer -> pointer.length > 1)
                    .map(pointer -> pointer[1])
                    .collect(Collectors.toCollection(TreeSet::new));
            return merge.withStored(fields, base, theirs, mine);
        }
    }

    private ArticleContent read(Merge merge) {
        return contents.read(json.convertValue(merge.content(), ArticleRequest.class));
    }

    private ObjectNode node(ArticleContent content) {
        return json.valueToTree(mapper.content(content));
    }

    private Map<String, Object> tree(ArticleContent content) {
        return json.convertValue(mapper.content(content), TREE);
    }
}
