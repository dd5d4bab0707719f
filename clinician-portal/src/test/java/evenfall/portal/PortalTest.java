package evenfall.portal;

import evenfall.portal.inbox.OpenInbox;
import evenfall.support.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of the whole portal on the real database. All of them share one application. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabase.ForPortal.class, SentForms.class, Statements.WrittenDown.class, OpenInbox.class, OpenedCases.class
})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PortalTest {}
