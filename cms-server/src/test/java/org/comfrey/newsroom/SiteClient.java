package org.comfrey.newsroom;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Somebody who asks a running process over HTTP, follows no redirects, and takes every answer as it is. */
public final class SiteClient {

    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]*)\"");

    private final RestClient client;

    public SiteClient(int port) {
        var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        client = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory(http))
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    public ResponseEntity<String> get(String path) {
        return send(HttpMethod.GET, path, HttpEntity.EMPTY);
    }

    public ResponseEntity<String> get(String path, String header, String value) {
        var headers = new HttpHeaders();
        headers.set(header, value);
        return send(HttpMethod.GET, path, new HttpEntity<>(headers));
    }

    public ResponseEntity<String> postForm(String path, Map<String, String> fields) {
        return postForm(path, fields, new HttpHeaders());
    }

    public ResponseEntity<String> postForm(String path, Map<String, String> fields, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return send(HttpMethod.POST, path, new HttpEntity<>(form, headers));
    }

    /** Opens the article's page, fills in its form, and sends it. */
    public ResponseEntity<String> sendReply(String slug, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("seal", sealIn(get("/articles/" + slug)));
        return postForm("/articles/" + slug + "/comments", all);
    }

    /** The seal of the form on a page; empty where there is none. */
    public static String sealIn(ResponseEntity<String> page) {
        var seal = SEAL.matcher(String.valueOf(page.getBody()));
        return seal.find() ? seal.group(1) : "";
    }

    public ResponseEntity<String> postJson(String path, String json) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return send(HttpMethod.POST, path, new HttpEntity<>(json, headers));
    }

    public ResponseEntity<String> send(HttpMethod method, String path, HttpEntity<?> entity) {
        var request = client.method(method).uri(path).headers(headers -> headers.addAll(entity.getHeaders()));
        var body = entity.getBody();
        return (body == null ? request : request.body(body)).retrieve().toEntity(String.class);
    }
}
