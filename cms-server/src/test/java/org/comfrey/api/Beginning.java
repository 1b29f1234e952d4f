package org.comfrey.api;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** What comes first of an answer that has no end; then it hangs up. */
final class Beginning implements BodySubscriber<String> {

    private final CompletableFuture<String> body = new CompletableFuture<>();

    private Flow.@Nullable Subscription subscription;

    /** The beginning of a stream of events, all of any other answer. */
    static BodySubscriber<String> orAllOf(ResponseInfo answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("text/event-stream")
                ? new Beginning()
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        var text = new StringBuilder();
        part.forEach(bytes -> text.append(StandardCharsets.UTF_8.decode(bytes)));
        body.complete(text.toString());
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete("");
    }
}
