package org.comfrey.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;
import static org.comfrey.newsroom.SamplePictures.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comfrey.model.access.Role;
import org.comfrey.model.content.Cover;
import org.comfrey.model.media.Description;
import org.comfrey.model.media.FocalPoint;
import org.comfrey.model.media.MediaItem;
import org.comfrey.model.media.MediaLibrary;
import org.comfrey.model.media.Upload;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

@OnPublicNode
class MediaPageTests {

    private final Newsroom newsroom;
    private final MediaLibrary library;
    private final SiteClient site;

    @TempDir
    private Path folder;

    MediaPageTests(@Autowired Newsroom newsroom, @Autowired MediaLibrary library, @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.library = library;
        this.site = new SiteClient(port);
    }

    @Test
    void showsTheCoverInASizeForEachScreen() throws IOException {
        var item = added("cover.jpg", picture("jpg", 1000, 500));
        newsroom.live(anArticle("covered")
                .cover(new Cover(item.id(), "Hands on a back"))
                .build());
        var page = site.get("/articles/covered").getBody();
        assertThat(page)
                .contains("<picture", "type=\"image/webp\"", "srcset=\"/media/" + item.id())
                .contains("alt=\"Hands on a back\"", "width=\"1000\"", "height=\"500\"");
    }

    @Test
    void servesAFileForEverWithTheRightHeaders() throws IOException {
        var item = added("hand.png", picture("png", 50, 40));
        var answer = site.get(item.address(item.master()));
        var headers = answer.getHeaders();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(headers.getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("image/png");
        assertThat(headers.getCacheControl()).contains("immutable", "max-age=31536000");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(headers.getETag()).startsWith("\"");
        assertThat(site.get(item.address(item.master()), HttpHeaders.IF_NONE_MATCH, String.valueOf(headers.getETag()))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_MODIFIED);
        var head = site.send(HttpMethod.HEAD, item.address(item.master()), HttpEntity.EMPTY);
        assertThat(head.getHeaders().getContentLength()).isEqualTo(headers.getContentLength());
        assertThat(head.getBody()).isNull();
    }

    @Test
    void servesPartsOfADocumentAndHandsItOutAsADownload() throws IOException {
        var item = added("leaflet.pdf", "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(UTF_8));
        var address = item.address(item.master());
        var part = site.get(address, HttpHeaders.RANGE, "bytes=0-3");
        assertThat(part.getStatusCode()).isEqualTo(HttpStatus.PARTIAL_CONTENT);
        assertThat(part.getBody()).isEqualTo("%PDF");
        assertThat(part.getHeaders().getFirst(HttpHeaders.CONTENT_RANGE)).startsWith("bytes 0-3/");
        assertThat(part.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
        assertThat(site.get(address, HttpHeaders.RANGE, "bytes=-6").getBody()).isEqualTo("%%EOF\n");
        var beyond = site.get(address, HttpHeaders.RANGE, "bytes=9999-");
        assertThat(beyond.getStatusCode()).isEqualTo(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
    }

    @Test
    void leadsFromAReplacedFileToTheOneInItsPlace() throws IOException {
        var item = added("old.png", picture("png", 50, 40));
        var old = item.address(item.master());
        var replaced = library.replace(
                newsroom.actor(Role.EDITOR),
                item.id(),
                item.version(),
                new Upload(Files.write(folder.resolve("new"), picture("png", 60, 30)), "new.png"));
        var answer = site.get(old);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.TEMPORARY_REDIRECT);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).startsWith("/media/" + item.id() + "/");
        assertThat(site.get(replaced.address(replaced.master())).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(site.get("/media/" + item.id()).getHeaders().getFirst(HttpHeaders.LOCATION))
                .isEqualTo(replaced.address(replaced.master()));
    }

    @Test
    void hasNothingAtOtherAddresses() {
        assertThat(site.get("/media/ffffffffffffffffffffffff").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(site.get("/media/nothing").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(site.get("/media/..%2f..%2fetc%2fpasswd").getStatusCode().is4xxClientError())
                .isTrue();
    }

    private MediaItem added(String name, byte[] bytes) throws IOException {
        return library.add(
                newsroom.actor(Role.EDITOR),
                new Upload(Files.write(folder.resolve("upload"), bytes), name),
                new Description(null, null, null, null, new FocalPoint(0.5, 0.5)),
                null);
    }
}
