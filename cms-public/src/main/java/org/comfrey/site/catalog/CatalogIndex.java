package org.comfrey.site.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import lombok.extern.slf4j.Slf4j;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;
import org.springframework.util.FileSystemUtils;

/** The files of the catalog. What cannot be read, or was made by another version, is thrown away and begun anew. */
@Slf4j
final class CatalogIndex implements AutoCloseable {

    /** Changes with what {@link Entries} writes. */
    private static final String FORM = "2 " + Version.LATEST;

    private static final String FORM_KEY = "form";

    private final Directory files;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** What is done with the catalog as it is at a moment. */
    @FunctionalInterface
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private CatalogIndex(Path folder) throws IOException {
        files = FSDirectory.open(folder);
        try {
            writer = new IndexWriter(files, new IndexWriterConfig(Analysis.OF_ENTRIES));
        } catch (IOException | RuntimeException failure) {
            files.close();
            throw failure;
        }
        writer.setLiveCommitData(Map.of(FORM_KEY, FORM).entrySet());
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    static CatalogIndex open(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!isReadable(folder)) {
                FileSystemUtils.deleteRecursively(folder);
                Files.createDirectories(folder);
            }
            return new CatalogIndex(folder);
        } catch (LockObtainFailedException inUse) {
            log.warn(
                    "The catalog in {} belongs to another process. This one keeps its own in a temporary folder.",
                    folder);
            return openTemporary();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CatalogIndex openTemporary() {
        try {
            var folder = Files.createTempDirectory("comfrey-catalog");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return new CatalogIndex(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isReadable(Path folder) {
        try (var directory = FSDirectory.open(folder)) {
            return !DirectoryReader.indexExists(directory)
                    || FORM.equals(SegmentInfos.readLatestCommit(directory)
                            .getUserData()
                            .get(FORM_KEY));
        } catch (IOException | IllegalArgumentException unreadable) {
            log.warn("The catalog cannot be read and is made anew: {}", unreadable.getMessage());
            return false;
        }
    }

    void put(String key, Document entry) {
        try {
            var language = Objects.requireNonNullElse(entry.get(Fields.LANGUAGE), Analysis.USUAL);
            ScopedValue.where(Analysis.LANGUAGE, language)
                    .call(() -> writer.updateDocument(new Term(Fields.KEY, key), entry));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void remove(String key) {
        try {
            writer.deleteDocuments(new Term(Fields.KEY, key));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Shows what was put and removed to whoever reads from now on. */
    void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes to disk what was put and removed. What is lost in a crash is made up for at the next start. */
    void save() {
        try {
            writer.commit();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    <T> T read(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try (files;
                writer) {
            searchers.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
