package org.comfrey.server.role;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Decides {@link ConditionalOnRole}. */
final class OnRole extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var role = metadata.getAnnotations().get(ConditionalOnRole.class).getEnum("value", Role.class);
        var played = Role.in(context.getEnvironment()).contains(role);
        return new ConditionOutcome(
                played, ConditionMessage.of("comfrey.roles " + (played ? "names " : "does not name ") + role));
    }
}
