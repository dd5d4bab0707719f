package evenfall.local;

/** Why the local clinic does not run, as the one line that is shown. */
final class ClinicDown extends RuntimeException {

    ClinicDown(String line) {
        super(line);
    }

    ClinicDown(String line, Throwable cause) {
        super(line, cause);
    }
}
