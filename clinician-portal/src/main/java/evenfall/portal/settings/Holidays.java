package evenfall.portal.settings;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days beside Saturday and Sunday on which the clinics do not work. */
@Component
class Holidays {

    /** Some years of them. */
    static final int MOST = 200;

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<LocalDate> from(UUID clinic, LocalDate day) {
        return jdbc.sql("select day from clinic.holiday where clinic_id = ? and day >= ? order by day limit ?")
                .params(clinic, Date.valueOf(day), MOST)
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .set();
    }

    List<Holiday> list(UUID clinic, LocalDate from) {
        return jdbc.sql("select day, name from clinic.holiday where clinic_id = ? and day >= ? order by day limit ?")
                .params(clinic, Date.valueOf(from), MOST)
                .query((row, _) -> new Holiday(row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
    }

    /** Adds a day; false if it is there already. */
    boolean add(UUID clinic, Holiday holiday) {
        return jdbc.sql("""
                        insert into clinic.holiday (clinic_id, day, name) values (?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(clinic, Date.valueOf(holiday.day()), holiday.name())
                        .update()
                == 1;
    }

    /** Takes a day away; false if it is not there any more. */
    boolean remove(UUID clinic, LocalDate day) {
        return jdbc.sql("delete from clinic.holiday where clinic_id = ? and day = ?")
                        .params(clinic, Date.valueOf(day))
                        .update()
                == 1;
    }
}
