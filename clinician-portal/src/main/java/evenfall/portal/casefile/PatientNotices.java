package evenfall.portal.casefile;

import evenfall.portal.reply.Replies;
import evenfall.portal.security.Staff;
import evenfall.submission.Reply;
import evenfall.submission.Reply.Stage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells patients who has opened their answers: each person once a day, however often they look. */
@Component
class PatientNotices {

    private final JdbcClient jdbc;

    private final Replies replies;

    private final MessageSource messages;

    PatientNotices(JdbcClient jdbc, Replies replies, MessageSource messages) {
        this.jdbc = jdbc;
        this.replies = replies;
        this.messages = messages;
    }

    void opened(CaseFile file, Staff by, Instant at) {
        if (isFirstOfTheDay(file.getKey(), by, at)) {
            if (isFirstOfAll(file.getKey())) {
                replies.write(file.replyTo(), new Reply.Progress(Stage.BEING_READ, at));
            }
            replies.write(file.replyTo(), new Reply.Opened(by.fullName(), role(by, file), at));
        }
    }

    private boolean isFirstOfTheDay(CaseKey key, Staff by, Instant at) {
        return jdbc.sql("""
                        insert into clinic.patient_notice (clinic_id, case_id, staff_id, day)
                        select c.id, :case, :staff, (cast(:at as timestamptz) at time zone c.time_zone)::date
                        from intake.clinic c where c.id = :clinic
                        on conflict do nothing
                        """)
                        .param("clinic", key.clinicId())
                        .param("case", key.id())
                        .param("staff", by.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private boolean isFirstOfAll(CaseKey key) {
        return jdbc.sql("select count(*) = 1 from clinic.patient_notice where clinic_id = ? and case_id = ?")
                .params(key.clinicId(), key.id())
                .query(Boolean.class)
                .single();
    }

    private String role(Staff by, CaseFile file) {
        return messages.getMessage("patient.role." + by.role(), null, Locale.forLanguageTag(file.getLanguage()));
    }
}
