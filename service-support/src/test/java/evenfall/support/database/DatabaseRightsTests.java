package evenfall.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.support.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseRightsTests {

    static final DataSource INTAKE = TestDatabase.asIntake();

    static final DataSource PORTAL = TestDatabase.asPortal();

    static final JdbcClient ADMINISTRATOR = JdbcClient.create(TestDatabase.asAdministrator());

    /** Every right either service has, to the column. What is not here is refused. */
    @Test
    void eachServiceHasItsRightsAndNoOther() {
        var rights = ADMINISTRATOR.sql("""
                        select grantee || ': ' || lower(privilege_type) || ' ' || table_schema || '.' || table_name
                        from information_schema.role_table_grants
                        where grantee in ('evenfall_intake', 'evenfall_portal', 'PUBLIC')
                            and table_schema in ('intake', 'clinic', 'audit')
                        union
                        select grantee || ': ' || lower(privilege_type) || ' ' || table_schema || '.' || table_name
                            || ' (' || string_agg(column_name, ', ' order by column_name) || ')'
                        from information_schema.column_privileges c
                        where grantee in ('evenfall_intake', 'evenfall_portal', 'PUBLIC')
                            and table_schema in ('intake', 'clinic', 'audit')
                            and not exists (select 1 from information_schema.role_table_grants t
                                where (t.grantee, t.privilege_type, t.table_schema, t.table_name)
                                    = (c.grantee, c.privilege_type, c.table_schema, c.table_name))
                        group by grantee, privilege_type, table_schema, table_name
                        """).query(String.class).list();

        assertThat(rights)
                .containsExactlyInAnyOrder(
                        "evenfall_intake: select audit.flyway_schema_history",
                        "evenfall_intake: select intake.clinic",
                        "evenfall_intake: select intake.approved_protocol",
                        "evenfall_intake: select intake.clinic_text",
                        "evenfall_intake: select intake.draft",
                        "evenfall_intake: insert intake.draft",
                        "evenfall_intake: update intake.draft",
                        "evenfall_intake: delete intake.draft",
                        "evenfall_intake: insert intake.submission"
                                + " (clinic_id, id, language, level, protocol, protocol_version, received_at, sealed)",
                        "evenfall_intake: insert intake.message (clinic_id, id, received_at, sealed, submission_id)",
                        "evenfall_intake: select intake.reminder",
                        "evenfall_intake: insert intake.reminder",
                        "evenfall_intake: update intake.reminder",
                        "evenfall_intake: delete intake.reminder",
                        "evenfall_intake: select intake.reply",
                        "evenfall_intake: select intake.invitation",
                        "evenfall_intake: update intake.invitation (begun, failed_tries, locked_until, used_at)",
                        "evenfall_intake: select intake.handover",
                        "evenfall_intake: update intake.handover (paused_until, wrong_codes)",
                        "evenfall_intake: insert intake.handover_opening (at, clinic_id, handover_id, opened)",
                        "evenfall_intake: insert intake.handover_answer"
                                + " (clinic_id, document, handover_id, id, received_at, sealed)",
                        "evenfall_portal: insert intake.handover (clinic_id, created_at, expires_at, id, letter,"
                                + " proof_hash, referral_id, standing, token_hash)",
                        "evenfall_portal: select intake.handover"
                                + " (clinic_id, created_at, expires_at, id, referral_id, revoked_at)",
                        "evenfall_portal: update intake.handover (letter, revoked_at, standing)",
                        "evenfall_portal: select intake.handover_opening",
                        "evenfall_portal: select intake.handover_answer",
                        "evenfall_portal: update intake.handover_answer"
                                + " (action, document_fit, opened_at, refused_because)",
                        "evenfall_portal: select clinic.handover_link",
                        "evenfall_portal: insert clinic.handover_link",
                        "evenfall_portal: update clinic.handover_link"
                                + " (letter_version, revoked_at, revoked_by, revoked_by_name)",
                        "evenfall_intake: select intake.page_count",
                        "evenfall_intake: insert intake.page_count",
                        "evenfall_intake: update intake.page_count (done, reached)",
                        "evenfall_portal: select intake.page_count",
                        "evenfall_portal: select clinic.case_measure",
                        "evenfall_portal: insert clinic.case_measure",
                        "evenfall_portal: update clinic.case_measure (counted, decided_at, decided_in_time,"
                                + " decision_minutes, due_at, level_set, outcome, review_minutes, reviewed_at, reviewed_in_time)",
                        "evenfall_portal: select clinic.case_flag",
                        "evenfall_portal: insert clinic.case_flag",
                        "evenfall_portal: select clinic.daily_review",
                        "evenfall_portal: insert clinic.daily_review",
                        "evenfall_portal: delete clinic.daily_review",
                        "evenfall_portal: select clinic.daily_flag",
                        "evenfall_portal: insert clinic.daily_flag",
                        "evenfall_portal: delete clinic.daily_flag",
                        "evenfall_portal: select clinic.daily_decision",
                        "evenfall_portal: insert clinic.daily_decision",
                        "evenfall_portal: delete clinic.daily_decision",
                        "evenfall_portal: select intake.message",
                        "evenfall_portal: update intake.message (opened_at, refused_because)",
                        "evenfall_portal: insert intake.reply (clinic_id, id, sealed, submission_id)",
                        "evenfall_portal: insert intake.invitation"
                                + " (clinic_id, code_hash, expires_at, id, language, proof_hash)",
                        "evenfall_portal: select intake.invitation"
                                + " (begun, clinic_id, created_at, expires_at, id, language, revoked_at, used_at)",
                        "evenfall_portal: update intake.invitation (revoked_at)",
                        "evenfall_portal: select audit.flyway_schema_history",
                        "evenfall_portal: select audit.event",
                        "evenfall_portal: select intake.clinic",
                        "evenfall_portal: update intake.clinic (crisis_line, emergency_number, languages, name,"
                                + " opening_hours, phone, priority_working_days, routine_working_days, time_zone,"
                                + " urgent_working_days, version)",
                        "evenfall_portal: select intake.clinic_text",
                        "evenfall_portal: insert intake.clinic_text",
                        "evenfall_portal: update intake.clinic_text (text, version)",
                        "evenfall_portal: select clinic.holiday",
                        "evenfall_portal: insert clinic.holiday",
                        "evenfall_portal: delete clinic.holiday",
                        "evenfall_portal: select clinic.settings_change",
                        "evenfall_portal: insert clinic.settings_change",
                        "evenfall_portal: select clinic.service",
                        "evenfall_portal: insert clinic.service",
                        "evenfall_portal: update clinic.service (active, name, pathways, specialty, version, wait_days, waits_counted)",
                        "evenfall_portal: select clinic.service_version",
                        "evenfall_portal: insert clinic.service_version",
                        "evenfall_portal: select clinic.notice_wish",
                        "evenfall_portal: insert clinic.notice_wish",
                        "evenfall_portal: update clinic.notice_wish",
                        "evenfall_portal: select clinic.notice_hours",
                        "evenfall_portal: insert clinic.notice_hours",
                        "evenfall_portal: update clinic.notice_hours",
                        "evenfall_portal: select clinic.notice_outbox",
                        "evenfall_portal: insert clinic.notice_outbox",
                        "evenfall_portal: update clinic.notice_outbox (due_at, held_until, last_failure, settled_at,"
                                + " state, tries)",
                        "evenfall_portal: select intake.submission",
                        "evenfall_portal: update intake.submission (opened_at, refused_because)",
                        "evenfall_portal: select clinic.staff",
                        "evenfall_portal: insert clinic.staff",
                        "evenfall_portal: update clinic.staff",
                        "evenfall_portal: select clinic.invitation",
                        "evenfall_portal: insert clinic.invitation",
                        "evenfall_portal: update clinic.invitation",
                        "evenfall_portal: select clinic.failed_sign_in",
                        "evenfall_portal: insert clinic.failed_sign_in",
                        "evenfall_portal: update clinic.failed_sign_in",
                        "evenfall_portal: delete clinic.failed_sign_in",
                        "evenfall_portal: select clinic.case_file",
                        "evenfall_portal: insert clinic.case_file",
                        "evenfall_portal: update clinic.case_file",
                        "evenfall_portal: select clinic.search_key",
                        "evenfall_portal: insert clinic.search_key",
                        "evenfall_portal: select clinic.saved_view",
                        "evenfall_portal: insert clinic.saved_view",
                        "evenfall_portal: update clinic.saved_view (name, shared, version)",
                        "evenfall_portal: delete clinic.saved_view",
                        "evenfall_portal: select clinic.worklist_scope",
                        "evenfall_portal: insert clinic.worklist_scope",
                        "evenfall_portal: update clinic.worklist_scope (scope)",
                        "evenfall_portal: select clinic.viewing",
                        "evenfall_portal: insert clinic.viewing",
                        "evenfall_portal: update clinic.viewing (seen_at)",
                        "evenfall_portal: delete clinic.viewing",
                        "evenfall_portal: select clinic.decision",
                        "evenfall_portal: insert clinic.decision",
                        "evenfall_portal: select clinic.undone_decision",
                        "evenfall_portal: insert clinic.undone_decision",
                        "evenfall_portal: select clinic.unsettled_decision",
                        "evenfall_portal: insert clinic.unsettled_decision",
                        "evenfall_portal: delete clinic.unsettled_decision",
                        "evenfall_portal: select clinic.addendum",
                        "evenfall_portal: insert clinic.addendum",
                        "evenfall_portal: select clinic.decision_draft",
                        "evenfall_portal: insert clinic.decision_draft",
                        "evenfall_portal: update clinic.decision_draft",
                        "evenfall_portal: delete clinic.decision_draft",
                        "evenfall_portal: select clinic.level_change",
                        "evenfall_portal: insert clinic.level_change",
                        "evenfall_portal: select clinic.second_opinion",
                        "evenfall_portal: insert clinic.second_opinion",
                        "evenfall_portal: update clinic.second_opinion (answered_at, verdict, words)",
                        "evenfall_portal: select clinic.patient_letter_draft",
                        "evenfall_portal: insert clinic.patient_letter_draft",
                        "evenfall_portal: update clinic.patient_letter_draft",
                        "evenfall_portal: delete clinic.patient_letter_draft",
                        "evenfall_portal: select clinic.patient_letter",
                        "evenfall_portal: insert clinic.patient_letter",
                        "evenfall_portal: select clinic.patient_notice",
                        "evenfall_portal: insert clinic.patient_notice",
                        "evenfall_portal: select clinic.question_back",
                        "evenfall_portal: insert clinic.question_back",
                        "evenfall_portal: update clinic.question_back (answered_at)",
                        "evenfall_portal: select clinic.amendment",
                        "evenfall_portal: insert clinic.amendment",
                        "evenfall_portal: select clinic.wish",
                        "evenfall_portal: insert clinic.wish",
                        "evenfall_portal: update clinic.wish (answer, answered_at, answered_by, answered_by_name)",
                        "evenfall_portal: select clinic.diary_entry",
                        "evenfall_portal: insert clinic.diary_entry",
                        "evenfall_portal: update clinic.diary_entry (entry, received_at)",
                        "evenfall_portal: select clinic.patient_invitation",
                        "evenfall_portal: insert clinic.patient_invitation",
                        "evenfall_portal: select clinic.finding_review",
                        "evenfall_portal: insert clinic.finding_review",
                        "evenfall_portal: select clinic.staff_result",
                        "evenfall_portal: insert clinic.staff_result",
                        "evenfall_portal: select clinic.person",
                        "evenfall_portal: insert clinic.person",
                        "evenfall_portal: select clinic.person_link",
                        "evenfall_portal: insert clinic.person_link",
                        "evenfall_portal: select clinic.protocol_sign_off",
                        "evenfall_portal: insert clinic.protocol_sign_off",
                        "evenfall_portal: select clinic.referral",
                        "evenfall_portal: insert clinic.referral",
                        "evenfall_portal: update clinic.referral",
                        "evenfall_portal: select clinic.referral_letter",
                        "evenfall_portal: insert clinic.referral_letter",
                        "evenfall_portal: select clinic.referral_event",
                        "evenfall_portal: insert clinic.referral_event",
                        "evenfall_portal: update clinic.referral_event (looked_at)",
                        "evenfall_portal: select clinic.exchange",
                        "evenfall_portal: insert clinic.exchange",
                        "evenfall_portal: update clinic.exchange (ask_at, ask_failure, asked_at, content, due_at, held_until,"
                                + " last_answer, last_failure, last_status, settled_at, state, task_id, tries)",
                        "evenfall_portal: select clinic.spring_session",
                        "evenfall_portal: insert clinic.spring_session",
                        "evenfall_portal: update clinic.spring_session",
                        "evenfall_portal: delete clinic.spring_session",
                        "evenfall_portal: select clinic.spring_session_attributes",
                        "evenfall_portal: insert clinic.spring_session_attributes",
                        "evenfall_portal: update clinic.spring_session_attributes",
                        "evenfall_portal: delete clinic.spring_session_attributes",
                        "evenfall_portal: select clinic.scheduled_tasks",
                        "evenfall_portal: insert clinic.scheduled_tasks",
                        "evenfall_portal: update clinic.scheduled_tasks",
                        "evenfall_portal: delete clinic.scheduled_tasks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select sealed from intake.submission",
                "update intake.submission set opened_at = now()",
                "delete from intake.submission",
                "insert into intake.submission (opened_at) values (now())",
                "select * from clinic.staff",
                "select * from clinic.case_file",
                "select * from clinic.case_measure",
                "delete from intake.page_count",
                "update intake.page_count set day = now()",
                "select * from clinic.protocol_sign_off",
                "select * from clinic.amendment",
                "select * from clinic.diary_entry",
                "select * from clinic.patient_invitation",
                "select * from clinic.finding_review",
                "select * from clinic.staff_result",
                "select * from clinic.notice_outbox",
                "select * from clinic.service",
                "select * from clinic.settings_change",
                "update intake.clinic_text set text = 'mine'",
                "select * from clinic.search_key",
                "select sealed from intake.message",
                "select sealed from intake.handover_answer",
                "delete from intake.handover_answer",
                "select * from intake.handover_opening",
                "update intake.handover set revoked_at = null",
                "update intake.handover set standing = ''",
                "select * from clinic.handover_link",
                "insert into intake.reply (sealed) values ('')",
                "update intake.clinic set public_keyset = 'mine'",
                "select * from audit.event",
                "insert into audit.event (action) values ('nothing')",
                "set role evenfall_owner",
                "create table intake.mine (id int)",
                "create table public.mine (id int)",
                "create schema mine",
                "create temporary table mine (id int)"
            })
    void theIntakeServiceIsRefused(String statement) {
        assertRefused(INTAKE, statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from intake.draft",
                "delete from intake.draft",
                "delete from intake.submission",
                "update intake.submission set sealed = ''",
                "insert into intake.submission (level) values ('ROUTINE')",
                "update intake.clinic set public_keyset = 'mine'",
                "delete from clinic.case_file",
                "update clinic.decision set outcome = 'CLOSE'",
                "delete from clinic.decision",
                "delete from clinic.undone_decision",
                "update clinic.unsettled_decision set settle_at = now()",
                "update clinic.addendum set words = ''",
                "delete from clinic.addendum",
                "update clinic.level_change set level_after = 'ROUTINE'",
                "update clinic.second_opinion set question = ''",
                "delete from clinic.second_opinion",
                "update clinic.patient_letter set words = ''",
                "delete from clinic.patient_letter",
                "update clinic.protocol_sign_off set version = '2'",
                "delete from clinic.protocol_sign_off",
                "update clinic.amendment set level_after = 'ROUTINE'",
                "update clinic.finding_review set state = 'DONE'",
                "update clinic.staff_result set level_after = 'ROUTINE'",
                "delete from clinic.staff_result",
                "delete from clinic.diary_entry",
                "delete from clinic.wish",
                "delete from clinic.case_measure",
                "update clinic.case_measure set received_at = now()",
                "update clinic.case_flag set shown = true",
                "update intake.page_count set reached = 0",
                "update clinic.search_key set received_at = now()",
                "delete from clinic.patient_notice",
                "delete from clinic.notice_outbox",
                "update clinic.notice_outbox set reference = 'another'",
                "delete from clinic.service",
                "update clinic.service_version set entry = ''",
                "update clinic.settings_change set was = ''",
                "delete from intake.clinic_text",
                "select sealed from intake.reply",
                "select code_hash from intake.invitation",
                "select token_hash from intake.handover",
                "select standing from intake.handover",
                "update intake.handover set wrong_codes = 0",
                "delete from intake.handover_opening",
                "insert into intake.handover_opening (opened) values (true)",
                "update intake.handover_answer set sealed = ''",
                "delete from intake.handover_answer",
                "update clinic.handover_link set public_key = 'mine'",
                "update intake.message set sealed = ''",
                "insert into audit.event (action) values ('nothing')",
                "update audit.event set action = 'nothing'",
                "delete from audit.event",
                "truncate audit.event",
                "set role evenfall_owner",
                "create table clinic.mine (id int)"
            })
    void thePortalIsRefused(String statement) {
        assertRefused(PORTAL, statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit.event set action = 'nothing'", "delete from audit.event", "truncate audit.event"})
    void theAuditTrailStaysAsItIsEvenForItsOwner(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> ADMINISTRATOR
                        .sql("set role evenfall_owner; " + statement)
                        .update())
                .havingRootCause()
                .withMessageContaining("only ever added to");
    }

    @Test
    void theServicesRunUnderTimeLimits() {
        assertThat(JdbcClient.create(INTAKE)
                        .sql("show statement_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("5s");
        assertThat(JdbcClient.create(PORTAL)
                        .sql("show lock_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("3s");
    }

    private static void assertRefused(DataSource service, String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> JdbcClient.create(service).sql(statement).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }
}
