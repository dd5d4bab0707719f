package evenfall.portal.settings;

import evenfall.portal.protocol.Protocols;
import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.clinic.ClinicProfiles;
import evenfall.support.clinic.PatientTexts;
import evenfall.support.clinic.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is set for the clinic, and keeps who changed what. A change holds at once, for patients too. */
@Service
@Transactional
class SettingsDesk {

    private final JdbcClient jdbc;

    private final ClinicProfiles clinics;

    private final PatientTexts texts;

    private final Holidays holidays;

    private final SettingsHistory history;

    private final Protocols protocols;

    private final AuditTrail trail;

    private final Clock clock;

    SettingsDesk(
            JdbcClient jdbc,
            ClinicProfiles clinics,
            PatientTexts texts,
            Holidays holidays,
            SettingsHistory history,
            Protocols protocols,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.clinics = clinics;
        this.texts = texts;
        this.holidays = holidays;
        this.history = history;
        this.protocols = protocols;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is set, and by which version somebody else's change is noticed. */
    record Current(ClinicValues values, int version) {}

    @Transactional(readOnly = true)
    Current current(UUID clinic) {
        // the version first: whatever changes in between is then noticed
        int version = jdbc.sql("select version from intake.clinic where id = ?")
                .param(clinic)
                .query(Integer.class)
                .single();
        return new Current(ClinicValues.of(profile(clinic)), version);
    }

    /** The languages that the protocol is translated into, its own first. */
    List<SpokenLanguage> languages() {
        var protocol = protocols.first();
        return protocol.translations().values().stream()
                .map(SpokenLanguage::of)
                .sorted(Comparator.comparing((SpokenLanguage it) -> !it.tag().equals(protocol.language()))
                        .thenComparing(SpokenLanguage::name))
                .toList();
    }

    void change(int seenVersion, ClinicValues wanted, Staff by) {
        lock(seenVersion, by.clinicId());
        var was = ClinicValues.of(profile(by.clinicId()));
        var changes = was.to(wanted);
        if (changes.isEmpty()) {
            return;
        }
        write(wanted, by.clinicId());
        var at = clock.instant();
        changes.forEach(it -> history.add(it.setting(), it.here(), it.there(), by, at));
        record(
                "settings-changed",
                Map.of(
                        "settings",
                        changes.stream().map(ClinicValues.Difference::setting).toList()),
                by);
    }

    /** Makes whoever changes something at the same time wait, and then see that they came second. */
    private void lock(int seenVersion, UUID clinic) {
        int version = jdbc.sql("select version from intake.clinic where id = ? for update")
                .param(clinic)
                .query(Integer.class)
                .single();
        if (version != seenVersion) {
            throw new SettingsChangedMeanwhile();
        }
    }

    private void write(ClinicValues wanted, UUID clinic) {
        jdbc.sql("""
                        update intake.clinic set name = :name, languages = :languages, time_zone = :timeZone,
                            opening_hours = :openingHours, phone = :phone, emergency_number = :emergencyNumber,
                            crisis_line = :crisisLine, urgent_working_days = :urgent,
                            priority_working_days = :priority, routine_working_days = :routine,
                            version = version + 1
                        where id = :clinic
                        """)
                .param("name", wanted.name())
                .param("languages", wanted.languages().toArray(String[]::new))
                .param("timeZone", wanted.timeZone())
                .param("openingHours", wanted.openingHours())
                .param("phone", wanted.phone())
                .param("emergencyNumber", wanted.emergencyNumber())
                .param("crisisLine", wanted.crisisLine())
                .param("urgent", wanted.urgentDays())
                .param("priority", wanted.priorityDays())
                .param("routine", wanted.routineDays())
                .param("clinic", clinic)
                .update();
    }

    /** Every text for patients, in every language of the clinic. */
    @Transactional(readOnly = true)
    List<WrittenText> texts(ClinicProfile clinic) {
        return Stream.of(Place.values())
                .flatMap(place ->
                        clinic.languages().stream().map(language -> WrittenText.of(texts, clinic, place, language)))
                .toList();
    }

    @Transactional(readOnly = true)
    WrittenText text(ClinicProfile clinic, Place place, Locale language) {
        return WrittenText.of(texts, clinic, place, language);
    }

    /** Keeps the clinic's own words for a place, or none of its own. */
    void write(Place place, Locale language, int seenVersion, String text, Staff by) {
        var before = texts.find(by.clinicId(), place, language);
        if (before.version() == seenVersion && before.text().equals(text)) {
            return;
        }
        int written = jdbc.sql("""
                        insert into intake.clinic_text as kept (clinic_id, place, language, text)
                        select :clinic, :place, :language, :text
                        where :seen = 0 or exists (select from intake.clinic_text
                            where clinic_id = :clinic and place = :place and language = :language)
                        on conflict (clinic_id, place, language) do update
                            set text = excluded.text, version = kept.version + 1
                            where kept.version = :seen
                        """)
                .param("clinic", by.clinicId())
                .param("place", place.name())
                .param("language", language.toLanguageTag())
                .param("text", text)
                .param("seen", seenVersion)
                .update();
        if (written == 0) {
            throw new SettingsChangedMeanwhile();
        }
        var setting = "%s.%s".formatted(place, language.toLanguageTag());
        history.add(setting, before.text(), text, by, clock.instant());
        record("patient-text-changed", Map.of("text", setting), by);
    }

    @Transactional(readOnly = true)
    List<Holiday> holidays(UUID clinic, LocalDate from) {
        return holidays.list(clinic, from);
    }

    /** Adds a day on which the clinic does not work; false if it is there already. */
    boolean add(Holiday holiday, Staff by) {
        if (!holidays.add(by.clinicId(), holiday)) {
            return false;
        }
        changed(holiday.day(), "", holiday.name(), by);
        return true;
    }

    /** Takes such a day away. Whoever asks twice, or after somebody else, changes nothing. */
    void remove(LocalDate day, Staff by) {
        var name = holidays.list(by.clinicId(), day).stream()
                .filter(it -> it.day().equals(day))
                .map(Holiday::name)
                .findFirst();
        if (name.isPresent() && holidays.remove(by.clinicId(), day)) {
            changed(day, name.get(), "", by);
        }
    }

    private void changed(LocalDate day, String was, String became, Staff by) {
        history.add("holiday." + day, was, became, by, clock.instant());
        record("holidays-changed", Map.of("day", day.toString()), by);
    }

    @Transactional(readOnly = true)
    List<SettingsChange> history(UUID clinic, long before, int limit) {
        return history.before(clinic, before, limit);
    }

    private ClinicProfile profile(UUID clinic) {
        return clinics.find(clinic).orElseThrow();
    }

    private void record(String action, Map<String, ?> detail, Staff by) {
        trail.append(by.clinicId(), by.actor(), action, new Subject("clinic", by.clinicId()), detail);
    }
}
