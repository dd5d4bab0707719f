package evenfall.benchmark;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long the database says that it took over statements: reading, planning and doing them. */
final class StatementLog {

    private static final Pattern TOOK =
            Pattern.compile("duration: ([\\d.]+) ms +(?:parse|bind|execute) [^:]*: (.{0,60})");

    private static final double NANOS_PER_MILLI = 1e6;

    private final Path file;

    private final JdbcTemplate jdbc;

    private long read;

    StatementLog(Path file, DataSource database) {
        this.file = file;
        this.jdbc = new JdbcTemplate(database);
    }

    void open() throws IOException {
        jdbc.execute("alter system set log_min_duration_statement = 0");
        jdbc.execute("select pg_reload_conf()");
        lines();
    }

    void close() {
        jdbc.execute("alter system reset log_min_duration_statement");
        jdbc.execute("select pg_reload_conf()");
    }

    /** Nanoseconds that statements which begin like this took since the log was last looked at. */
    long took(String beginning) throws IOException {
        double millis = 0;
        for (var line : lines()) {
            var took = TOOK.matcher(line);
            if (took.find() && took.group(2).strip().startsWith(beginning)) {
                millis += Double.parseDouble(took.group(1));
            }
        }
        return Math.round(millis * NANOS_PER_MILLI);
    }

    private List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(read);
            var bytes = new byte[(int) (log.length() - read)];
            log.readFully(bytes);
            read = log.length();
            lines.addAll(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)));
        }
        return lines;
    }
}
