package evenfall.intake;

import evenfall.support.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/** A test on the whole service, its security and a real database. All of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "evenfall.intake.address=https://intake.example",
            "evenfall.mail.from=clinic@clinic.example",
            "evenfall.mail.folder=target/mail"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({TestDatabase.ForIntake.class, Visitors.class})
public @interface IntakeTest {}
