package org.comfrey.server.store;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.BasicUpdate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The embedded store and MongoDB do the same for a set of operators only; others fail on one of them, or are ignored in
 * silence. What is listed here was tried on both. An operator outside of it fails this test until somebody has tried it.
 */
class CommonSetTests {

    private static final Map<Class<?>, Set<String>> COMMON = Map.of(
            Criteria.class,
            Set.of(
                    "where",
                    "and",
                    "is",
                    "ne",
                    "in",
                    "lt",
                    "lte",
                    "gt",
                    "gte",
                    "exists",
                    "elemMatch",
                    "orOperator",
                    "andOperator"),
            Update.class,
            Set.of("set", "unset", "inc", "push", "pull", "addToSet", "setOnInsert"));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.comfrey");

    @Test
    void queriesAndUpdatesUseOperatorsThatBothStoresKnow() {
        noClasses()
                .should()
                .callMethodWhere(isOutsideTheCommonSet())
                .because("the embedded store and MongoDB have to answer alike")
                .check(OURS);
    }

    @Test
    void noQueryIsMadeOfText() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(BasicQuery.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(BasicUpdate.class)
                .because("what a request holds must never be read as an operator")
                .check(OURS);
    }

    @Test
    void nothingOfTheDomainGoesAroundTheTypedBuilders() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.comfrey.server.store..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(MongoCollection.class)
                .check(OURS);
    }

    private static DescribedPredicate<JavaCall<?>> isOutsideTheCommonSet() {
        return describe(
                "an operator outside the common set",
                call -> COMMON.entrySet().stream()
                        .anyMatch(set -> target(describe(
                                        "",
                                        called -> called.getOwner().isEquivalentTo(set.getKey())
                                                && isOperator(called.getName())
                                                && !set.getValue().contains(called.getName())))
                                .test(call)));
    }

    /** What reads a criteria is no operator. */
    private static boolean isOperator(String method) {
        return !method.startsWith("get") && !method.equals("<init>");
    }
}
