package evenfall.support;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A PostgreSQL server of the tests' own: a container where a Docker engine answers and has the image or can fetch it,
 * embedded binaries elsewhere.
 */
record PostgreSql(String host, int port, String admin, String password) {

    private static final String IMAGE = "postgres:18";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(PostgreSql.class);

    static PostgreSql start() {
        return DockerClientFactory.instance().isDockerAvailable() && hasImage() ? inContainer() : embedded();
    }

    /** Asks for the image once: Testcontainers itself would try again for minutes where no registry is reached. */
    private static boolean hasImage() {
        var docker = DockerClientFactory.lazyClient();
        try {
            docker.inspectImageCmd(IMAGE).exec();
            return true;
        } catch (NotFoundException notHere) {
            return fetchesImage(docker);
        }
    }

    private static boolean fetchesImage(DockerClient docker) {
        try {
            return docker.pullImageCmd(IMAGE).start().awaitCompletion(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (DockerException | DockerClientException refused) {
            LOG.info("The Docker engine here cannot fetch {}: {}", IMAGE, refused.getMessage());
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Testcontainers removes the container when the tests are over. */
    @SuppressWarnings("resource")
    private static PostgreSql inContainer() {
        var container = new PostgreSQLContainer(IMAGE);
        container.start();
        LOG.info("Tests use PostgreSQL in a container of {}", container.getDockerImageName());
        return new PostgreSql(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    /** It stops, and its files go, when the tests are over. */
    private static PostgreSql embedded() {
        try {
            var server = EmbeddedPostgres.start();
            LOG.info("No container of {} here, so tests use embedded PostgreSQL on port {}", IMAGE, server.getPort());
            return new PostgreSql("localhost", server.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String create(String database) {
        JdbcClient.create(new DriverManagerDataSource(url("postgres"), admin, password))
                .sql("create database " + database)
                .update();
        return url(database);
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }
}
