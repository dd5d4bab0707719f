package evenfall.portal;

import evenfall.support.database.MigrateCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PortalApplication {

    /** Starts the portal or, with {@code migrate} as the first argument, sets up the database and ends. */
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("migrate")) {
            MigrateCommand.main(Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            SpringApplication.run(PortalApplication.class, arguments);
        }
    }
}
