package org.comfrey.api;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comfrey.api.problem.ProblemView;
import org.comfrey.api.problem.Refusal;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.PageView;
import org.comfrey.api.web.Upload;
import org.comfrey.model.access.Actor;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** How the OpenAPI documents are made of the code. What all operations share is said here, once. */
@TestConfiguration(proxyBeanMethods = false)
class ApiDocuments {

    private static final Pattern SCOPE = Pattern.compile("'([a-z:-]+)'");
    private static final String ID = "66f0a1b2c3d4e5f600000001";

    /** By name. What is not here is an id. */
    private static final Map<String, Object> PARAMETERS = Map.ofEntries(
            Map.entry("after", "1767348000000_66f0a1b2c3d4e5f600000001"),
            Map.entry("days", 30),
            Map.entry("Idempotency-Key", "5f0c6a52-7f0e-4c0a-9d57-1d3b8f0a2c11"),
            Map.entry("limit", Slice.USUAL),
            Map.entry("open", true),
            Map.entry("session", "tab-7c1f"),
            Map.entry("since", "2026-11-02T00:00:00Z"),
            Map.entry("tag", "self-care"),
            Map.entry("tags", List.of(ID)),
            Map.entry("text", "massage"),
            Map.entry("until", "2026-11-09T00:00:00Z"));

