package evenfall.intake.reminder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.support.TestDatabase;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntakeTest
class MailToOneselfTests {

    private static final Path FOLDER = Path.of("target", "mail");

    private final JdbcClient admin = JdbcClient.create(TestDatabase.asAdministrator());

    private final String address = UUID.randomUUID() + "@patients.example";

    @Autowired
    Visitors visitors;

    @Autowired
    Reminders reminders;

    @Test
    void codeComesByMailAndNothingAboutHealth() throws Exception {
        var patient = visitors.known();
        assertThat(patient.get("/code")).bodyText().contains("Send the code to yourself");
        assertThat(patient.get("/mail")).hasStatusOk();

        assertThat(patient.post("/mail", "email", " " + address + " ")).hasRedirectedUrl("/code");

        var mail = mails().getFirst();
        assertThat(mail).contains(patient.code(), "https://intake.example/resume");
        assertThat(mail).doesNotContainIgnoringCase("leg", "Nora", "1980");
        assertThat(reminderOf(address)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b.example, c@d.example", "a@b.example\nBcc: c@d.example"})
    void whatIsNoAddressIsAskedForAgainAndKept(String typed) {
        var patient = visitors.known();
        patient.get("/mail");
        assertThat(patient.post("/mail", "email", typed, "remind", "true"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There is a problem", "checked");
    }

    @Test
    void reminderComesOnceAndTheAddressIsForgotten() throws Exception {
        askForReminder(visitors.known());
        assertThat(everything()).noneMatch(it -> it.contains(address));
        reminders.sendDue();
        assertThat(mails()).as("not before its time").hasSize(1);

        makeDue();
        reminders.sendDue();
        reminders.sendDue();

        assertThat(mails()).hasSize(2).anyMatch(it -> it.contains("What you began is still there"));
        assertThat(reminderOf(address)).isZero();
    }

    @Test
    void whoeverHasSentMeanwhileIsNotReminded() throws Exception {
        var patient = visitors.begun().ready();
        askForReminder(patient);
        patient.post("/check");
        makeDue();
        reminders.sendDue();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whoeverDeletesEverythingIsNotReminded() throws Exception {
        var patient = visitors.known();
        askForReminder(patient);
        patient.post("/delete");
        makeDue();
        reminders.sendDue();
        assertThat(mails()).hasSize(1);
    }

    private void askForReminder(Visitor patient) {
        patient.get("/mail");
        assertThat(patient.post("/mail", "email", address, "remind", "true")).hasRedirectedUrl("/code");
    }

    private void makeDue() {
        admin.sql("update intake.reminder set due_at = now()").update();
    }

    private long reminderOf(String to) {
        return everything().stream().filter(it -> it.contains(to)).count();
    }

    private List<String> everything() {
        return admin.sql("select sealed from intake.reminder")
                .query((row, _) -> new String(row.getBytes("sealed"), ISO_8859_1))
                .list();
    }

    /** What was sent to this patient. */
    private List<String> mails() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(MailToOneselfTests::text)
                    .filter(it -> it.startsWith(address))
                    .toList();
        }
    }

    private static String text(Path file) {
        try (var content = Files.newInputStream(file)) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), content);
            return mail.getAllRecipients()[0] + "\n" + mail.getSubject() + "\n"
                    + new String(mail.getInputStream().readAllBytes(), UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
