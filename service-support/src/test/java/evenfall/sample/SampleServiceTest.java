package evenfall.sample;

import evenfall.support.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test of the sample service with the rights of the portal, over HTTP where it wants. All of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:evenfall-shared.yml",
            "spring.application.name=sample",
            "evenfall.web.scripts=own",
            "spring.jpa.hibernate.ddl-auto=none"
        })
@Import(TestDatabase.ForPortal.class)
public @interface SampleServiceTest {}
