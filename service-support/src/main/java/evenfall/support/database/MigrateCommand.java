package evenfall.support.database;

import java.net.URI;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The command {@code migrate}: sets up the database with settings from arguments or the environment, and ends. */
public final class MigrateCommand {

    private MigrateCommand() {}

    public static void main(String... arguments) {
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments)) {
            var portal = context.getEnvironment().getRequiredProperty("evenfall.portal.address", URI.class);
            new DatabaseSetup(context.getBean(SetupSettings.class))
                    .run()
                    // printed, not logged: it is shown to whoever runs this, once, and kept nowhere
                    .ifPresent(token ->
                            System.out.println("Invitation for the first administrator: " + token.link(portal)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SetupSettings.class)
    static class Settings {}
}