    private static final String PROBLEM = "application/problem+json";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, IfMatch.class, CreationKey.class, Slice.class, Upload.class);
    }

    @Bean
    GroupedOpenApi adminDocument() {
        return GroupedOpenApi.builder()
                .group("admin")
                .pathsToMatch("/api/admin/v1/**")
                .addOpenApiCustomizer(ApiDocuments::describeAdmin)
                .addOpenApiCustomizer(ApiDocuments::requireNothingInPatches)
                .addOpenApiCustomizer(ApiDocuments::showExamples)
                .addOpenApiCustomizer(ApiDocuments::showRefusals)
                .addOpenApiCustomizer(ApiDocuments::showParameters)
                .addOperationCustomizer(adminOperations())
                .build();
    }

    @Bean
    GroupedOpenApi contentDocument() {
        return GroupedOpenApi.builder()
                .group("content")
                .pathsToMatch("/api/content/v1/**")
                .addOpenApiCustomizer(ApiDocuments::describeContent)
                .build();
    }

    /** What is not nullable in a record is required in its schema. */
    @Bean
    ModelConverter requiredUnlessNullable() {
        return new ModelConverter() {
            @Override
            public @Nullable Schema<?> resolve(
                    AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
                var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
                if (schema != null) {
                    requireComponents(Json.mapper().constructType(type.getType()), schema, context);
                }
                return schema;
            }
        };
    }

    private static void requireComponents(JavaType type, Schema<?> schema, ModelConverterContext context) {
        if (!type.isRecordType()) {
            return;
        }
        var ref = schema.get$ref();
        var model = ref == null ? schema : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        if (model == null || model.getProperties() == null) {
            return;
        }
        Arrays.stream(type.getRawClass().getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(model.getProperties()::containsKey)
                .filter(name ->
                        model.getRequired() == null || !model.getRequired().contains(name))
                .forEach(model::addRequiredItem);
    }

    private static void describeAdmin(OpenAPI api) {
        api.setInfo(new Info()
                .title("Comfrey management API")
                .version("v1")
                .description("For editors' tools and machines. People sign in with a session cookie and repeat the CSRF"
                        + " cookie in a header; machines send a bearer token. Every change of an existing thing names the"
                        + " version it was made on in If-Match. Refusals are problem documents (RFC 9457). Unknown fields and"
                        + " parameters are refused. A request has at most 1.25 MiB; the text of an article at most 1 MiB,"
                        + " 2,000 blocks and 8 levels of nesting; a title 200 characters; a reply 10,000; a review comment 5,000; a file of media"
                        + " 20 MiB unless the server is set otherwise."));
        api.setServers(null);
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        components
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("COMFREY_SESSION"))
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        ModelConverters.getInstance(true).readAll(ProblemView.class).forEach(components::addSchemas);
        api.setComponents(components);
    }

    /** A patch has what changes only, also where the whole thing has to have more. */
    private static void requireNothingInPatches(OpenAPI api) {
        api.getPaths().values().stream()
                .map(PathItem::getPatch)
                .filter(Objects::nonNull)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(media -> media.setSchema(patch(api.getComponents(), media.getSchema())));
    }

    private static Schema<?> patch(Components components, Schema<?> schema) {
        var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        var patched = name.replaceFirst("Request$", "Patch");
        components.addSchemas(patched, new Schema<>().type("object").properties(properties(components, schema)));
        return new Schema<>().$ref(patched);
    }

    private static Map<String, Schema> properties(Components components, Schema<?> schema) {
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            return properties(components, requireNonNull(components.getSchemas().get(name)));
        }
        var properties = new TreeMap<String, Schema>();
        requireNonNullElse(schema.getAllOf(), List.<Schema>of())
                .forEach(part -> properties.putAll(properties(components, part)));
        properties.putAll(requireNonNullElse(schema.getProperties(), Map.of()));
        return properties;
    }

    /** One of each operation, as it came to pass. */
    private static void showExamples(OpenAPI api) {
        var examples = ApiExamples.read();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    var example = examples.get(method + " " + path);
                    if (example == null) {
                        return;
                    }
                    if (operation.getRequestBody() != null) {
                        show(operation.getRequestBody().getContent(), example.sent());
                    }
                    operation.getResponses().entrySet().stream()
                            .filter(response -> response.getKey().startsWith("2"))
                            .forEach(response -> show(response.getValue().getContent(), example.answered()));
                }));
    }

    /** Refusals of one status look alike, whatever is refused: they are shown once. */
    private static void showRefusals(OpenAPI api) {
        var refusals = ApiExamples.refusals();
        refusals.forEach(
                (status, refusal) -> api.getComponents().addExamples(status, new Example().value(parsed(refusal))));
        operations(api)
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .filter(response -> refusals.containsKey(response.getKey()))
                .forEach(response -> response.getValue()
                        .getContent()
                        .values()
                        .forEach(media -> media.addExamples(
                                "refused", new Example().$ref("#/components/examples/" + response.getKey()))));
    }

    private static void showParameters(OpenAPI api) {
        operations(api)
                .flatMap(operation -> requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream())
                .filter(parameter ->
                        parameter.getExample() == null && parameter.getSchema().getEnum() == null)
                .forEach(parameter -> parameter.setExample(PARAMETERS.getOrDefault(parameter.getName(), ID)));
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(item -> item.readOperations().stream());
    }

    private static void show(@Nullable Content content, @Nullable JsonNode json) {
        if (content != null && json != null) {
            // The document is written with Jackson 2, which knows its own trees only.
            content.values().forEach(media -> media.setExample(parsed(json)));
        }
    }

    private static Object parsed(JsonNode json) {
        try {
            return Json.mapper().readTree(json.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void describeContent(OpenAPI api) {
        // "fields" leaves out what was not asked for.
        requireNonNull(api.getComponents().getSchemas().get("Article")).setRequired(null);
        api.setInfo(
                new Info()
                        .title("Comfrey content API")
                        .version("v1")
                        .description(
                                "What readers see, for other systems. Nobody signs in. A reply has at most 10,000 characters."));
        api.setServers(null);
    }

    private static GlobalOperationCustomizer adminOperations() {
        return (operation, method) -> {
            AnnotatedElementUtils.getMergedRepeatableAnnotations(method.getMethod(), Refusal.class)
                    .forEach(own -> refusal(operation, String.valueOf(own.status()), own.when()));
            secure(operation, method);
            for (var parameter : method.getMethodParameters()) {
                describe(operation, parameter);
            }
            if (operation.getResponses().get("201") != null || isCreation(method)) {
                created(operation);
            }
            describe(operation, method);
            refusal(operation, "400", "A parameter is unknown, or something cannot be read.");
            refusal(operation, "406", "The answer is %s, and that is not accepted.".formatted(kindOfAnswer(method)));
            return operation;
        };
    }

    private static String kindOfAnswer(HandlerMethod method) {
        var mapping = AnnotatedElementUtils.getMergedAnnotation(method.getMethod(), RequestMapping.class);
        var events = mapping != null
                && List.of(mapping.produces()).contains(org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE);
        return events ? "a stream of events" : "JSON";
    }

    private static void secure(Operation operation, HandlerMethod method) {
        var guard = method.getMethodAnnotation(PreAuthorize.class);
        if (guard == null) {
            return;
        }
        var scopes = new TreeSet<String>();
        var found = SCOPE.matcher(guard.value());
        while (found.find()) {
            scopes.add(found.group(1));
        }
        operation.setSecurity(
                List.of(new SecurityRequirement().addList("session"), new SecurityRequirement().addList("bearer")));
        refusal(operation, "401", "Nobody is signed in, or the token is not valid.");
        if (!scopes.isEmpty()) {
            refusal(operation, "403", "Needs the permission " + String.join(" or ", scopes) + ".");
        }
    }

    /** What follows from what is asked. */
    private static void describe(Operation operation, HandlerMethod method) {
        if (!method.hasMethodAnnotation(GetMapping.class)) {
            refusal(operation, "403", "The CSRF token is missing or wrong, or this is not for whoever asks.");
        } else if (isOneThing(method)) {
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("If-None-Match names it as it is."));
        }
        if (Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Slice.class
                        || parameter.hasParameterAnnotation(RequestParam.class))) {
            refusal(operation, "422", "A parameter has a value that is not valid here.");
        }
    }

    /** With an entity tag. */
    private static boolean isOneThing(HandlerMethod method) {
        var type = ResolvableType.forMethodReturnType(method.getMethod());
        return type.resolve() == ResponseEntity.class && type.getGeneric(0).resolve() != PageView.class;
    }

    private static void describe(Operation operation, MethodParameter parameter) {
        if (parameter.getParameterType() == IfMatch.class) {
            operation.addParametersItem(header("If-Match", "The entity tag of the version that the change is made on.")
                    .required(true)
                    .example("\"3\""));
            refusal(operation, "412", "It was changed in the meantime; the answer shows it as it is now.");
            refusal(operation, "428", "If-Match is missing.");
        } else if (parameter.getParameterType() == CreationKey.class) {
            operation.addParametersItem(
                    header("Idempotency-Key", "1 to 100 printable characters, by which a repetition is known."));
        } else if (parameter.getParameterType() == Slice.class) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name("limit")
                    .description("How many items.")
                    .schema(new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(Slice.MOST))
                            ._default(Slice.USUAL)));
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name("after")
                    .description("The \"next\" of the page before.")
                    .schema(new StringSchema()));
        } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
            refusal(operation, "400", "The body is not JSON.");
            refusal(operation, "413", "The body is too large.");
            refusal(operation, "415", "The body is not sent as JSON.");
            refusal(operation, "422", "The content is not valid; every error has a JSON pointer.");
        }
        if (parameter.getParameterType() == Upload.class) {
            refusal(operation, "400", "The form cannot be read.");
            refusal(operation, "413", "The file is too large.");
            refusal(operation, "415", "The body is not sent as multipart/form-data.");
            refusal(operation, "422", "The file is of no kind that is taken, damaged, or not safe.");
        }
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            refusal(operation, "404", "There is none with this id.");
        }
        if (parameter.getParameterType() == IfMatch.class) {
            refusal(operation, "409", "Its state does not allow this; act and reason say why.");
        }
    }

    private static boolean isCreation(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == CreationKey.class);
    }

    /** The code says it at run time; here it has to be said once more. */
    private static void created(Operation operation) {
        var ok = operation.getResponses().remove("200");
        if (ok != null) {
            operation.getResponses().addApiResponse("201", ok.description("Created"));
        }
        var response = operation.getResponses().get("201");
        if (response != null && response.getHeaders() == null) {
            response.setHeaders(Map.of("Location", new Header().schema(new StringSchema())));
        }
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static void refusal(Operation operation, String status, String description) {
        if (operation.getResponses().get(status) == null) {
            var problem = new Schema<ProblemView>().$ref("#/components/schemas/ProblemDetails");
            operation
                    .getResponses()
                    .addApiResponse(
                            status,
                            new ApiResponse()
                                    .description(description)
                                    .content(new Content().addMediaType(PROBLEM, new MediaType().schema(problem))));
        }
    }
}
