package org.comfrey.api.web;

import java.util.Set;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads which part of a list is asked for. */
class SliceArgument implements HandlerMethodArgumentResolver {

    static final Set<String> PARAMETERS = Set.of("limit", "after");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Slice.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var limit = request.getParameter("limit");
        try {
            return Slice.of(limit == null ? null : Integer.valueOf(limit), request.getParameter("after"));
        } catch (NumberFormatException notANumber) {
            throw new RequestRefused(ProblemType.MALFORMED_REQUEST, "The parameter \"limit\" is a whole number.");
        } catch (InvalidInput invalid) {
            // A wrong address is not wrong content.
            throw new RequestRefused(ProblemType.MALFORMED_REQUEST, String.valueOf(invalid.getMessage()));
        }
    }
}
